package nl.trajectregie.engine.klok;

/** Beans of this type tell whether their part has work left at this moment; moving time waits for all of them. */
public interface Rustmelder {

    /** Whether nothing is left to do until time moves or someone acts. Called often; must be quick. */
    boolean inRust();
}
