package nl.trajectregie.dossier.intake;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.Map;

/**
 * The neutral classes that the decision table <em>leerroute-advies</em> sees: the engine never learns an age or a wish in words
 * (architecture.md, rule 1). The table advises; a person chooses the route.
 */
public record Adviesklassen(Leerbaarheid leerbaarheid, Leeftijdsklasse leeftijdsklasse, boolean onderwijswens) {

    public enum Leerbaarheid { HAALBAAR, NIET_HAALBAAR, ONBEKEND }

    /** The Onderwijsroute is meant mainly for younger people; practice uses 30 (seed-002 2.5, JAS). Not a rule of law. */
    public enum Leeftijdsklasse { JONGER_DAN_30, VANAF_30 }

    /** @param toets the outcome DUO reported, or {@code null} when there is none */
    public static Adviesklassen bij(Leerbaarheidstoets.Uitslag toets, LocalDate geboortedatum, LocalDate vandaag, Intakebeeld beeld) {
        Leerbaarheid leerbaarheid = toets == null ? Leerbaarheid.ONBEKEND : switch (toets) {
            case B1_HAALBAAR -> Leerbaarheid.HAALBAAR;
            case B1_NIET_HAALBAAR -> Leerbaarheid.NIET_HAALBAAR;
            case ONBEKEND -> Leerbaarheid.ONBEKEND;
        };
        Leeftijdsklasse leeftijd = Period.between(geboortedatum, vandaag).getYears() < 30 ? Leeftijdsklasse.JONGER_DAN_30 : Leeftijdsklasse.VANAF_30;
        return new Adviesklassen(leerbaarheid, leeftijd, wilOnderwijs(beeld));
    }

    private static boolean wilOnderwijs(Intakebeeld beeld) {
        return beeld.waarde(Startpositiesoort.MOTIVATIE, "wens").filter(wens -> wens instanceof Collection<?> veel ? veel.contains("OPLEIDING") : wens.equals("OPLEIDING")).isPresent();
    }

    /** As routing facts for the engine. */
    public Map<String, Object> routingfeiten() {
        return Map.of("leerbaarheid", leerbaarheid.name(), "leeftijdsklasse", leeftijdsklasse.name(), "onderwijswens", onderwijswens);
    }
}
