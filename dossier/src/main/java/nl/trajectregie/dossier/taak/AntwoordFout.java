package nl.trajectregie.dossier.taak;

import java.util.List;

/** Answers that the form allows but the dossier or the law does not. */
public class AntwoordFout extends RuntimeException {

    /** @param veld path of the field, e.g. {@code afspraken[0].omschrijving}; @param reden plain Dutch: what is wrong and what to do */
    public record Veld(String veld, String reden) {}

    private final transient List<Veld> velden;

    public AntwoordFout(String veld, String reden) {
        this(List.of(new Veld(veld, reden)));
    }

    public AntwoordFout(List<Veld> velden) {
        super("answers refused: " + velden.stream().map(Veld::veld).toList());
        this.velden = List.copyOf(velden);
    }

    /** The fields with their reasons. */
    public List<Veld> velden() {
        return velden;
    }
}
