package nl.trajectregie.dossier.fout;

import java.util.Map;

/** The present state does not allow it: a colleague was first, or it was done before (409). */
public class Conflict extends RuntimeException {

    private final transient Map<String, Object> extra;

    /** @param uitleg plain Dutch: what is the case and what to do next */
    public Conflict(String uitleg) {
        this(uitleg, Map.of());
    }

    /** @param extra members that go into the problem+json beside the standard ones, e.g. {@code trajectId} */
    public Conflict(String uitleg, Map<String, Object> extra) {
        super(uitleg);
        this.extra = Map.copyOf(extra);
    }

    public Map<String, Object> extra() {
        return extra;
    }
}
