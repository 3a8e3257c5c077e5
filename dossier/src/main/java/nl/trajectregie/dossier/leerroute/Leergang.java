package nl.trajectregie.dossier.leerroute;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.trajectregie.dossier.pip.Leerroute;

/**
 * Where the leerroute of one person stands.
 *
 * @param route            of the PIP in force
 * @param gestartOp        dagtekening of the first PIP; the law of that day counts for the norms
 * @param verklaardOp      day of the college's statement that there was no offer in time, or {@code null}
 * @param zonderAanbodSinds first day without an offer, in that statement
 * @param voortgangGevraagdOp since when the taalaanbieder is asked how the lessons go, or {@code null} when no such question stands open
 * @param vervallen        codes of exams, {@code PVT} or {@code MAP} that a decision of DUO took away
 * @param eindeBesloten    outcome that a person decided on, or {@code null}
 * @param uitkomst         how it ended, or {@code null} while it runs
 * @param gegevens         what was told in tasks, by task
 */
public record Leergang(UUID trajectId, String gemeente, Status status, Leerroute route, LocalDate gestartOp, String aanbieder, Boolean keurmerk, LocalDate aangemeldOp,
                       LocalDate ingeschrevenOp, LocalDate lessenVanaf, Integer urenPerWeek, String groep, LocalDate aanbodNavragenOp, LocalDate zonderAanbodSinds,
                       LocalDate verklaardOp, String verklaring, LesSituatie lesSituatie, Inzet inzet, LocalDate voortgangGevraagdOp, LocalDate voortgangOp, LocalDate termijnBesprokenOp,
                       LocalDate naTermijnOp, Pvt pvt, Module map, LocalDate examensVolgendeOp, OffsetDateTime uitslagenBekeken, ZRoute z, Set<String> vervallen,
                       Uitkomst eindeBesloten, Uitkomst uitkomst, LocalDate beeindigdOp, Map<String, Object> gegevens) {

    public enum Status { LOOPT, BEEINDIGD }

    /** How the lessons stand, by the taalaanbieder. */
    public enum LesSituatie {
        LOOPT("De lessen gaan door"), ONDERBROKEN("De lessen liggen stil"), GESTOPT("De inburgeraar is gestopt met de lessen");

        private final String naam;

        LesSituatie(String naam) {
            this.naam = naam;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }
    }

    /** Effort in the lessons, by the taalaanbieder; whether it is sufficient for A2 is the college's judgement (Wi 17(3)). */
    public enum Inzet {
        VOLDOENDE("Voldoende"), WISSELEND("Wisselend"), ONVOLDOENDE("Te weinig");

        private final String naam;

        Inzet(String naam) {
            this.naam = naam;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }
    }

    /** How the leerroute ended. */
    public enum Uitkomst {
        VOLDAAN("Aan de leerroute voldaan"), ONTHEFFING("Ontheffing van DUO"), VRIJSTELLING("Vrijstelling van DUO"), PLICHT_GEEINDIGD("De inburgeringsplicht is geëindigd"),
        NIET_VOLDAAN("Niet voldaan binnen de termijn");

        private final String naam;

        Uitkomst(String naam) {
            this.naam = naam;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }
    }

    /** The PVT beside its hours. @param tekenenOp the next meeting to sign, after it was put off */
    public record Pvt(String uitvoerder, LocalDate volgendeOp, LocalDate activiteitOp, String activiteit, LocalDate tekenenOp, LocalDate ondertekendOp) {}

    /** The MAP beside its hours. @param gesprekOp the next end talk, when the first found that more is needed */
    public record Module(String uitvoerder, LocalDate volgendeOp, List<String> themas, LocalDate gesprekOp, LocalDate gehaaldOp) {
        public Module {
            themas = List.copyOf(themas);
        }
    }

    /** The Z-route beside its hours. */
    public record ZRoute(LocalDate volgendeOp, LocalDate gesprekOp, LocalDate eindgesprekOp) {}

    public Leergang {
        vervallen = Set.copyOf(vervallen);
        gegevens = gegevens == null ? Map.of() : gegevens;
    }

    public boolean loopt() {
        return status == Status.LOOPT;
    }
}
