package nl.trajectregie.dossier.termijn;

/** The law does not allow this change of this term, or not now. Becomes a 422 with the article. */
public class WijzigingNietToegestaan extends RuntimeException {

    private final String artikel;
    private final String uitleg;

    /** @param artikel the article that decides, e.g. "Besluit inburgering 2021 art. 5.3 lid 2"; @param uitleg plain Dutch, with what to do instead */
    public WijzigingNietToegestaan(String artikel, String uitleg) {
        super(uitleg + " (" + artikel + ")");
        this.artikel = artikel;
        this.uitleg = uitleg;
    }

    public String artikel() {
        return artikel;
    }

    public String uitleg() {
        return uitleg;
    }
}
