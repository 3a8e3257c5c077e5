package nl.trajectregie.inrichting;

import java.util.List;

/**
 * How a municipality closes a traject, and how long it keeps the dossier. The law and the Selectielijst differ (5 and 10 years, legal.md 9): the
 * archivist and the privacy officer decide per kind of result; nothing here destroys anything.
 *
 * @param leefgebieden    names of the parts of life that are judged at the end, for whom no plan of guidance names them
 * @param bewaartermijnen one for each {@link Resultaat}
 */
public record Afsluiting(List<String> leefgebieden, List<Bewaartermijn> bewaartermijnen) {

    /** What a traject has that began before these settings existed: the Selectielijst's terms, the law's moment. */
    public static final Afsluiting GEBRUIKELIJK = new Afsluiting(List.of("Wonen", "Geld", "Werk en opleiding", "Sociaal netwerk", "Gezin", "Zorg en gezondheid"),
            List.of(new Bewaartermijn(Resultaat.VERSTREKT, 10, Begint.AFSLUITING, "Selectielijst gemeenten 2020, 8.1"),
                    new Bewaartermijn(Resultaat.BEEINDIGD, 10, Begint.AFSLUITING, "Selectielijst gemeenten 2020, 8.3"),
                    new Bewaartermijn(Resultaat.AFGEBROKEN, 1, Begint.AFSLUITING, "Selectielijst gemeenten 2020, 8.4")));

    public Afsluiting {
        leefgebieden = List.copyOf(leefgebieden);
        bewaartermijnen = List.copyOf(bewaartermijnen);
    }

    /** Kind of result as the Selectielijst names it. */
    public enum Resultaat { VERSTREKT, BEEINDIGD, AFGEBROKEN }

    /** The day from which the years count. */
    public enum Begint { AFSLUITING, EINDE_PLICHT }

    /** @param grondslag law or list, as the page shows it */
    public record Bewaartermijn(Resultaat resultaat, int jaren, Begint begint, String grondslag) {}

    /** The term for this kind of result. */
    public Bewaartermijn bij(Resultaat resultaat) {
        return bewaartermijnen.stream().filter(termijn -> termijn.resultaat() == resultaat).findFirst().orElseGet(() ->
                GEBRUIKELIJK.bewaartermijnen.stream().filter(termijn -> termijn.resultaat() == resultaat).findFirst().orElseThrow());
    }
}
