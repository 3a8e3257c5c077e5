package nl.trajectregie.portaal.bewijs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Rules 2 and 3: five people are under way while the broker is killed, PostgreSQL stopped and the application killed, each right after tasks were
 * handed in, while automatic steps run, and while the clock moves. Before that five others walked the same road on the same dates undisturbed (the
 * clock was put back in between). In the end each of the five has, row for row, the same case file as the one who walked before, and the read model
 * says what the broker said.
 */
class StoringenIT {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    /** Longer than the reminders of three weeks; three of these pass the warning of the PIP term and not its end. */
    private static final Duration SPRONG = Duration.ofDays(22);

    private enum Onderdeel { BROKER, DATABANK, APPLICATIE }

    private enum Moment {
        NA_INLEVEREN("right after handing in"), TIJDENS_STAPPEN("while steps run"), TIJDENS_KLOK("while the clock moves");

        private final String tekst;

        Moment(String tekst) {
            this.tekst = tekst;
        }
    }

    private final Opstelling opstelling = Opstelling.gedeeld();
    private final Dossierafdruk afdrukker = new Dossierafdruk(opstelling);
    private final List<String> verslag = new ArrayList<>();

    @Test
    void vijfMensenKomenEvenVerAlsZonderStoringEnAllesGebeurtPreciesEenKeer() {
        Instant begin = opstelling.nu().atZone(ZONE).with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(LocalTime.of(9, 0)).toInstant();
        opstelling.klokNaar(begin);
        long start = System.nanoTime();
        List<Proefpersoon> ongestoord = verloop(begin, false);
        precies1(ongestoord);
        Map<String, Map<String, List<String>>> verwacht = afdrukken(ongestoord);
        meld("none", "five people undisturbed", "at their PIP after " + seconden(start) + " s");
        opstelling.klokTerugNaar(begin);
        start = System.nanoTime();
        List<Proefpersoon> gestoord = verloop(begin, true);
        precies1(gestoord);
        Map<String, Map<String, List<String>>> gekregen = afdrukken(gestoord);
        List<String> verschillen = new ArrayList<>();
        verwacht.forEach((letter, afdruk) -> Dossierafdruk.verschillen(afdruk, gekregen.get(letter)).forEach(verschil -> verschillen.add(letter + " " + verschil)));
        assertThat(verschillen).as("case files beside those of the undisturbed: '-' is missing, '+' is too many").isEmpty();
        Brokerverhaal verhaal = new Brokerverhaal(opstelling.opname());
        hetLeesmodelZegtWatDeBrokerZei(verhaal);
        long nogEens = opstelling.tel("select count(*) from postbus.uitgaand where pogingen > 1 and traject_id in " + ids(gestoord));
        int geleefd = openTakenZijnEchtOpenEnAndersom(gestoord);

        long rijen = gekregen.values().stream().flatMap(afdruk -> afdruk.values().stream()).mapToLong(List::size).sum();
        meld("all", "afterwards", "after " + seconden(start) + " s; " + rijen + " rows in " + gekregen.get("A").size() + " tables are the same; " + geleefd + " open tasks all alive; " + nogEens + " commands were sent again, "
                + verhaal.opnieuwUitgegeven() + " jobs given out again; counted: " + telling(gestoord));
        System.out.println("[storingen] part       | moment                  | found\n[storingen] " + String.join("\n[storingen] ", verslag));
    }

    private Map<String, Map<String, List<String>>> afdrukken(List<Proefpersoon> groep) {
        Map<String, Map<String, List<String>>> uit = new TreeMap<>();
        groep.forEach(persoon -> uit.put(persoon.letter(), afdrukker.van(persoon)));
        return uit;
    }

    private void meld(String onderdeel, String moment, String wat) {
        verslag.add(String.format("%-10s | %-23s | %s", onderdeel, moment, wat));
    }

    private static long seconden(long begin) {
        return (System.nanoTime() - begin) / 1_000_000_000;
    }

    /** One group walks from this moment; with disturbances or without, everything else is the same. */
    private List<Proefpersoon> verloop(Instant begin, boolean storen) {
        List<Proefpersoon> groep = List.of(
                Proefpersoon.asiel(opstelling, "A", Map.of("begeleiderVragen", true, "taalaanbiederVragen", false)),
                Proefpersoon.gezin(opstelling, "B", Map.of("begeleiderVragen", false, "taalaanbiederVragen", false)),
                Proefpersoon.gezin(opstelling, "C", Map.of("begeleiderVragen", false, "taalaanbiederVragen", true)),
                Proefpersoon.gezin(opstelling, "D", Map.of("begeleiderVragen", false, "taalaanbiederVragen", false)),
                Proefpersoon.gezin(opstelling, "E", Map.of("begeleiderVragen", false, "taalaanbiederVragen", false)));
        tegelijk(groep, persoon -> {
            switch (persoon.letter()) {
                case "B" -> persoon.totTaak("voer-openingsgesprek");
                case "C" -> persoon.totTaak("meld-aan-leerbaarheidstoets");
                case "D" -> persoon.uitslag().totTaak("stel-concept-op");
                case "E" -> persoon.uitslag().totTaak("stel-pip-vast");
                default -> persoon.totTaak("plan-warme-overdracht");
            }
        });
        rust(groep);
        Instant doel = begin;
        for (Onderdeel onderdeel : Onderdeel.values()) {
            for (Moment moment : Moment.values()) {
                doel = moment == Moment.TIJDENS_KLOK ? doel.plus(SPRONG) : doel;
                ronde(groep, onderdeel, moment, doel, storen);
            }
        }
        tegelijk(groep, persoon -> {
            if (!persoon.letter().matches("[DE]")) {
                persoon.uitslag();
            }
            persoon.totFase("leerroute");
        });
        rust(groep);
        return groep;
    }

    private void ronde(List<Proefpersoon> groep, Onderdeel onderdeel, Moment moment, Instant doel, boolean storen) {
        long begin = System.nanoTime();
        Runnable storing = storen ? () -> stoor(onderdeel) : () -> { };
        int ingeleverd = moment == Moment.TIJDENS_KLOK ? verzetKlok(doel, storing) : leverIn(groep, moment, storing);
        rust(groep);
        assertThat(opstelling.tel("select count(*) from engine.incident where toestand = 'OPEN' and traject_id in " + ids(groep))).as("incidents after " + onderdeel + " " + moment).isZero();
        if (storen) {
            meld(onderdeel.name(), moment.tekst, (moment == Moment.TIJDENS_KLOK ? "clock at its target" : ingeleverd + " tasks handed in, all confirmed") + ", at rest after " + seconden(begin) + " s, no incident");
        }
    }

    private int verzetKlok(Instant doel, Runnable storing) {
        Instant van = opstelling.nu();
        CompletableFuture<Void> klok = CompletableFuture.runAsync(() -> opstelling.klokNaar(doel));
        Opstelling.wacht("the clock is on its way", () -> opstelling.nu().isAfter(van.plus(Duration.ofHours(1))) || klok.isDone());
        storing.run();
        klok.join();
        return 0;
    }

    private int leverIn(List<Proefpersoon> groep, Moment moment, Runnable storing) {
        Map<Proefpersoon, Proefpersoon.OpenTaak> taken = new LinkedHashMap<>();
        groep.forEach(persoon -> persoon.open().stream().findFirst().ifPresent(taak -> taken.put(persoon, taak)));
        assertThat(taken.size()).as("people with something to hand in").isGreaterThanOrEqualTo(3);
        Map<Proefpersoon, Map<String, Object>> antwoorden = new LinkedHashMap<>();
        taken.forEach((persoon, taak) -> antwoorden.put(persoon, persoon.antwoorden(taak)));
        long eerder = stappen(groep);
        List<Long> sleutels = taken.values().stream().map(taak -> Long.parseLong(taak.id())).toList();
        try (ExecutorService mensen = Executors.newVirtualThreadPerTaskExecutor()) {
            taken.forEach((persoon, taak) -> mensen.submit(() -> persoon.leverInHoeDanOok(taak, antwoorden.get(persoon))));
            Opstelling.wacht("the moment to disturb", moment == Moment.NA_INLEVEREN ? () -> ingediend(sleutels) > 0 : () -> stappen(groep) > eerder || ingediend(sleutels) == sleutels.size());
            storing.run();
        }
        taken.forEach((persoon, taak) -> Opstelling.wacht("task " + taak.formulier() + " of " + persoon.letter() + " is confirmed", () ->
                opstelling.tel("select count(*) from dossier.taak where sleutel = ? and status = 'BEVESTIGD'", Long.parseLong(taak.id())) == 1));
        return taken.size();
    }

    private void stoor(Onderdeel onderdeel) {
        switch (onderdeel) {
            case BROKER -> {
                opstelling.delen().zeebe().doodMetKill9();
                opstelling.delen().zeebe().start();
            }
            case DATABANK -> {
                opstelling.delen().postgres().stop();
                opstelling.delen().postgres().start();
            }
            case APPLICATIE -> {
                opstelling.delen().applicatie().doodMetKill9();
                opstelling.delen().applicatie().start();
            }
        }
        Opstelling.wacht("the application is ready", () -> opstelling.beheer("/actuator/health/readiness") == 200);
    }

    private long ingediend(List<Long> sleutels) {
        return opstelling.tel("select count(*) from dossier.taak where status in ('INGEDIEND', 'BEVESTIGD') and sleutel in " + in(sleutels));
    }

    private long stappen(List<Proefpersoon> groep) {
        return opstelling.tel("select count(*) from engine.element where soort = 'SERVICE_TASK' and traject_id in " + ids(groep));
    }

    /** Every business effect once: counted, not believed. */
    private void precies1(List<Proefpersoon> groep) {
        String ids = ids(groep);
        assertThat(opstelling.tel("select count(*) from engine.procesinstantie where proces_id = 'inburgeringstraject' and traject_id in " + ids)).as("one process per person").isEqualTo(groep.size());
        assertThat(opstelling.tel("select count(*) from dossier.pip where status = 'BEKENDGEMAAKT' and traject_id in " + ids)).as("one PIP made known per person").isEqualTo(groep.size());
        assertThat(rijen("select pip.id from dossier.pip left join dossier.document d on d.traject_id = pip.traject_id and d.soort ilike '%beschikking%' where pip.traject_id in " + ids
                + " group by pip.id having count(d.id) <> 1")).as("one beschikking per PIP").isEmpty();
        assertThat(rijen("select t.sleutel from dossier.taak t left join dossier.tijdlijn r on r.taak_sleutel = t.sleutel and r.soort = 'taak.afgerond' where t.status = 'BEVESTIGD' and t.traject_id in "
                + ids + " group by t.sleutel having count(r.id) <> 1")).as("one timeline entry per handed-in task").isEmpty();
        assertThat(rijen("select t.sleutel from dossier.taak t left join dossier.antwoord a on a.taak_sleutel = t.sleutel where t.status = 'BEVESTIGD' and t.traject_id in " + ids
                + " group by t.sleutel having count(a.*) <> 1")).as("one set of answers per handed-in task").isEmpty();
        assertThat(rijen("select t.sleutel from dossier.taak t join engine.taak e using (sleutel) where t.status = 'BEVESTIGD' and e.toestand <> 'VOLTOOID' and t.traject_id in " + ids))
                .as("confirmed is completed in the engine").isEmpty();
        assertThat(rijen("select status from dossier.taak where status in ('INGEDIEND', 'GEWEIGERD', 'ACHTERHAALD') and traject_id in " + ids)).as("nothing hangs or was overtaken").isEmpty();
        assertThat(rijen("select id from postbus.uitgaand where status in ('VERZONDEN', 'VASTGELOPEN', 'GEWEIGERD') and traject_id in " + ids)).as("nothing hangs in the outbox").isEmpty();
        assertThat(rijen("select e.element_id from engine.element e left join postbus.effect f on f.element_instantie_sleutel = e.sleutel where e.soort = 'SERVICE_TASK' and e.toestand = 'VOLTOOID' and e.traject_id in "
                + ids + " group by e.sleutel, e.element_id having count(f.*) > 1")).as("at most one effect per step").isEmpty();
        assertThat(opstelling.tel("select count(*) from postbus.effect f join engine.element e on e.sleutel = f.element_instantie_sleutel where e.traject_id in " + ids)).as("effects were recorded").isPositive();
        assertThat(rijen("select f.element_instantie_sleutel from postbus.effect f join engine.element e on e.sleutel = f.element_instantie_sleutel where e.toestand <> 'VOLTOOID' and e.traject_id in " + ids))
                .as("an effect belongs to a completed step").isEmpty();
    }

    private String telling(List<Proefpersoon> groep) {
        String ids = ids(groep);
        return opstelling.tel("select count(*) from dossier.taak where status = 'BEVESTIGD' and traject_id in " + ids) + " tasks handed in, "
                + opstelling.tel("select count(*) from dossier.antwoord where traject_id in " + ids) + " sets of answers, "
                + opstelling.tel("select count(*) from postbus.effect f join engine.element e on e.sleutel = f.element_instantie_sleutel where e.traject_id in " + ids) + " effects for "
                + opstelling.tel("select count(*) from engine.element where soort = 'SERVICE_TASK' and toestand = 'VOLTOOID' and traject_id in " + ids) + " automatic steps, "
                + opstelling.tel("select count(*) from dossier.document where soort ilike '%beschikking%' and traject_id in " + ids) + " beschikkingen";
    }

    /** Every process, step, task, timer and incident of the whole run, of both groups and of everything that was killed in between. */
    private void hetLeesmodelZegtWatDeBrokerZei(Brokerverhaal verhaal) {
        verhaal.perTabel().forEach((tabel, verteld) -> {
            Map<Long, String> gelezen = new TreeMap<>();
            rijen("select sleutel || ' ' || toestand from engine." + tabel).forEach(rij -> gelezen.put(Long.parseLong(rij.split(" ")[0]), rij.split(" ")[1]));
            assertThat(gelezen).as("engine." + tabel).isEqualTo(verteld);
        });
    }

    /** What people see is what the engine waits for, and each of those tasks can be done. */
    private int openTakenZijnEchtOpenEnAndersom(List<Proefpersoon> groep) {
        int geleefd = 0;
        for (Proefpersoon persoon : groep) {
            List<Proefpersoon.OpenTaak> open = persoon.open();
            TreeSet<String> gezien = new TreeSet<>();
            for (String account : List.of("klantmanager", "klantmanager2", "maatschappelijk-begeleider", "taalaanbieder", "teamleider", "casemanager-coa", "inkomensconsulent", "budgetbegeleider", "jobcoach")) {
                opstelling.als(account).get("/taken?limit=200&trajectId=" + persoon.traject()).json().path("taken").forEach(taak -> gezien.add(taak.path("taakId").asString()));
            }
            assertThat(gezien).as("open tasks of " + persoon.letter()).isEqualTo(new TreeSet<>(rijen("select sleutel::text from engine.taak where toestand = 'OPEN' and traject_id in ('" + persoon.traject() + "')")));
            for (Proefpersoon.OpenTaak taak : open) {
                persoon.leverIn(taak).verwacht(200);
                Opstelling.wacht("task " + taak.formulier() + " of " + persoon.letter() + " is done", () ->
                        persoon.werker(taak).get("/taken/" + taak.id()).verwacht(200).json().path("status").asString().equals("afgerond"));
                geleefd++;
            }
        }
        return geleefd;
    }

    private List<String> rijen(String sql) {
        return opstelling.teksten(sql);
    }

    private void rust(List<Proefpersoon> groep) {
        opstelling.rust(groep.stream().map(Proefpersoon::traject).toList());
    }

    private static void tegelijk(List<Proefpersoon> groep, Consumer<Proefpersoon> werk) {
        try (ExecutorService draden = Executors.newFixedThreadPool(groep.size())) {
            CompletableFuture.allOf(groep.stream().map(persoon -> CompletableFuture.runAsync(() -> werk.accept(persoon), draden)).toArray(CompletableFuture[]::new)).join();
        }
    }

    private static String ids(List<Proefpersoon> groep) {
        return in(groep.stream().map(persoon -> "'" + persoon.traject() + "'").toList());
    }

    private static String in(List<?> waarden) {
        return "(" + waarden.stream().map(String::valueOf).collect(Collectors.joining(",")) + ")";
    }
}
