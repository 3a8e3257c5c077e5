package nl.trajectregie.dossier.ontzorgen;

/** Something the person learns, from together to alone (seed-002 2.4, L1766-1769). */
public record Leerdoel(Doel doel, Stand stand, Stand begonnenMet) {

    /** What can be learned. */
    public enum Doel {
        BUDGET("Een budget maken en bijhouden"), REKENINGEN("Rekeningen op tijd betalen"), POST("Post en brieven begrijpen"), TOESLAGEN("Toeslagen aanvragen en wijzigen"),
        BELASTING("Belasting en loonstrook begrijpen"), ZORGVERZEKERING("Zorgverzekering en eigen risico"), ENERGIE("Energiekosten begrijpen en besparen"),
        DIGITAAL("DigiD en internetbankieren"), SPAREN("Sparen en schulden voorkomen");

        private final String naam;

        Doel(String naam) {
            this.naam = naam;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }
    }

    /** How far the person is. */
    public enum Stand {
        NIET_BEGONNEN("nog niet begonnen"), SAMEN("samen"), MET_HULP("zelf, met hulp"), ZELF("zelf");

        private final String woord;

        Stand(String woord) {
            this.woord = woord;
        }

        /** As a person reads it. */
        public String woord() {
            return woord;
        }
    }
}
