package nl.trajectregie.dossier.intake;

import java.time.LocalDate;
import java.util.Optional;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;

/**
 * The leerbaarheidstoets of Wi 14: DUO advises the college. DUO and the Gemeentelijk Gegevensmodel use different value lists;
 * this is the explicit map between them (legal.md 2).
 */
public final class Leerbaarheidstoets {

    /** The outcome in our terms; a test without outcome yet is {@code null} elsewhere, never UNKNOWN. */
    public enum Uitslag {
        B1_HAALBAAR("B1-route haalbaar", "B1-route haalbaar"),
        B1_NIET_HAALBAAR("B1-route niet haalbaar", "B1-route niet haalbaar"),
        ONBEKEND("Onbekend", "Onbekend (DUO kon het niet vaststellen)");

        private final String duo;
        private final String naam;

        Uitslag(String duo, String naam) {
            this.duo = duo;
            this.naam = naam;
        }

        /** The value in DUO's Leerbaarheidstoets API 1.2.0. */
        public String duo() {
            return duo;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }

        /**
         * The value for an export in GGM terms (UitkomstLeerbaarheidstoets: Onderwijsroute, B1-route, Z-route). The GGM list names a
         * route where DUO only says whether B1 is feasible: "haalbaar" becomes B1-route, "niet haalbaar" Z-route, and there is no
         * GGM value for "onbekend". The test never says Onderwijsroute.
         */
        public Optional<String> ggm() {
            return switch (this) {
                case B1_HAALBAAR -> Optional.of("B1-route");
                case B1_NIET_HAALBAAR -> Optional.of("Z-route");
                case ONBEKEND -> Optional.empty();
            };
        }

        /** From DUO's value or our own name. @throws IllegalArgumentException for anything else, a GGM value included */
        public static Uitslag van(String waarde) {
            for (Uitslag uitslag : values()) {
                if (uitslag.duo.equalsIgnoreCase(waarde) || uitslag.name().equals(waarde)) {
                    return uitslag;
                }
            }
            throw new IllegalArgumentException("Not an outcome of the leerbaarheidstoets as DUO reports it");
        }
    }

    /** The only grounds on which the college may do without the test (Wi 14(6)). */
    public enum GrondVanAfzien {
        VISUELE_BEPERKING("Visuele beperking"),
        /** Only when the impairment makes the person unable to take the test. */
        AUDITIEVE_BEPERKING("Auditieve beperking waardoor de toets niet kan");

        private final String naam;

        GrondVanAfzien(String naam) {
            this.naam = naam;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }

        /** The ground with this name, or empty: then the law does not allow doing without. */
        public static Optional<GrondVanAfzien> van(Object waarde) {
            for (GrondVanAfzien grond : values()) {
                if (grond.name().equals(waarde)) {
                    return Optional.of(grond);
                }
            }
            return Optional.empty();
        }
    }

    /** The article that {@link GrondVanAfzien} rests on. */
    public static final String ARTIKEL_AFZIEN = "artikel 14 lid 6 Wet inburgering 2021";

    /** @throws AntwoordFout there is no ground of Wi 14(6) */
    static Intake zieAf(Intake intake, Antwoorden a, LocalDate vandaag) {
        return intake.zietAfVanToets(GrondVanAfzien.van(a.tekst("grondAfzien")).orElseThrow(() -> new AntwoordFout("grondAfzien",
                "Afzien van de toets kan alleen bij een visuele beperking, of bij een auditieve beperking waardoor de toets niet kan (" + ARTIKEL_AFZIEN + ").")), vandaag);
    }

    private Leerbaarheidstoets() {}
}
