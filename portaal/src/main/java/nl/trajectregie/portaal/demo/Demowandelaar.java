package nl.trajectregie.portaal.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.trajectregie.dossier.begeleiding.Checklist;
import nl.trajectregie.dossier.begeleiding.Checklistpunt;
import nl.trajectregie.dossier.fout.Conflict;
import nl.trajectregie.dossier.fout.NietGevonden;
import nl.trajectregie.dossier.gebeurtenis.Gebeurtenislezer;
import nl.trajectregie.dossier.gebeurtenis.Inbox;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Taken;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.traject.Fase;
import nl.trajectregie.dossier.verloop.Trajectverloop;
import nl.trajectregie.engine.db.DbContext;
import nl.trajectregie.engine.db.DbRol;
import nl.trajectregie.engine.klok.TijdMachine;
import nl.trajectregie.engine.klok.VerschoofbareKlok;
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

    /** No event from outside: the klantmanager rounds the traject off. */
    static final String AFRONDEN = "afronden";

    private static final Logger LOG = LoggerFactory.getLogger(Demowandelaar.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration RUST = Duration.ofSeconds(60);
    private static final int MEESTE_STAPPEN = 150;
    private static final int DAGEN_VOORUIT = 28;
    private static final int LAATSTE_POGING = 3;
    /** The silence is counted to today, whatever the day of the story: one contact of last week ends it. */
    private static final String NA_STILTE = "herstel-contact";
    private static final int DAGEN_NA_STILTE = 6;

    /** One of these makes the next one superfluous. */
    private static final Set<String> CONTACT = Set.of("voer-contactmoment", "herstel-contact", "rond-opstartfase-af", "beoordeel-zelfredzaamheid", "beoordeel-overschrijding", "volg-woningtoewijzing",
            "houd-contact-tijdens-wachten");
    private static final String EINDE_OPSTARTFASE = "rond-opstartfase-af";
    private static final Set<Checklistpunt> BLIJFT_OPEN = EnumSet.of(Checklistpunt.KWIJTSCHELDING, Checklistpunt.SOCIALE_KAART);
    private static final Set<Checklistpunt> NIET_NODIG = EnumSet.of(Checklistpunt.KINDREGELINGEN, Checklistpunt.SCHOOL, Checklistpunt.VOEDSELBANK);
    private static final Set<String> FASEN = Arrays.stream(Fase.values()).map(Fase::code).collect(Collectors.toUnmodifiableSet());
    private static final String GEMEENTE = "9901";
    private static final Set<String> GEMEENTEN = Set.of(GEMEENTE, "9902");
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
        private final Set<Long> afgehandeld = new HashSet<>();
        private final Map<String, LocalDate> vanaf = new HashMap<>();
        private LocalDate dag;
        private Fase fase;
        private int stappen;

        private Wandeling(Demopersoon persoon, UUID traject, LocalDate dag) {
            this.persoon = persoon;
            this.traject = traject;
            this.dag = dag;
        }
    }

    private final JdbcClient jdbc;
    private final TransactionTemplate transactie;
    private final Taken taken;
    private final Gebeurtenislezer lezer;
    private final Inbox inbox;
    private final Trajectverloop verloop;
    private final Checklist checklist;
    private final TijdMachine tijd;
    private final Clock klok;
    private volatile boolean gestopt;

    Demowandelaar(JdbcClient jdbc, TransactionTemplate transactie, Taken taken, Gebeurtenislezer lezer, Inbox inbox, Trajectverloop verloop, Checklist checklist, TijdMachine tijd,
                  Clock klok) {
        this.jdbc = jdbc;
        this.transactie = transactie;
        this.taken = taken;
        this.lezer = lezer;
        this.inbox = inbox;
        this.verloop = verloop;
        this.checklist = checklist;
        this.tijd = tijd;
        this.klok = klok;
    }

    /**
     * Until everybody is where the story wants. Whoever cannot go on stays behind until the next start, and the log says at which form.
     *
     * @return who stayed behind
     */
    List<String> loop() {
        gestopt = false;
        List<String> achtergebleven = new ArrayList<>();
        try {
            List<Wandeling> onderweg = new ArrayList<>(nietKlaar());
            int aantal = onderweg.size();
            long begin = System.nanoTime();
            while (!gestopt && !onderweg.isEmpty()) {
                tijd.wachtTotRust(RUST);
                onderweg.removeIf(wandeling -> !gestopt && isErOfBlijftAchter(wandeling, achtergebleven));
            }
            if (!gestopt && aantal > 0) {
                LOG.info("The demo municipality is filled: {} people in {} s, {} stayed behind", aantal, Duration.ofNanos(System.nanoTime() - begin).toSeconds(), achtergebleven.size());
            }
        } catch (RuntimeException e) {
            if (!gestopt) {
                throw e;
            }
        }
        return achtergebleven;
    }

    private boolean isErOfBlijftAchter(Wandeling w, List<String> achtergebleven) {
        try {
            if (stap(w)) {
                return false;
            }
            zetKlaar(w);
            return true;
        } catch (RuntimeException e) {
            if (gestopt) {
                return false;
            }
            LOG.warn("A demo case stays where it is: {}: {} ({})", w.persoon.wie(), e.getMessage(), e.getClass().getSimpleName());
            achtergebleven.add(w.persoon.wie() + ": " + e.getMessage());
            return true;
        }
    }

    /** Nobody takes another step. */
    void stop() {
        gestopt = true;
    }

    private boolean stap(Wandeling w) {
        Fase fase = fase(w.traject);
        if (fase != w.fase) {
            w.fase = fase;
            zetFasen(w);
        }
        if (w.persoon.blijftStaanBij().equals(Demogemeente.BEGIN) || fase.code().equals(w.persoon.blijftStaanBij())) {
            return false;
        }
        if (++w.stappen > MEESTE_STAPPEN) {
            throw new IllegalStateException("no end after " + MEESTE_STAPPEN + " steps");
        }
        boolean bezig = vertel(w, fase, false);
        boolean contact = false;
        for (OpenTaak taak : open(w)) {
            if (gestopt) {
                return true;
            }
            if (!(contact && CONTACT.contains(taak.formulier()))) {
                contact |= CONTACT.contains(taak.formulier());
                leverIn(w, taak);
            }
            bezig = true;
        }
        return bezig || timerGaatAf(w) || vertel(w, fase, true);
    }

    /** What has come by the day of the story. When nothing else is left to do the story goes on to the day of the next one. */
    private boolean vertel(Wandeling w, Fase fase, boolean verder) {
        Map<Demopersoon.Bericht, LocalDate> komt = new LinkedHashMap<>();
        for (Demopersoon.Bericht bericht : w.persoon.gebeurtenissen()) {
            if (!w.verteld.contains(bericht) && zover(w, bericht.na(), fase)) {
                LocalDate op = w.vanaf.computeIfAbsent(bericht.na(), na -> w.dag).plusDays(bericht.dagen());
                if (!op.isAfter(vandaag())) {
                    komt.put(bericht, op);
                }
            }
        }
        if (verder) {
            komt.values().stream().min(Comparator.naturalOrder()).filter(w.dag::isBefore).ifPresent(op -> w.dag = op);
        }
        komt.values().removeIf(op -> op.isAfter(w.dag));
        komt.forEach((bericht, op) -> vertel(w, bericht, op));
        return !komt.isEmpty();
    }

    private void vertel(Wandeling w, Demopersoon.Bericht bericht, LocalDate op) {
        w.verteld.add(bericht);
        Map<String, Object> data = Demodagen.op(op, bericht.data());
        if (bericht.type().equals(AFRONDEN)) {
            if (w.fase.compareTo(Fase.AFSLUITING) < 0) {
                als(() -> {
                    verloop.rondAf(w.traject, (String) data.get("reden"), WERKERS.get("klantmanager"));
                    return null;
                });
            }
            return;
        }
        byte[] inhoud = JSON.writeValueAsBytes(Map.of("specversion", "1.0", "id", w.persoon.wie() + "-" + w.persoon.gebeurtenissen().indexOf(bericht), "source", "urn:demo",
                "type", "nl.trajectregie.in." + bericht.type(), "time", op.atTime(9, 0).atOffset(ZoneOffset.UTC).toString(), "subject", w.traject.toString(),
                "datacontenttype", "application/json", "data", data));
        als(() -> inbox.ontvang(lezer.lees(inhoud), AANLEVERAAR));
    }

    private boolean zover(Wandeling w, String na, Fase fase) {
        return FASEN.contains(na) ? fase.compareTo(Fase.van(na)) >= 0 : als(() -> jdbc.sql("""
                select exists (select 1 from engine.taak e join engine.formulier f on f.sleutel = e.formulier_sleutel
                               where e.traject_id = :t and f.formulier_id = :formulier and e.toestand <> 'OPEN')""")
                .param("t", w.traject).param("formulier", na).query(Boolean.class).single());
    }

    /** With the day of the story; where the form refuses a day, with today or one to come. */
    private void leverIn(Wandeling w, OpenTaak taak) {
        if (!taak.formulier().equals(NA_STILTE)) {
            w.dag = nietNaVandaag(w.dag.plusDays(w.persoon.dagenPerTaak()));
        }
        try {
            leverIn(w, taak, 0, Map.of());
        } catch (Conflict | NietGevonden vanEenMens) {
            LOG.debug("A demo task is a person's now: {}", taak.formulier());
        } catch (RuntimeException e) {
            throw new IllegalStateException("form " + taak.formulier() + ": " + e.getMessage(), e);
        }
        w.afgehandeld.add(taak.sleutel());
    }

    private void leverIn(Wandeling w, OpenTaak taak, int poging, Map<String, Object> dagen) {
        LocalDate vandaag = vandaag();
        LocalDate dag = poging == LAATSTE_POGING ? vandaag : taak.formulier().equals(NA_STILTE) ? vandaag.minusDays(DAGEN_NA_STILTE) : w.dag;
        Map<String, Object> keuzes = new LinkedHashMap<>(Demodagen.op(dag, w.persoon.keuzes()));
        keuzes.putAll(dagen);
        try {
            leverIn(w, taak, dag, keuzes);
        } catch (AntwoordFout dagPastNiet) {
            if (poging == LAATSTE_POGING) {
                throw dagPastNiet;
            }
            Map<String, Object> anders = new LinkedHashMap<>(dagen);
            dagPastNiet.velden().forEach(fout -> anders.put(taak.formulier() + "." + fout.veld(), vandaag.plusDays(poging == 0 ? 0 : DAGEN_VOORUIT).toString()));
            leverIn(w, taak, poging + 1, anders);
        }
    }

    private void leverIn(Wandeling w, OpenTaak taak, LocalDate dag, Map<String, Object> keuzes) {
        Gebruiker wie = WERKERS.get(taak.rol());
        als(() -> {
            if (taak.formulier().equals(EINDE_OPSTARTFASE)) {
                regel(w, wie, dag);
            }
            Taken.Formulier formulier = taken.formulier(wie, taak.sleutel());
            Map<String, Object> antwoorden = Voorbeeldantwoorden.leesbaar(taak.formulier(), FormulierSchema.parse(JSON.writeValueAsString(formulier.schema())), formulier.gegevens(), keuzes, dag,
                    pad -> Demoteksten.voor(taak.formulier(), pad));
            jdbc.sql("update dossier.demopersoon set dag = :dag where traject_id = :t").param("dag", w.dag).param("t", w.traject).update();
            return taken.afronden(wie, taak.sleutel(), antwoorden);
        });
    }

    /** Nearly everything of the checklist, before the opstartfase ends. */
    private void regel(Wandeling w, Gebruiker wie, LocalDate dag) {
        checklist.lijst(w.traject).stream().filter(punt -> punt.stand() == Checklist.Stand.OPEN && !BLIJFT_OPEN.contains(punt.punt())).forEach(punt -> {
            boolean nodig = !NIET_NODIG.contains(punt.punt());
            checklist.wijzig(w.traject, punt.punt().code(), nodig ? Checklist.Stand.GEREGELD : Checklist.Stand.NIET_VAN_TOEPASSING, nodig ? dag : null,
                    nodig ? null : "Dit huishouden heeft dit niet nodig.", wie);
        });
    }

    private boolean timerGaatAf(Wandeling w) {
        return als(() -> jdbc.sql("select exists (select 1 from engine.timer where traject_id = :t and toestand = 'OPEN' and vervalt_op <= :nu)")
                .param("t", w.traject).param("nu", OffsetDateTime.ofInstant(klok.instant(), ZoneOffset.UTC)).query(Boolean.class).single());
    }

    private List<OpenTaak> open(Wandeling w) {
        return als(() -> jdbc.sql("""
                select e.sleutel, f.formulier_id as formulier, e.rol from engine.taak e join engine.formulier f on f.sleutel = e.formulier_sleutel
                left join dossier.taak t on t.sleutel = e.sleutel
                where e.traject_id = :t and e.toestand = 'OPEN' and coalesce(t.status, 'OPEN') not in ('INGEDIEND', 'BEVESTIGD') order by e.sleutel""")
                .param("t", w.traject).query(OpenTaak.class).list()).stream()
                .filter(taak -> WERKERS.containsKey(taak.rol()) && !w.persoon.laatStaan(taak.formulier(), taak.rol()) && !w.afgehandeld.contains(taak.sleutel())).toList();
    }

    private List<Wandeling> nietKlaar() {
        Map<String, Demopersoon> mensen = Demogemeente.mensen(vandaag()).stream().collect(Collectors.toMap(Demopersoon::wie, Function.identity()));
        return als(() -> jdbc.sql("select wie, traject_id, dag from dossier.demopersoon where klaar_op is null order by dag desc")
                .query((rij, nummer) -> new Wandeling(mensen.get(rij.getString("wie")), rij.getObject("traject_id", UUID.class), rij.getObject("dag", LocalDate.class))).list());
    }

    /** The throughput counts the days of the story; what the process itself wrote on the timeline keeps its real moment. */
    private void zetFasen(Wandeling w) {
        als(() -> jdbc.sql("update dossier.fase_periode set van = least(van, :op), tot = case when tot is not null then least(tot, :op) end where traject_id = :t")
                .param("op", w.dag.atTime(9, 0).atZone(VerschoofbareKlok.ZONE).toOffsetDateTime()).param("t", w.traject).update());
    }

    private void zetKlaar(Wandeling w) {
        als(() -> jdbc.sql("update dossier.demopersoon set klaar_op = :nu where traject_id = :t")
                .param("nu", OffsetDateTime.ofInstant(klok.instant(), ZoneOffset.UTC)).param("t", w.traject).update());
    }

    private Fase fase(UUID traject) {
        return Fase.van(als(() -> jdbc.sql("select fase from dossier.traject where id = :t").param("t", traject).query(String.class).single()));
    }

    private LocalDate nietNaVandaag(LocalDate dag) {
        LocalDate vandaag = vandaag();
        return dag.isAfter(vandaag) ? vandaag : dag;
    }

    private LocalDate vandaag() {
        return LocalDate.ofInstant(klok.instant(), VerschoofbareKlok.ZONE);
    }

    private <T> T als(Supplier<T> werk) {
        return DbContext.als(DbRol.WEB, GEMEENTEN, () -> transactie.execute(status -> werk.get()));
    }

    private static Gebruiker account(String rol, String naam, String team) {
        return new Gebruiker(rol, naam, Set.of(rol), Set.of(GEMEENTE), Set.of(team), Set.of());
    }
}
