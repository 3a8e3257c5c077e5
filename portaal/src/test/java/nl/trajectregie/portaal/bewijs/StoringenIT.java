package nl.trajectregie.portaal.bewijs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;

/**
 * Rules 2 and 3: five people are under way while the broker is killed, PostgreSQL stopped and the application killed, each right after tasks were
 * handed in, while automatic steps run, and while the clock moves. Five others walk the same road undisturbed. In the end both groups stand the
 * same, and everything happened exactly once.
 */
@EnabledIfSystemProperty(named = "storingen", matches = "true", disabledReason = "two groups end on different dates, so their terms differ: the comparison is not sound yet")
class StoringenIT {

    /** Longer than the reminders of three weeks; three of these pass the warning of the PIP term and not its end. */
    private static final Duration SPRONG = Duration.ofDays(22);

    private enum Onderdeel { GEEN, BROKER, DATABANK, APPLICATIE }

    private enum Moment {
        NA_INLEVEREN("right after handing in"), TIJDENS_STAPPEN("while steps run"), TIJDENS_KLOK("while the clock moves");

        private final String tekst;

        Moment(String tekst) {
            this.tekst = tekst;
        }
    }

    /** How a person's case stands, without moments and keys. */
    private record Uitkomst(String fase, String status, Map<String, Long> termijnen, Map<String, Long> open, Map<String, Long> tijdlijn, Map<String, Long> stappen,
                            Map<String, Long> publicaties) {}

    private final Opstelling opstelling = Opstelling.gedeeld();
    private final List<String> verslag = new ArrayList<>();

    @Test
    void vijfMensenKomenEvenVerAlsZonderStoringEnAllesGebeurtPreciesEenKeer() {
        Map<String, Uitkomst> verwacht = uitkomsten(verloop(false));
        List<Proefpersoon> gestoord = verloop(true);
        Map<String, Uitkomst> gekregen = uitkomsten(gestoord);
        verwacht.forEach((letter, uitkomst) -> assertThat(gekregen.get(letter)).as("person " + letter).usingRecursiveComparison().isEqualTo(uitkomst));
        precies1(gestoord);
        int geleefd = openTakenZijnEchtOpenEnAndersom(gestoord);

        verslag.add(String.format("%-10s | %-22s | %s", "all", "afterwards", "5 outcomes equal; " + geleefd + " open tasks all alive; counted: " + telling(gestoord)));
        System.out.println("[storingen] part       | moment                 | found\n[storingen] " + String.join("\n[storingen] ", verslag));
    }

    /** One group walks; with disturbances or without, everything else is the same. */
    private List<Proefpersoon> verloop(boolean storen) {
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
        for (Onderdeel onderdeel : List.of(Onderdeel.BROKER, Onderdeel.DATABANK, Onderdeel.APPLICATIE)) {
            for (Moment moment : Moment.values()) {
                ronde(groep, storen ? onderdeel : Onderdeel.GEEN, moment);
            }
        }
        tegelijk(groep, persoon -> {
            if (!persoon.letter().matches("[DE]")) {
                persoon.uitslag();
            }
            persoon.totFase("na-pip");
        });
        rust(groep);
        return groep;
    }

    private void ronde(List<Proefpersoon> groep, Onderdeel onderdeel, Moment moment) {
        long begin = System.nanoTime();
        int ingeleverd;
        if (moment == Moment.TIJDENS_KLOK) {
            ingeleverd = 0;
            Instant doel = opstelling.nu().plus(SPRONG);
            CompletableFuture<Void> klok = CompletableFuture.runAsync(() -> opstelling.klokNaar(doel));
            stoor(onderdeel, () -> Duration.between(opstelling.nu(), doel).toDays() < SPRONG.toDays() - 1 || klok.isDone());
            klok.join();
        } else {
            Map<Proefpersoon, Proefpersoon.OpenTaak> taken = new LinkedHashMap<>();
            groep.forEach(persoon -> persoon.open().stream().findFirst().ifPresent(taak -> taken.put(persoon, taak)));
            Map<Proefpersoon, Map<String, Object>> antwoorden = new LinkedHashMap<>();
            taken.forEach((persoon, taak) -> antwoorden.put(persoon, persoon.antwoorden(taak)));
            long eerder = stappen(groep);
            ingeleverd = taken.size();
            try (ExecutorService mensen = Executors.newVirtualThreadPerTaskExecutor()) {
                taken.forEach((persoon, taak) -> mensen.submit(() -> persoon.leverInHoeDanOok(taak, antwoorden.get(persoon))));
                List<Long> sleutels = taken.values().stream().map(taak -> Long.parseLong(taak.id())).toList();
                if (ingeleverd > 0) {
                    stoor(onderdeel, moment == Moment.NA_INLEVEREN ? () -> ingediend(sleutels) > 0 : () -> stappen(groep) > eerder || ingediend(sleutels) == sleutels.size());
                }
            }
            taken.forEach((persoon, taak) -> Opstelling.wacht("task " + taak.formulier() + " of " + persoon.letter() + " is confirmed", () ->
                    opstelling.tel("select count(*) from dossier.taak where sleutel = ? and status = 'BEVESTIGD'", Long.parseLong(taak.id())) == 1));
        }
        rust(groep);
        assertThat(opstelling.tel("select count(*) from engine.incident where toestand = 'OPEN' and traject_id in " + ids(groep))).as("incidents after " + onderdeel + " " + moment).isZero();
        if (onderdeel != Onderdeel.GEEN) {
            verslag.add(String.format("%-10s | %-22s | %s", onderdeel, moment.tekst, (moment == Moment.TIJDENS_KLOK ? "clock at its target" : ingeleverd + " tasks handed in, all confirmed")
                    + ", at rest after " + (System.nanoTime() - begin) / 1_000_000_000 + " s, no incident"));
        }
    }

    private void stoor(Onderdeel onderdeel, java.util.function.BooleanSupplier ogenblik) {
        if (onderdeel == Onderdeel.GEEN) {
            return;
        }
        Opstelling.wacht("the moment to disturb", ogenblik);
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
            case GEEN -> throw new IllegalStateException();
        }
        Opstelling.wacht("the application is ready", () -> opstelling.beheer("/actuator/health/readiness") == 200);
    }

    private long ingediend(List<Long> sleutels) {
        return opstelling.tel("select count(*) from dossier.taak where status in ('INGEDIEND', 'BEVESTIGD') and sleutel in " + in(sleutels));
    }

    private long stappen(List<Proefpersoon> groep) {
        return opstelling.tel("select count(*) from engine.element where soort = 'SERVICE_TASK' and traject_id in " + ids(groep));
    }

    private Map<String, Uitkomst> uitkomsten(List<Proefpersoon> groep) {
        Map<String, Uitkomst> uit = new TreeMap<>();
        for (Proefpersoon persoon : groep) {
            JsonNode traject = opstelling.als("klantmanager").get("/trajecten/" + persoon.traject()).verwacht(200).json();
            uit.put(persoon.letter(), new Uitkomst(traject.path("fase").asString(), traject.path("status").asString(),
                    verdeling(persoon, "select soort || ' ' || status || ' ' || startgebeurtenis from dossier.termijn where traject_id = ?"),
                    verdeling(persoon, "select e.element_id from engine.taak e where toestand = 'OPEN' and traject_id = ?"),
                    verdeling(persoon, "select soort || ': ' || regexp_replace(wat || coalesce(' ' || waarom, ''), '[0-9]+([ -][a-z0-9]+[ -][0-9]{4})?', '#', 'g') from dossier.tijdlijn where traject_id = ?"),
                    verdeling(persoon, "select element_id || ' ' || toestand from engine.element where soort in ('SERVICE_TASK', 'USER_TASK', 'CALL_ACTIVITY', 'INTERMEDIATE_CATCH_EVENT') and traject_id = ?"),
                    verdeling(persoon, "select type from postbus.publicatie where traject_id = ?")));
        }
        return uit;
    }

    private Map<String, Long> verdeling(Proefpersoon persoon, String sql) {
        return opstelling.teksten(sql, persoon.traject()).stream()
                .collect(Collectors.groupingBy(tekst -> tekst, TreeMap::new, Collectors.counting()));
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

    /** What people see is what the engine waits for, and each of those tasks can be done. */
    private int openTakenZijnEchtOpenEnAndersom(List<Proefpersoon> groep) {
        int geleefd = 0;
        for (Proefpersoon persoon : groep) {
            List<Proefpersoon.OpenTaak> open = persoon.open();
            TreeSet<String> gezien = new TreeSet<>();
            for (String account : List.of("klantmanager", "klantmanager2", "maatschappelijk-begeleider", "taalaanbieder", "teamleider", "casemanager-coa", "inkomensconsulent")) {
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

    private static void tegelijk(List<Proefpersoon> groep, java.util.function.Consumer<Proefpersoon> werk) {
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
