package nl.trajectregie.engine.deploy;

/** Deploys the models of the classpath, one deployment per phase folder, until the broker took them. */
public interface Uitroller {

    /** Whether the broker has every phase folder of this build. */
    boolean klaar();
}
