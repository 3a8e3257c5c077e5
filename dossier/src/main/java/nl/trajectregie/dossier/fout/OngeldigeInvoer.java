package nl.trajectregie.dossier.fout;

import java.util.List;

/** Input that cannot be right, with each field and its reason (400). */
public class OngeldigeInvoer extends RuntimeException {

    /** @param veld path of the field, e.g. {@code persoon.bsn}; @param reden plain Dutch */
    public record Veld(String veld, String reden) {}

    private final transient List<Veld> velden;

    public OngeldigeInvoer(String veld, String reden) {
        this(List.of(new Veld(veld, reden)));
    }

    public OngeldigeInvoer(List<Veld> velden) {
        super("invalid input: " + velden.stream().map(Veld::veld).toList());
        this.velden = List.copyOf(velden);
    }

    public List<Veld> velden() {
        return velden;
    }
}
