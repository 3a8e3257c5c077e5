package nl.trajectregie.dossier.pip;

import java.util.List;

/**
 * The mandatory elements of a PIP (Wi 15; Bi 5.3(4), 3.14(7)), beside leerroute and einddoel which the {@link Pip} itself holds.
 * Everything may be missing in a concept; {@link PipRegels} says what is missing for a decision.
 *
 * @param niveau               level of the language exams; B1 when nothing else is decided (B1-route and Onderwijsroute)
 * @param alfabetisering       part of the leerroute, DUO
 * @param intensiteitB1Uren    estimated total hours of language course and KNM for the B1-route; only asielstatushouders (DUO)
 * @param urenPerWeek          intensity of the leerroute in hours a week; asielstatushouders (Wi 15(2))
 * @param pvtUren              hours of the Participatieverklaringstraject, at least 12 (Bi 3.1)
 * @param pvtInvulling         how it is filled in
 * @param mapUren              hours of the Module Arbeidsmarkt en Participatie, at least 40 (Bi 3.2); absent in the Onderwijsroute (Wi 8)
 * @param mapInvulling         how it is filled in
 * @param begeleiding          guidance and support by the gemeente
 * @param vve                  agreements on voor- en vroegschoolse educatie, or that there are none to make
 * @param voortgangsgesprekken how many progress talks; the law sets no number, the PIP does (Bi 5.3(4))
 * @param examenwensZ          Z-route only: wants to try exams at A2 or KNM (Bi 3.14(7))
 * @param opleidingAfmaken     may finish a non-exempting education first (DUO)
 * @param bijstand             how the PIP goes together with decisions under the Participatiewet, ontzorgen included (Wi 15(3)); asielstatushouders
 * @param a2Vaardigheden       skills that are examined at A2 while the others stay at B1 (Wi 17(3): wholly or per skill); {@code null} or empty when none
 * @param motivering           why this route and these elements (Awb 3:46)
 */
public record PipInhoud(Taalniveau niveau, Alfabetisering alfabetisering, Integer intensiteitB1Uren, Integer urenPerWeek,
                        Integer pvtUren, String pvtInvulling, Integer mapUren, String mapInvulling, String begeleiding, String vve,
                        Integer voortgangsgesprekken, Boolean examenwensZ, Boolean opleidingAfmaken, String bijstand, String motivering,
                        List<Vaardigheid> a2Vaardigheden) {

    public PipInhoud {
        a2Vaardigheden = a2Vaardigheden == null || a2Vaardigheden.isEmpty() ? null : List.copyOf(a2Vaardigheden);
    }

    /** The level at which this skill is examined. */
    public Taalniveau niveauVan(Vaardigheid vaardigheid) {
        return a2Vaardigheden != null && a2Vaardigheden.contains(vaardigheid) ? Taalniveau.A2 : niveau == null ? Taalniveau.B1 : niveau;
    }


    /** The same elements with other reasons. */
    public PipInhoud met(String nieuweMotivering) {
        return new PipInhoud(niveau, alfabetisering, intensiteitB1Uren, urenPerWeek, pvtUren, pvtInvulling, mapUren, mapInvulling, begeleiding, vve,
                voortgangsgesprekken, examenwensZ, opleidingAfmaken, bijstand, nieuweMotivering, a2Vaardigheden);
    }

    public static PipInhoud leeg() {
        return new PipInhoud(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }
}
