package nl.trajectregie.portaal.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.trajectregie.dossier.gebeurtenis.Gebeurtenislezer;
import nl.trajectregie.dossier.gebeurtenis.Inbox;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Taken;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.engine.db.DbContext;
import nl.trajectregie.engine.db.DbRol;
import nl.trajectregie.engine.klok.TijdMachine;
import nl.trajectregie.forms.FormulierSchema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings the people of the demo municipality as far as their story goes, over the same road as everybody: every open task is handed in by the demo
 * account with its role, through the checks that a person meets. Answers carry the days of the story; the timeline says when they were really given.
 */
@Component
@Profile("lokaal")
class Demowandelaar {

    private static final Logger LOG = LoggerFactory.getLogger(Demowandelaar.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration RUST = Duration.ofSeconds(60);
    private static final int MEESTE_RONDEN = 150;
    private static final int DAGEN_VOORUIT = 28;
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final String GEMEENTE = "9901";
    private static final Gebruiker AANLEVERAAR = new Gebruiker("integratie:demo", "Demogegevens", Set.of(), Set.of(GEMEENTE), Set.of(), Set.of("gebeurtenissen", "koppelingen"));
    private static final Map<String, Gebruiker> WERKERS = Map.of(
            "klantmanager", account("klantmanager", "Karin de Vries (demo)", "team-inburgering-noord"),
            "maatschappelijk-begeleider", account("maatschappelijk-begeleider", "Samira Bakker (demo)", "team-maatschappelijke-begeleiding"),
            "huisvestingsmedewerker", new Gebruiker("maatschappelijk-begeleider", "Samira Bakker (demo)", Set.of("maatschappelijk-begeleider", "huisvestingsmedewerker"), Set.of(GEMEENTE),
                    Set.of("team-maatschappelijke-begeleiding"), Set.of()),
            "inkomensconsulent", account("inkomensconsulent", "Peter Visser (demo)", "team-inkomen"),
            "budgetbegeleider", account("budgetbegeleider", "Linda Smit (demo)", "team-inkomen"),
            "taalaanbieder", account("taalaanbieder", "Esther Mulder (demo)", "taalschool-voorbeeldstad"),
            "jobcoach", account("jobcoach", "Ruben de Boer (demo)", "team-werk"),
            "casemanager-coa", account("casemanager-coa", "Anouk Dekker (demo)", "coa"),
            "teamleider", account("teamleider", "Henk Willems (demo)", "team-inburgering-noord"));

    private record OpenTaak(long sleutel, String formulier, String rol) {}

    /** Where somebody is in his or her story. */
    private static final class Wandeling {
        private final Demopersoon persoon;
        private final UUID traject;
        private final Set<Demopersoon.Bericht> verteld = new HashSet<>();
        private final Set<Long> ingeleverd = new HashSet<>();
        private final Map<String, LocalDate> faseVanaf = new LinkedHashMap<>();
        private LocalDate dag;

        private Wandeling(Demopersoon persoon, UUID traject) {
            this.persoon = persoon;
            this.traject = traject;
            this.dag = persoon.begin();
        }
    }

    private final JdbcClient jdbc;
    private final TransactionTemplate transactie;
    private final Taken taken;
    private final Gebeurtenislezer lezer;
    private final Inbox inbox;
    private final TijdMachine tijd;
    private final Clock klok;

    Demowandelaar(JdbcClient jdbc, TransactionTemplate transactie, Taken taken, Gebeurtenislezer lezer, Inbox inbox, TijdMachine tijd, Clock klok) {
        this.jdbc = jdbc;
        this.transactie = transactie;
        this.taken = taken;
        this.lezer = lezer;
        this.inbox = inbox;
        this.tijd = tijd;
        this.klok = klok;
    }

    /** Until nobody can go on. Stops where a story cannot be told, and says which form it was. */
    void loop(Map<UUID, Demopersoon> mensen) {
        List<Wandeling> onderweg = new ArrayList<>(mensen.entrySet().stream().map(wie -> new Wandeling(wie.getValue(), wie.getKey())).toList());
        for (int ronde = 0; ronde < MEESTE_RONDEN && !onderweg.isEmpty(); ronde++) {
            tijd.wachtTotRust(RUST);
            onderweg.removeIf(wandeling -> !stap(wandeling));
        }
    }

    private boolean stap(Wandeling w) {
        try {
            String fase = fase(w.traject);
            w.faseVanaf.putIfAbsent(fase, w.dag);
            if (fase.equals(w.persoon.blijftStaanBij())) {
                return false;
            }
            boolean bezig = vertel(w);
            for (OpenTaak taak : open(w)) {
                leverIn(w, taak);
                bezig = true;
            }
            return bezig;
        } catch (RuntimeException e) {
            LOG.warn("A demo case stays where it is: {} ({})", e.getMessage(), e.getClass().getSimpleName());
            return false;
        }
    }

    private boolean vertel(Wandeling w) {
        boolean iets = false;
        for (Demopersoon.Bericht bericht : w.persoon.gebeurtenissen()) {
            LocalDate vanaf = w.faseVanaf.get(bericht.fase());
            if (vanaf == null || !w.verteld.add(bericht)) {
                continue;
            }
            LocalDate op = nietNaVandaag(vanaf.plusDays(bericht.dagen()));
            Map<String, Object> data = new LinkedHashMap<>();
            bericht.data().forEach((veld, waarde) -> data.put(veld, "@".equals(waarde) ? op.toString() : waarde));
            byte[] inhoud = JSON.writeValueAsBytes(Map.of("specversion", "1.0", "id", UUID.randomUUID().toString(), "source", "urn:demo", "type", "nl.trajectregie.in." + bericht.type(),
                    "time", op.atTime(9, 0).atOffset(ZoneOffset.UTC).toString(), "subject", w.traject.toString(), "datacontenttype", "application/json", "data", data));
            als(() -> inbox.ontvang(lezer.lees(inhoud), AANLEVERAAR));
            iets = true;
        }
        return iets;
    }

    /** With the day of the story; else with today; else with a day to come where the form wants one. */
    private void leverIn(Wandeling w, OpenTaak taak) {
        w.dag = nietNaVandaag(w.dag.plusDays(w.persoon.dagenPerTaak()));
        LocalDate vandaag = LocalDate.ofInstant(klok.instant(), ZONE);
        try {
            try {
                leverIn(w, taak, w.dag, w.persoon.keuzes());
            } catch (AntwoordFout dagPastNiet) {
                try {
                    leverIn(w, taak, vandaag, w.persoon.keuzes());
                } catch (AntwoordFout nogNiet) {
                    Map<String, Object> keuzes = new LinkedHashMap<>(w.persoon.keuzes());
                    nogNiet.velden().forEach(fout -> keuzes.put(taak.formulier() + "." + fout.veld(), vandaag.plusDays(DAGEN_VOORUIT).toString()));
                    leverIn(w, taak, vandaag, keuzes);
                }
            }
        } catch (RuntimeException e) {
            throw new IllegalStateException("form " + taak.formulier() + ": " + e.getMessage(), e);
        }
        w.ingeleverd.add(taak.sleutel());
    }

    private void leverIn(Wandeling w, OpenTaak taak, LocalDate dag, Map<String, Object> keuzes) {
        Gebruiker wie = WERKERS.get(taak.rol());
        als(() -> {
            Taken.Formulier formulier = taken.formulier(wie, taak.sleutel());
            Map<String, Object> antwoorden = Voorbeeldantwoorden.voor(taak.formulier(), FormulierSchema.parse(JSON.writeValueAsString(formulier.schema())), formulier.gegevens(), keuzes, dag,
                    UnaryOperator.identity());
            return taken.afronden(wie, taak.sleutel(), antwoorden);
        });
    }

    private List<OpenTaak> open(Wandeling w) {
        return als(() -> jdbc.sql("""
                select e.sleutel, f.formulier_id as formulier, e.rol from engine.taak e join engine.formulier f on f.sleutel = e.formulier_sleutel
                left join dossier.taak t on t.sleutel = e.sleutel
                where e.traject_id = :t and e.toestand = 'OPEN' and coalesce(t.status, 'OPEN') not in ('INGEDIEND', 'BEVESTIGD') order by e.sleutel""")
                .param("t", w.traject).query(OpenTaak.class).list()).stream()
                .filter(taak -> WERKERS.containsKey(taak.rol()) && !w.persoon.laatStaan().contains(taak.formulier()) && !w.ingeleverd.contains(taak.sleutel())).toList();
    }

    private String fase(UUID traject) {
        return als(() -> jdbc.sql("select fase from dossier.traject where id = :t").param("t", traject).query(String.class).single());
    }

    private LocalDate nietNaVandaag(LocalDate dag) {
        LocalDate vandaag = LocalDate.ofInstant(klok.instant(), ZONE);
        return dag.isAfter(vandaag) ? vandaag : dag;
    }

    private <T> T als(java.util.function.Supplier<T> werk) {
        return DbContext.als(DbRol.WEB, Set.of(GEMEENTE), () -> transactie.execute(status -> werk.get()));
    }

    private static Gebruiker account(String rol, String naam, String team) {
        return new Gebruiker(rol, naam, Set.of(rol), Set.of(GEMEENTE), Set.of(team), Set.of());
    }
}
