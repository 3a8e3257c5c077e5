package nl.trajectregie.dossier.rooster;

import java.util.Comparator;
import java.util.List;

/** The week, and where work clashes with lessons. Attendance at lessons goes first: work is arranged around them (seed 002, lines 3061-3065). */
public record Weekrooster(List<Blok> blokken) {

    /** The days, Monday first. */
    public static final List<String> DAGEN = List.of("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag");

    /** A lesson and the work that takes the same time. */
    public record Botsing(Blok les, Blok werk) {

        /** As a person reads it. */
        public String uitleg() {
            return les.dagnaam() + ": " + les.omschrijving() + " (" + les.van() + "–" + les.tot() + ") en werk (" + werk.van() + "–" + werk.tot() + ")";
        }
    }

    public Weekrooster {
        blokken = blokken.stream().sorted(Comparator.comparingInt(Blok::dag).thenComparing(Blok::van).thenComparing(Blok::tot)).toList();
    }

    /** Every lesson with every piece of work at the same time. */
    public List<Botsing> botsingen() {
        return van(Blok.Soort.LES).stream().flatMap(les -> van(Blok.Soort.WERK).stream().filter(les::overlapt).map(werk -> new Botsing(les, werk))).toList();
    }

    /** Whether this lesson or work is part of a clash. */
    public boolean botst(Blok blok) {
        return botsingen().stream().anyMatch(b -> b.les().equals(blok) || b.werk().equals(blok));
    }

    public List<Blok> van(Blok.Soort soort) {
        return blokken.stream().filter(blok -> blok.soort() == soort).toList();
    }

    /** Minutes a week. */
    public int minuten(Blok.Soort soort) {
        return van(soort).stream().mapToInt(Blok::minuten).sum();
    }
}
