package nl.trajectregie.dossier.termijn;

import java.time.LocalDate;

/**
 * When the ten weeks for the PIP begin (Bi 5.3 lid 1 and 3; legal.md 3). Never a guess: without the deciding fact there is no start.
 */
public sealed interface PipStart {

    /** The start is known. {@code uitleg}: plain Dutch why this day. */
    record Bekend(LocalDate start, String startgebeurtenis, String bewijs, String grondslag, String uitleg) implements PipStart {}

    /** The start is not known yet. {@code reden}: plain Dutch which fact is missing. */
    record Onbekend(String startgebeurtenis, String grondslag, String reden) implements PipStart {}

    /** Why the traject began; as {@code dossier.traject.aanleiding}. */
    enum Aanleiding { COA_KOPPELING, DUO_KENNISGEVING, VERHUIZING }

    /**
     * The facts that decide.
     *
     * @param aanleiding         COA_KOPPELING means: housed here under art. 28 Huisvestingswet 2014
     * @param kennisgevingsdatum day on which DUO notified the person in writing, or {@code null} when not known
     * @param brpIngeschrevenOp  day of registration in this municipality, or {@code null} when not registered or not known
     */
    record Feiten(Aanleiding aanleiding, LocalDate kennisgevingsdatum, LocalDate brpIngeschrevenOp) {}

    String LID_1 = "Besluit inburgering 2021 art. 5.3 lid 1";
    String LID_3 = "Besluit inburgering 2021 art. 5.3 lid 3";

    /** Applies the rule. */
    static PipStart bepaal(Feiten feiten) {
        LocalDate kennisgeving = feiten.kennisgevingsdatum();
        LocalDate brp = feiten.brpIngeschrevenOp();
        if (feiten.aanleiding() == Aanleiding.VERHUIZING) {
            return brp == null
                    ? new Onbekend("INSCHRIJVING_BRP", LID_3, "Wacht op inschrijving BRP: na een verhuizing begint de termijn op de dag van inschrijving in deze gemeente.")
                    : new Bekend(brp, "INSCHRIJVING_BRP", "BRP-inschrijving op " + Datums.voluit(brp), LID_3,
                            "Na een verhuizing begint de termijn op de dag van inschrijving in deze gemeente.");
        }
        if (kennisgeving == null) {
            return new Onbekend("KENNISGEVING_DUO", LID_1, "De datum van de kennisgeving van DUO is niet bekend.");
        }
        if (feiten.aanleiding() == Aanleiding.COA_KOPPELING) {
            if (brp == null) {
                return new Onbekend("INSCHRIJVING_BRP", LID_1, "Wacht op inschrijving BRP: DUO gaf kennis op " + Datums.voluit(kennisgeving)
                        + ", maar de inburgeraar was toen nog niet in deze gemeente ingeschreven (art. 28 Huisvestingswet 2014).");
            }
            if (brp.isAfter(kennisgeving)) {
                return new Bekend(brp, "INSCHRIJVING_BRP", "BRP-inschrijving op " + Datums.voluit(brp), LID_1,
                        "Op de dag van de kennisgeving (" + Datums.voluit(kennisgeving) + ") was de inburgeraar nog niet in deze gemeente ingeschreven. "
                                + "Dan telt de dag van inschrijving (art. 28 Huisvestingswet 2014).");
            }
        }
        return new Bekend(kennisgeving, "KENNISGEVING_DUO", "Kennisgeving van DUO op " + Datums.voluit(kennisgeving), LID_1,
                "De termijn begint op de dag waarop DUO schriftelijk kennis gaf van de inburgeringsplicht.");
    }
}
