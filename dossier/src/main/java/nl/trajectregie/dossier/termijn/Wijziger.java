package nl.trajectregie.dossier.termijn;

/** Who changes a term. */
public enum Wijziger {
    /** The municipality: a professional with the right to change the section <em>termijnen</em>. */
    COLLEGE,
    /** DUO, by an event. */
    DUO,
    /** The dossier itself: the fact from which the term is counted was corrected where that fact is kept. */
    FEIT
}
