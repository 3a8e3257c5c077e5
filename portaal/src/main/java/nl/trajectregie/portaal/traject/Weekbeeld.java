package nl.trajectregie.portaal.traject;

import java.util.List;
import java.util.stream.IntStream;
import nl.trajectregie.dossier.rooster.Blok;
import nl.trajectregie.dossier.rooster.Weekrooster;

/** The week as a drawing: a column per day, lessons on the left half and work on the right, clashes across. Sizes in SVG units. */
record Weekbeeld(int breedte, int hoogte, List<Dag> dagen, List<Uur> uren, List<Vak> vakken, List<Vak> botsingen) {

    /** A column. */
    record Dag(String naam, int x, int midden) {}

    /** A line of an hour. */
    record Uur(String tekst, int y) {}

    /** A piece of a day; {@code soort}: les, werk or botsing. */
    record Vak(int x, int y, int breedte, int hoogte, String soort, String tekst) {}

    private static final int LINKS = 48;
    private static final int BOVEN = 28;
    private static final int KOLOM = 120;
    private static final int UUR = 34;

    static Weekbeeld van(Weekrooster week) {
        int dagen = week.blokken().stream().mapToInt(Blok::dag).max().orElse(5) > 5 ? 7 : 5;
        int eerste = Math.min(8, week.blokken().stream().mapToInt(b -> b.van().getHour()).min().orElse(8));
        int laatste = Math.max(17, week.blokken().stream().mapToInt(b -> b.tot().getMinute() == 0 ? b.tot().getHour() : b.tot().getHour() + 1).max().orElse(17));
        List<Vak> vakken = week.blokken().stream().map(b -> vak(b, eerste)).toList();
        List<Vak> botsingen = week.botsingen().stream().map(botsing -> {
            int van = Math.max(minuten(botsing.les().van().getHour(), botsing.les().van().getMinute()), minuten(botsing.werk().van().getHour(), botsing.werk().van().getMinute()));
            int tot = Math.min(minuten(botsing.les().tot().getHour(), botsing.les().tot().getMinute()), minuten(botsing.werk().tot().getHour(), botsing.werk().tot().getMinute()));
            return new Vak(x(botsing.les().dag()) + 2, y(van, eerste), KOLOM - 4, (tot - van) * UUR / 60, "botsing", "botst");
        }).toList();
        return new Weekbeeld(LINKS + dagen * KOLOM + 8, BOVEN + (laatste - eerste) * UUR + 10,
                IntStream.rangeClosed(1, dagen).mapToObj(dag -> new Dag(Weekrooster.DAGEN.get(dag - 1), x(dag), x(dag) + KOLOM / 2)).toList(),
                IntStream.rangeClosed(eerste, laatste).mapToObj(uur -> new Uur("%02d:00".formatted(uur), y(uur * 60, eerste))).toList(), vakken, botsingen);
    }

    private static Vak vak(Blok blok, int eerste) {
        boolean les = blok.soort() == Blok.Soort.LES;
        int helft = KOLOM / 2;
        return new Vak(x(blok.dag()) + (les ? 4 : helft + 2), y(minuten(blok.van().getHour(), blok.van().getMinute()), eerste), helft - 6, blok.minuten() * UUR / 60, les ? "les" : "werk",
                les ? "les" : "werk");
    }

    private static int minuten(int uur, int minuut) {
        return uur * 60 + minuut;
    }

    private static int x(int dag) {
        return LINKS + (dag - 1) * KOLOM;
    }

    private static int y(int minuten, int eerste) {
        return BOVEN + (minuten - eerste * 60) * UUR / 60;
    }
}
