package nl.trajectregie.dossier.pip;

import java.util.List;

/** A PIP that cannot become a decision: BPMN error {@code PIP_ONVOLLEDIG}, back to the concept. Names fields, never their contents. */
public class PipOnvolledig extends RuntimeException {

    private final transient List<String> velden;
    private final transient List<String> redenen;

    /** There is no PIP to make a decision of. */
    PipOnvolledig() {
        super("PIP incomplete: [pip]");
        this.velden = List.of("pip");
        this.redenen = List.of("Er is nog geen PIP.");
    }

    PipOnvolledig(List<PipRegels.Bevinding> bevindingen) {
        super("PIP incomplete: " + bevindingen.stream().map(PipRegels.Bevinding::veld).toList());
        this.velden = bevindingen.stream().map(PipRegels.Bevinding::veld).toList();
        this.redenen = bevindingen.stream().map(PipRegels.Bevinding::reden).toList();
    }

    public List<String> velden() {
        return velden;
    }

    /** What the reader should do about each field, in plain Dutch. */
    public List<String> redenen() {
        return redenen;
    }
}
