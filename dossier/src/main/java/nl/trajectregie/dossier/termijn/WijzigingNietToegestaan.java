package nl.trajectregie.dossier.termijn;

import nl.trajectregie.dossier.fout.Weigering;

/** The law does not allow this change of this term, or not now (422, with the article). */
public class WijzigingNietToegestaan extends Weigering {

    /** @param artikel the article that decides, e.g. "Besluit inburgering 2021 art. 5.3 lid 2"; @param uitleg plain Dutch, with what to do instead */
    public WijzigingNietToegestaan(String artikel, String uitleg) {
        super("soort", uitleg, artikel);
    }
}
