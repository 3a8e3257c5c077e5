package nl.trajectregie.dossier.pip;

import java.util.List;

/** A PIP that cannot become a decision: BPMN error {@code PIP_ONVOLLEDIG}, back to the concept. Names fields, never their contents. */
public class PipOnvolledig extends RuntimeException {

    private final transient List<String> velden;

    public PipOnvolledig(List<String> velden) {
        super("PIP incomplete: " + velden);
        this.velden = List.copyOf(velden);
    }

    public List<String> velden() {
        return velden;
    }
}
