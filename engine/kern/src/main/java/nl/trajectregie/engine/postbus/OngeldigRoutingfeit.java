package nl.trajectregie.engine.postbus;

/** A value that may not go to the engine. The message names the fact and what was expected, never the value. */
public class OngeldigRoutingfeit extends IllegalArgumentException {

    private final String feit;

    public OngeldigRoutingfeit(String feit, String verwachting) {
        super("Routing fact '" + feit + "': " + verwachting);
        this.feit = feit;
    }

    public String feit() {
        return feit;
    }
}
