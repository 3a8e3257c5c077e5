package nl.trajectregie.dossier.duaal;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.trajectregie.dossier.plaatsing.Plaatsing;
import nl.trajectregie.dossier.plaatsing.Taalniveau;
import nl.trajectregie.dossier.plaatsing.Trede;

/**
 * A duaal traject of one person.
 *
 * @param niveau              speaking level of the last test
 * @param beschikbaar         parts of the week in which the person can come, e.g. {@code MA_OCHTEND}
 * @param fase                index in the phases of the inrichting
 * @param eindeOp             {@code null} when it has no end date
 * @param plaatsingGevraagd   the evaluation chose to look for a place
 * @param plaatsingId         the placement whose outcome is still to be looked at, or {@code null}
 */
public record DuaalTraject(UUID id, UUID trajectId, String gemeente, Stand stand, boolean verplicht, Plaatsing.Doel doel, String tempo, Advies advies, Taalniveau niveau, String sector,
                           Set<String> beschikbaar, Trede trede, String toezegging, LocalDate toezeggingOp, Groepsindeling.Soort groepVoorstel, String groepUitleg,
                           Groepsindeling.Soort groepBesluit, UUID groepId, int fase, LocalDate faseEindeOp, LocalDate eindeOp, LocalDate gestartOp, LocalDate volgendeEvaluatieOp,
                           boolean plaatsingGevraagd, UUID plaatsingId, boolean vervolgGevraagd, Uitkomst uitkomst, String redenEinde, Map<String, Object> gegevens) {

    /** How far it is. */
    public enum Stand {
        WERVING("besproken worden"), INRICHTEN("wordt ingericht"), LOOPT("loopt"), AFGESLOTEN("klaar");

        private final String naam;

        Stand(String naam) {
            this.naam = naam;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }
    }

    /** How it ended. */
    public enum Uitkomst {
        GEPLAATST("geplaatst"), AFGEROND("afgerond"), GESTOPT("gestopt"), TERUG_NAAR_KLANTMANAGER("terug naar de klantmanager");

        private final String naam;

        Uitkomst(String naam) {
            this.naam = naam;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }
    }

    /** What the table {@code duaal-intensiteit} advises. */
    public enum Advies {
        VRIJ("geen advies"), LICHT("4 tot 8 uur per week"), VOL("tot 32 uur per week, met de cursus mee"), KORT_EN_STEVIG("extra taal: 6 uur per week, 3 maanden lang"),
        LANG_EN_RUSTIG("extra taal: 3 uur per week, 6 maanden lang");

        private final String naam;

        Advies(String naam) {
            this.naam = naam;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }
    }

    public boolean klaar() {
        return stand == Stand.AFGESLOTEN;
    }
}
