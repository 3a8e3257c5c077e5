package nl.trajectregie.portaal.bewijs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.trajectregie.dossier.termijn.Termijnsoort;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The first half of 2025 in Tholen: 26 asielstatushouders, and 6 gezins- en overige migranten, from koppeling to their end, over the API alone, with
 * different routes, placements and endings. Then the same people again, on the same dates, and the broker is killed while tasks are handed in; both
 * have the same table.
 */
class TaakstellingIT {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    /** {@code -Dtaakstelling=vol} takes all 32, {@code wegen} one of each way; without it a few walk, because all 32 take too long for every run of the tests. */
    private static final Taakstelling.Omvang OMVANG = Taakstelling.Omvang.valueOf(System.getProperty("taakstelling", "kort").toUpperCase(Locale.ROOT));
    /** Work is done every week at first, while weeks decide, and every four weeks from the day on which everybody is learning. */
    private static final int WEKEN_PER_WEEK = 12;
    private static final int MEESTE_STAPPEN = 100;
    private static final LocalTime BEGIN_VAN_DE_WERKDAG = LocalTime.of(9, 0);
    private static final int MINUTEN_LATER_PER_STAP = 8;
    private static final int NOOIT = -1;
    private static final List<String> KOP = List.of("| Nr | Weg | Fasen | Termijnen | Taken | Uitkomst |", "|---|---|---|---|---|---|");
    /** In the table, e.g. {@code pip-termijn te laat gehaald (2)}. */
    private static final Pattern GEMIST = Pattern.compile("(?:gemist|te laat gehaald)(?: \\(([0-9]+)\\))?");
    private static final int MENSEN_TEGELIJK = 16;

    private final Opstelling opstelling = Opstelling.gedeeld();

    @Test
    void iedereenKomtTotHetEindeOokAlsDeBrokerTussentijdsOmvalt() {
        Instant begin = opstelling.nu().atZone(ZONE).with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(BEGIN_VAN_DE_WERKDAG).toInstant();
        opstelling.klokNaar(begin);
        Verloop ongestoord = verloop(begin, NOOIT);
        opstelling.klokTerugNaar(begin);
        Verloop gestoord = verloop(begin, ongestoord.ingeleverd() / 2);
        assertThat(gestoord.tabel()).as("the table with the broker killed in the middle").isEqualTo(ongestoord.tabel());
    }

    private record Verloop(List<String> tabel, int ingeleverd) {}

    /** @param storingNa the broker is killed right after so many tasks were handed in, while others go on handing in */
    private Verloop verloop(Instant begin, int storingNa) {
        long start = System.nanoTime();
        long aanHetWerk = 0;
        long gemistEerder = gemist();
        List<Taakstelling.Inwoner> mensen = Taakstelling.mensen(opstelling, OMVANG);
        rust(mensen);
        List<Taakstelling.Inwoner> onderweg = new ArrayList<>(mensen);
        Map<Taakstelling.Inwoner, String> vastgelopen = new LinkedHashMap<>();
        AtomicInteger ingeleverd = new AtomicInteger();
        for (int stap = 0; !onderweg.isEmpty(); stap++) {
            assertThat(stap).as("still under way: %s", onderweg).isLessThan(MEESTE_STAPPEN);
            long van = System.nanoTime();
            do {
                vastgelopen.putAll(werk(onderweg, ingeleverd, storingNa));
                onderweg.removeAll(vastgelopen.keySet());
                rust(onderweg);
            } while (onderweg.stream().anyMatch(inwoner -> !inwoner.persoon().open().isEmpty()));
            aanHetWerk += System.nanoTime() - van;
            onderweg.removeIf(Taakstelling.Inwoner::isKlaar);
            meldVoortgang(stap, onderweg, ingeleverd.get(), start);
            if (!onderweg.isEmpty()) {
                opstelling.klokNaar(volgende(onderweg, begin, stap + 1));
            }
        }
        List<String> tabel = tabel(mensen);
        String koptekst = String.format(Locale.ROOT, "%s: %d people, %d tasks handed in, %.0f s of which %.0f s at work, %.1f tasks per second at work, until %s",
                storingNa == NOOIT ? "undisturbed" : "broker killed after task " + storingNa, mensen.size(), ingeleverd.get(), seconden(start, System.nanoTime()), aanHetWerk / 1e9, ingeleverd.get() / (aanHetWerk / 1e9), opstelling.vandaag());
        System.out.println("[taakstelling] " + koptekst + "\n" + String.join("\n", tabel));
        schrijf(storingNa == NOOIT ? "taakstelling.md" : "taakstelling-gestoord.md", tabel);
        assertThat(vastgelopen).as("people who could not go on").isEmpty();
        controleer(mensen, tabel, gemistEerder);
        return new Verloop(tabel, ingeleverd.get());
    }

    private void controleer(List<Taakstelling.Inwoner> mensen, List<String> tabel, long gemistEerder) {
        String ids = ids(mensen);
        long gemistInTabel = tabel.stream().flatMap(regel -> GEMIST.matcher(regel).results()).mapToLong(vondst -> vondst.group(1) == null ? 1 : Long.parseLong(vondst.group(1))).sum();
        assertThat(gemist() - gemistEerder).as("terms that the throughput counts as missed").isEqualTo(gemistInTabel);
        for (int i = 0; i < mensen.size(); i++) {
            assertThat(tabel.get(KOP.size() + i)).as("terms").contains("pip-termijn gehaald", "inburgeringstermijn " + mensen.get(i).inburgeringstermijn());
        }
        assertThat(gemistInTabel).as("nobody misses another term").isEqualTo(mensen.stream().filter(inwoner -> inwoner.inburgeringstermijn().equals("gemist")).count());
        assertThat(mensen).allSatisfy(inwoner -> assertThat(opstelling.teksten("select uitstroomcode from dossier.traject where id = ? and status = 'afgesloten' and afgesloten_op is not null",
                inwoner.persoon().traject())).as(inwoner.naam()).containsExactly(inwoner.uitkomst()));
        assertThat(opstelling.tel("select count(*) from dossier.bewaartermijn where traject_id in " + ids)).as("dossiers of which the retention began").isEqualTo(mensen.size());
        assertThat(opstelling.tel("select count(*) from engine.incident where toestand = 'OPEN' and traject_id in " + ids)).as("incidents").isZero();
        assertThat(opstelling.teksten("select traject_id || ' ' || proces_id from engine.procesinstantie where toestand = 'ACTIEF' and traject_id in " + ids)).as("processes that run on after the end").isEmpty();
        assertThat(opstelling.teksten("select traject_id || ' ' || element_id from engine.taak where toestand = 'OPEN' and traject_id in " + ids)).as("tasks left open").isEmpty();
        assertThat(opstelling.teksten("select soort || ' ' || status from dossier.termijn where status not in ('GEHAALD', 'VERVALLEN', 'VERSTREKEN') and traject_id in " + ids)).as("terms that run on").isEmpty();
    }

    /** Terms that the throughput of the teamleider counts as missed. */
    private long gemist() {
        for (JsonNode tabel : opstelling.als("teamleider").get("/monitor/doorstroom").verwacht(200).json().path("tabellen")) {
            if (tabel.path("naam").asString().equals("doorstroom-termijnen")) {
                return StreamSupport.stream(tabel.path("regels").spliterator(), false).mapToLong(regel -> regel.path("gemist").asLong()).sum();
            }
        }
        throw new AssertionError("The throughput has no table of terms");
    }

    /** Everybody does what is open. @return who could not go on, and why */
    private Map<Taakstelling.Inwoner, String> werk(List<Taakstelling.Inwoner> mensen, AtomicInteger ingeleverd, int storingNa) {
        Map<Taakstelling.Inwoner, String> vastgelopen = new ConcurrentHashMap<>();
        Runnable naElkeTaak = () -> {
            if (ingeleverd.incrementAndGet() == storingNa) {
                opstelling.delen().zeebe().doodMetKill9();
                opstelling.delen().zeebe().start();
            }
        };
        try (ExecutorService draden = Executors.newFixedThreadPool(MENSEN_TEGELIJK)) {
            CompletableFuture.allOf(mensen.stream().map(inwoner -> CompletableFuture.runAsync(() -> {
                try {
                    inwoner.doeWatOpenstaat(naElkeTaak);
                } catch (AssertionError | RuntimeException e) {
                    System.out.println("[taakstelling] " + inwoner.naam() + " cannot go on: " + e);
                    vastgelopen.put(inwoner, e.toString());
                }
            }, draden)).toArray(CompletableFuture[]::new)).join();
        }
        return vastgelopen;
    }

    /** The next day of work, or the first on which anything happens when that is later. */
    private Instant volgende(List<Taakstelling.Inwoner> mensen, Instant begin, int stap) {
        boolean vroeg = Duration.between(begin, opstelling.nu()).toDays() < 7 * WEKEN_PER_WEEK;
        Instant werkdag = opDeDag(opstelling.nu().atZone(ZONE).plusWeeks(vroeg ? 1 : 4).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), stap);
        Instant timer = opstelling.sql(jdbc -> jdbc.sql("select min(vervalt_op) from engine.timer where toestand = 'OPEN' and traject_id in " + ids(mensen)).query(OffsetDateTime.class).optional())
                .map(OffsetDateTime::toInstant).orElse(Instant.MAX);
        Instant bericht = mensen.stream().map(Taakstelling.Inwoner::volgendBericht).min(Comparator.naturalOrder()).orElse(Instant.MAX);
        Instant eerste = timer.isBefore(bericht) ? timer : bericht;
        assertThat(eerste).as("nothing will ever happen for %s", mensen).isBefore(Instant.MAX);
        if (!eerste.isAfter(werkdag)) {
            return werkdag;
        }
        Instant zelfdeDag = opDeDag(eerste.atZone(ZONE), stap);
        return zelfdeDag.isBefore(eerste) ? opDeDag(eerste.atZone(ZONE).plusDays(1), stap) : zelfdeDag;
    }

    /**
     * Every next time a little later in the day: what was set going at an earlier hand-in, to come after whole days, is then always due before the work of
     * that day begins, however many real seconds the hand-ins took.
     */
    private static Instant opDeDag(ZonedDateTime dag, int stap) {
        return dag.with(BEGIN_VAN_DE_WERKDAG).plusMinutes((long) MINUTEN_LATER_PER_STAP * stap).toInstant();
    }

    private List<String> tabel(List<Taakstelling.Inwoner> mensen) {
        List<String> regels = new ArrayList<>(KOP);
        for (Taakstelling.Inwoner inwoner : mensen) {
            String traject = inwoner.persoon().traject().toString();
            String fasen = String.join(", ", opstelling.teksten("""
                    select fase || ' ' || to_char(van at time zone 'Europe/Amsterdam', 'DD-MM-YYYY') from dossier.fase_periode where traject_id = ?::uuid order by van""", traject));
            String termijnen = String.join(", ", opstelling.teksten("""
                    select wat || case when count(*) > 1 then ' (' || count(*) || ')' else '' end from (
                        select lower(replace(soort, '_', '-')) || ' ' || case
                                 when status = 'GEHAALD' and (fatale_datum is null or gehaald_op <= fatale_datum) then 'gehaald'
                                 when status = 'GEHAALD' then 'te laat gehaald'
                                 when verstreken_op is not null and soort = any(string_to_array(?, ',')) then 'voorbij'
                                 when verstreken_op is not null then 'gemist'
                                 else lower(status) end as wat
                        from dossier.termijn where traject_id = ?::uuid) t
                    group by wat order by wat""", String.join(",", Termijnsoort.vanzelfVoorbij()), traject));
            long taken = opstelling.tel("select count(*) from dossier.taak where traject_id = ?::uuid and status = 'BEVESTIGD'", traject);
            String uitkomst = String.join("", opstelling.teksten("""
                    select t.uitstroomcode || ' op ' || to_char(t.afgesloten_op at time zone 'Europe/Amsterdam', 'DD-MM-YYYY') || ', bewaren ' || coalesce('tot ' || to_char(b.te_bewaren_tot, 'DD-MM-YYYY'), lower(b.stand))
                    from dossier.traject t left join dossier.bewaartermijn b on b.traject_id = t.id where t.id = ?::uuid""", traject));
            regels.add("| %02d | %s | %s | %s | %d | %s |".formatted(inwoner.nummer(), inwoner.weg(), fasen, termijnen, taken, uitkomst));
        }
        return regels;
    }

    private void rust(List<Taakstelling.Inwoner> mensen) {
        if (!mensen.isEmpty()) {
            opstelling.rust(mensen.stream().map(inwoner -> inwoner.persoon().traject()).toList());
        }
    }

    private void meldVoortgang(int stap, List<Taakstelling.Inwoner> onderweg, int ingeleverd, long start) {
        System.out.printf(Locale.ROOT, "[taakstelling] step %d, %s: %d under way %s, %d tasks handed in, %.0f s%n", stap, opstelling.vandaag(), onderweg.size(),
                onderweg.stream().collect(Collectors.groupingBy(inwoner -> inwoner.persoon().fase(), java.util.TreeMap::new, Collectors.counting())), ingeleverd, seconden(start, System.nanoTime()));
    }

    private static void schrijf(String naam, List<String> tabel) {
        try {
            Files.write(Files.createDirectories(Path.of("target")).resolve(naam), tabel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double seconden(long van, long tot) {
        return (tot - van) / 1e9;
    }

    private static String ids(List<Taakstelling.Inwoner> mensen) {
        return mensen.stream().map(inwoner -> "'" + inwoner.persoon().traject() + "'").collect(Collectors.joining(",", "(", ")"));
    }
}
