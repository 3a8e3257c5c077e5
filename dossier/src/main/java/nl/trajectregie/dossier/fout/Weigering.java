package nl.trajectregie.dossier.fout;

/** Understood and well formed, but a rule of law or of the field refuses it (422). */
public class Weigering extends RuntimeException {

    private final String veld;
    private final String grondslag;

    /**
     * @param veld      the field it hangs on, or {@code null}
     * @param uitleg    plain Dutch: why not, and what is possible
     * @param grondslag the article that refuses it, e.g. "art. 15 lid 2 Wi 2021", or {@code null}
     */
    public Weigering(String veld, String uitleg, String grondslag) {
        super(uitleg);
        this.veld = veld;
        this.grondslag = grondslag;
    }

    public String veld() {
        return veld;
    }

    public String grondslag() {
        return grondslag;
    }
}
