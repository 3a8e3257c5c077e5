package nl.trajectregie.dossier.plaatsing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.trajectregie.dossier.rooster.Weekrooster;

/**
 * Checks a place against the person and the week. Says what it found; a person decides on every objection (seed 001, section 4; seed 002, 2.6 and 2.8).
 *
 * @param taaleis   level of speaking that the employer asks
 * @param taalniveau level of speaking of the person
 * @param reisMinuten one way
 */
public record Plaatsingstoets(Taalniveau taaleis, Taalniveau taalniveau, Antwoord werktaalNederlands, Antwoord contactMetCollegas, Antwoord terugkoppelingTaal, Antwoord draagvlakLeiding,
                              Antwoord draagvlakWerkvloer, boolean reizenGeregeld, int reisMinuten, int reisMinutenHoogstens, boolean opvangInOrde, Weekrooster rooster) {

    /** What somebody answered; {@code ONBEKEND} was not asked yet. */
    public enum Antwoord {
        JA, NEE, ONBEKEND;

        static Antwoord van(Object waarde) {
            return "JA".equals(waarde) ? JA : "NEE".equals(waarde) ? NEE : ONBEKEND;
        }
    }

    /** What is checked. */
    public enum Onderwerp {
        ROOSTER("Werk en lessen"), TAALRIJK("Taalrijke plek"), TAALEIS("Taaleis van de werkgever"), DRAAGVLAK_LEIDING("Draagvlak bij de leiding"),
        DRAAGVLAK_WERKVLOER("Draagvlak op de werkvloer"), REIZEN("Reizen"), OPVANG("Opvang van kinderen");

        private final String naam;

        Onderwerp(String naam) {
            this.naam = naam;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }
    }

    /** One finding; {@code uitleg} in plain Dutch. */
    public record Bevinding(Onderwerp onderwerp, Antwoord inOrde, String uitleg) {}

    /** Whether Dutch is the working language, there is time to talk with colleagues, and feedback on language (seed 002, lines 2727-2731). All three, and known. */
    public boolean taalrijk() {
        return werktaalNederlands == Antwoord.JA && contactMetCollegas == Antwoord.JA && terugkoppelingTaal == Antwoord.JA;
    }

    public boolean roosterbotsing() {
        return !rooster.botsingen().isEmpty();
    }

    /** Whether language demand, support, journey and childcare are all in order. */
    public boolean voorwaardenInOrde() {
        return bevindingen().stream().filter(b -> b.onderwerp() != Onderwerp.ROOSTER && b.onderwerp() != Onderwerp.TAALRIJK).allMatch(b -> b.inOrde() == Antwoord.JA);
    }

    /** Everything that was checked, in the order in which people read it. */
    public List<Bevinding> bevindingen() {
        List<Bevinding> uit = new ArrayList<>();
        uit.add(roosterbotsing() ? new Bevinding(Onderwerp.ROOSTER, Antwoord.NEE, "Het werk botst met les. "
                + rooster.botsingen().stream().map(b -> hoofdletter(b.uitleg())).collect(Collectors.joining("; ")) + ".") : new Bevinding(Onderwerp.ROOSTER, Antwoord.JA, "Het werk past naast de lessen."));
        uit.add(taal());
        uit.add(eis());
        uit.add(draagvlak(Onderwerp.DRAAGVLAK_LEIDING, draagvlakLeiding, "De leiding"));
        uit.add(draagvlak(Onderwerp.DRAAGVLAK_WERKVLOER, draagvlakWerkvloer, "De werkvloer"));
        uit.add(!reizenGeregeld ? new Bevinding(Onderwerp.REIZEN, Antwoord.NEE, "Het reizen is nog niet geregeld.")
                : reisMinuten > reisMinutenHoogstens ? new Bevinding(Onderwerp.REIZEN, Antwoord.NEE, "De reis duurt " + minuten(reisMinuten) + ". Hier is " + reisMinutenHoogstens + " minuten de grens.")
                : new Bevinding(Onderwerp.REIZEN, Antwoord.JA, "De reis duurt " + minuten(reisMinuten) + "."));
        uit.add(opvangInOrde ? new Bevinding(Onderwerp.OPVANG, Antwoord.JA, "Opvang is geregeld of niet nodig.") : new Bevinding(Onderwerp.OPVANG, Antwoord.NEE, "De opvang is nog niet geregeld."));
        return uit;
    }

    private static String minuten(int aantal) {
        return aantal == 1 ? "1 minuut" : aantal + " minuten";
    }

    private Bevinding taal() {
        if (taalrijk()) {
            return new Bevinding(Onderwerp.TAALRIJK, Antwoord.JA, "Nederlands is de werktaal, er is contact met collega’s en terugkoppeling op taal.");
        }
        List<String> mist = new ArrayList<>();
        if (werktaalNederlands != Antwoord.JA) {
            mist.add(werktaalNederlands == Antwoord.NEE ? "Nederlands is niet de werktaal" : "de werktaal is niet bekend");
        }
        if (contactMetCollegas != Antwoord.JA) {
            mist.add(contactMetCollegas == Antwoord.NEE ? "er is weinig contact met collega’s" : "het contact met collega’s is niet bekend");
        }
        if (terugkoppelingTaal != Antwoord.JA) {
            mist.add(terugkoppelingTaal == Antwoord.NEE ? "er is geen terugkoppeling op taal" : "terugkoppeling op taal is niet bekend");
        }
        boolean nee = List.of(werktaalNederlands, contactMetCollegas, terugkoppelingTaal).contains(Antwoord.NEE);
        return new Bevinding(Onderwerp.TAALRIJK, nee ? Antwoord.NEE : Antwoord.ONBEKEND, hoofdletter(String.join(", ", mist)) + ".");
    }

    private Bevinding eis() {
        if (!taaleis.bekend() || !taalniveau.bekend()) {
            return new Bevinding(Onderwerp.TAALEIS, Antwoord.ONBEKEND, !taaleis.bekend() ? "Het is niet bekend welk niveau de werkgever vraagt." : "Het taalniveau van de inburgeraar is niet bekend.");
        }
        return taalniveau.haalt(taaleis) ? new Bevinding(Onderwerp.TAALEIS, Antwoord.JA, "De werkgever vraagt " + taaleis.naam() + "; de inburgeraar spreekt op " + taalniveau.naam() + ".")
                : new Bevinding(Onderwerp.TAALEIS, Antwoord.NEE, "De werkgever vraagt " + taaleis.naam() + ", maar de inburgeraar spreekt op " + taalniveau.naam() + ".");
    }

    private static Bevinding draagvlak(Onderwerp onderwerp, Antwoord antwoord, String wie) {
        return new Bevinding(onderwerp, antwoord, wie + switch (antwoord) {
            case JA -> " staat erachter.";
            case NEE -> " staat er niet achter.";
            case ONBEKEND -> " is nog niet gevraagd.";
        });
    }

    private static String hoofdletter(String tekst) {
        return Character.toUpperCase(tekst.charAt(0)) + tekst.substring(1);
    }
}
