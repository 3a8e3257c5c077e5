package nl.trajectregie.dossier.taak;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.trajectregie.dossier.fout.Conflict;
import nl.trajectregie.dossier.fout.GeenRecht;
import nl.trajectregie.dossier.fout.NietGevonden;
import nl.trajectregie.dossier.fout.OngeldigeInvoer;
import nl.trajectregie.dossier.fout.Weigering;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Functie;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Medewerkers;
import nl.trajectregie.dossier.toegang.Rechten;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.engine.klok.VerschoofbareKlok;
import nl.trajectregie.engine.lees.EngineLezer;
import nl.trajectregie.engine.lees.Wakker;
import nl.trajectregie.engine.postbus.Postbus;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people do with a task. Every method first loads the task as this user: what is not the user's to see does not exist
 * ({@link NietGevonden}). What changes a task holds its row until the transaction ends, so two people, or one person twice, have one effect.
 */
@Service
public class Taken {

    private static final TypeReference<Map<String, Object>> ANTWOORDEN = new TypeReference<>() {};

    private static final Duration LANGST_OP_VERVOLG = Duration.ofSeconds(1);
    /** The read model comes in batches: only what is quiet twice, this long apart, is quiet. */
    private static final Duration EVEN = Duration.ofMillis(100);

    /** @param gegevens the current values: the draft, or what the dossier already knows */
    public record Formulier(String formulierId, int versie, Map<String, Object> schema, Map<String, Object> gegevens) {}

    /** @param nietGelukt tasks that stayed where they were, with the reason */
    public record Verdeling(List<String> toegewezen, Map<String, String> nietGelukt) {}

    private record Stand(String behandelaar, String status, String ingediendDoor) {}

    private final JdbcClient jdbc;
    private final Werkvoorraad werkvoorraad;
    private final Rechten rechten;
    private final Medewerkers medewerkers;
    private final Tijdlijn tijdlijn;
    private final Postbus postbus;
    private final Wakker wakker;
    private final EngineLezer engine;
    private final Map<String, TaakVerwerker> verwerkers;
    private final AchterhaaldeInvoer achterhaaldeInvoer;
    private final JsonMapper json;
    private final Clock klok;

    Taken(JdbcClient jdbc, Werkvoorraad werkvoorraad, Rechten rechten, Medewerkers medewerkers, Tijdlijn tijdlijn, Postbus postbus, Wakker wakker, EngineLezer engine,
            ObjectProvider<TaakVerwerker> verwerkers, AchterhaaldeInvoer achterhaaldeInvoer, JsonMapper json, Clock klok) {
        this.jdbc = jdbc;
        this.werkvoorraad = werkvoorraad;
        this.rechten = rechten;
        this.medewerkers = medewerkers;
        this.tijdlijn = tijdlijn;
        this.postbus = postbus;
        this.wakker = wakker;
        this.engine = engine;
        this.verwerkers = verwerkers.stream().collect(Collectors.toUnmodifiableMap(TaakVerwerker::formulierId, Function.identity()));
        this.achterhaaldeInvoer = achterhaaldeInvoer;
        this.json = json;
        this.klok = klok;
    }

    /** The task; @throws NietGevonden when it is not the user's to see */
    @Transactional(readOnly = true)
    public Taak bekijk(Gebruiker wie, long sleutel) {
        return werkvoorraad.vind(wie, sleutel).orElseThrow(() -> new NietGevonden("Deze taak"));
    }

    /** Whether this user's role does this kind of task. */
    public boolean magUitvoeren(Gebruiker wie, Taak taak) {
        return wie.rollen().contains(taak.rol());
    }

    /** Whether this user may give the task to somebody. */
    public boolean magToewijzen(Gebruiker wie, Taak taak) {
        return rechten.mag(wie, Functie.TAKEN_VERDELEN) || wie.naam().equals(taak.behandelaar())
                || taak.behandelaar() == null && magUitvoeren(wie, taak);
    }

    /** Colleagues who can do this task, by name. */
    @Transactional(readOnly = true)
    public List<Medewerkers.Medewerker> kandidaten(Taak taak) {
        return medewerkers.metRol(taak.gemeente(), taak.rol());
    }

    /**
     * The form with its current values: the draft when there is one, what was handed in when it was, and otherwise what the dossier already knows.
     *
     * @throws GeenRecht when the user's role does not do this task: its answers may hold what that role may not read
     */
    @Transactional(readOnly = true)
    public Formulier formulier(Gebruiker wie, long sleutel) {
        Taak taak = bekijk(wie, sleutel);
        eisRol(wie, taak);
        return jdbc.sql("select f.formulier_id, f.versie, f.schema from engine.taak e join engine.formulier f on f.sleutel = e.formulier_sleutel where e.sleutel = :sleutel")
                .param("sleutel", sleutel)
                .query((rij, nummer) -> new Formulier(rij.getString("formulier_id"), rij.getInt("versie"), json.readValue(rij.getString("schema"), ANTWOORDEN),
                        gegevens(wie, taak)))
                .optional().orElseThrow(() -> new NietGevonden("Het formulier van deze taak"));
    }

    private Map<String, Object> gegevens(Gebruiker wie, Taak taak) {
        Optional<String> bewaard = jdbc.sql("""
                (select antwoorden::text from dossier.concept where taak_sleutel = :sleutel)
                union all (select antwoorden::text from dossier.antwoord where taak_sleutel = :sleutel order by poging desc limit 1)
                limit 1""")
                .param("sleutel", taak.sleutel()).query(String.class).optional();
        if (bewaard.isPresent()) {
            return json.readValue(bewaard.get(), ANTWOORDEN);
        }
        TaakVerwerker verwerker = verwerkers.get(taak.formulierId());
        return verwerker == null || taak.status() != TaakStatus.OPEN ? Map.of() : verwerker.voorinvulling(context(wie, taak));
    }

    /** Takes the task. Taking one's own task again changes nothing. @throws Conflict when a colleague has it: says who */
    @Transactional
    public Taak claim(Gebruiker wie, long sleutel) {
        Taak taak = bekijk(wie, sleutel);
        eisRol(wie, taak);
        Stand stand = vergrendel(taak);
        eisOpen(taak, stand);
        eisNietVanAnder(wie, taak, stand);
        zetBehandelaar(taak, wie.naam());
        return bekijk(wie, sleutel);
    }

    /** Gives the task back to the team. @throws GeenRecht when it is a colleague's and the user is no teamleider */
    @Transactional
    public Taak vrijgeven(Gebruiker wie, long sleutel) {
        Taak taak = bekijk(wie, sleutel);
        Stand stand = vergrendel(taak);
        eisOpen(taak, stand);
        if (stand.behandelaar() != null && !stand.behandelaar().equals(wie.naam()) && !rechten.mag(wie, Functie.TAKEN_VERDELEN)) {
            throw new GeenRecht("Deze taak is van " + naam(taak, stand.behandelaar()) + ". Alleen die collega of de teamleider kan haar vrijgeven.");
        }
        zetBehandelaar(taak, null);
        return bekijk(wie, sleutel);
    }

    /**
     * Gives the task to a colleague.
     *
     * @param behandelaar user name of a colleague with the task's role
     * @param reden       why; on the timeline
     * @throws GeenRecht for whoever is neither teamleider nor has the task
     * @throws Weigering when the colleague does not exist in this gemeente or has another role
     */
    @Transactional
    public Taak toewijzen(Gebruiker wie, long sleutel, String behandelaar, String reden) {
        Taak taak = bekijk(wie, sleutel);
        wijsToe(wie, taak, behandelaar, reden);
        return werkvoorraad.vind(wie, sleutel).orElse(taak);
    }

    private void wijsToe(Gebruiker wie, Taak taak, String behandelaar, String reden) {
        if (behandelaar == null || behandelaar.isBlank()) {
            throw new OngeldigeInvoer("behandelaar", "Kies een collega.");
        }
        if (reden == null || reden.isBlank() || reden.length() > 1000) {
            throw new OngeldigeInvoer("reden", "Schrijf kort op waarom u de taak aan een ander geeft (hoogstens 1000 tekens).");
        }
        Stand stand = vergrendel(taak);
        if (!rechten.mag(wie, Functie.TAKEN_VERDELEN) && !(stand.behandelaar() == null ? magUitvoeren(wie, taak) : stand.behandelaar().equals(wie.naam()))) {
            throw new GeenRecht(stand.behandelaar() == null ? "Alleen de teamleider of een " + taak.rol() + " kan deze taak toewijzen."
                    : "Deze taak is van " + naam(taak, stand.behandelaar()) + ". Alleen die collega of de teamleider kan haar toewijzen.");
        }
        eisOpen(taak, stand);
        Medewerkers.Medewerker collega = medewerkers.vind(taak.gemeente(), behandelaar)
                .orElseThrow(() -> new Weigering("behandelaar", "Deze collega is hier niet bekend. Een collega is bekend na de eerste keer inloggen.", null));
        if (!collega.rollen().contains(taak.rol())) {
            throw new Weigering("behandelaar", collega.weergavenaam() + " is geen " + taak.rol() + " en kan deze taak niet doen.", null);
        }
        if (collega.naam().equals(stand.behandelaar())) {
            return;
        }
        zetBehandelaar(taak, collega.naam());
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), wie,
                Tijdlijn.Regel.van("taak.toegewezen", Sectie.KERN, "Taak '" + taak.naam() + "' toegewezen aan " + collega.weergavenaam() + ".")
                        .omdat(reden.strip()).uitTaak(taak.sleutel()));
    }

    /** Gives many tasks to one colleague; each that cannot be given stays where it is and is named. @throws GeenRecht for whoever is no teamleider */
    @Transactional
    public Verdeling verdeel(Gebruiker wie, List<Long> sleutels, String behandelaar, String reden) {
        if (!rechten.mag(wie, Functie.TAKEN_VERDELEN)) {
            throw new GeenRecht("Alleen de teamleider kan taken verdelen.");
        }
        if (sleutels.isEmpty() || sleutels.size() > 200) {
            throw new OngeldigeInvoer("taken", "Kies 1 tot en met 200 taken.");
        }
        List<String> gelukt = new ArrayList<>();
        Map<String, String> nietGelukt = new java.util.LinkedHashMap<>();
        for (long sleutel : sleutels.stream().distinct().sorted().toList()) {
            try {
                wijsToe(wie, bekijk(wie, sleutel), behandelaar, reden);
                gelukt.add(Long.toString(sleutel));
            } catch (NietGevonden | Conflict | Weigering e) {
                nietGelukt.put(Long.toString(sleutel), e.getMessage());
            }
        }
        return new Verdeling(gelukt, nietGelukt);
    }

    /** Keeps a draft; whoever drafts has the task from then on. @throws Conflict when a colleague has it, or it was handed in */
    @Transactional
    public void bewaarConcept(Gebruiker wie, long sleutel, Map<String, Object> antwoorden) {
        Taak taak = bekijk(wie, sleutel);
        eisRol(wie, taak);
        Stand stand = vergrendel(taak);
        eisOpen(taak, stand);
        eisNietVanAnder(wie, taak, stand);
        if (stand.behandelaar() == null) {
            zetBehandelaar(taak, wie.naam());
        }
        jdbc.sql("""
                insert into dossier.concept (taak_sleutel, traject_id, gemeente, wie, antwoorden, bewaard_op)
                values (:sleutel, :traject, :gemeente, :wie, cast(:antwoorden as jsonb), :nu)
                on conflict (taak_sleutel) do update set wie = excluded.wie, antwoorden = excluded.antwoorden, bewaard_op = excluded.bewaard_op""")
                .param("sleutel", sleutel).param("traject", taak.trajectId()).param("gemeente", taak.gemeente()).param("wie", wie.naam())
                .param("antwoorden", json.writeValueAsString(antwoorden)).param("nu", nu()).update();
    }

    /**
     * Hands in the task: validated against its form, worked into the dossier and put in the outbox, in one transaction (rule 2). The same person
     * with the same answers again: no second effect, also when the engine refused the task in between. When the task was cancelled meanwhile the answers are kept and reviewed ({@link Taak#achterhaald()}).
     *
     * @throws AntwoordFout what is wrong, by field
     * @throws Conflict     a colleague has it or handed it in (says who), or it was handed in before with other answers
     */
    @Transactional
    public Taak afronden(Gebruiker wie, long sleutel, Map<String, Object> antwoorden) {
        Taak taak = bekijk(wie, sleutel);
        eisRol(wie, taak);
        Stand stand = vergrendel(taak);
        taak = bekijk(wie, sleutel);
        if (stand.ingediendDoor() != null && !stand.status().equals("GEWEIGERD")) {
            if (stand.ingediendDoor().equals(wie.naam()) && zelfdeAntwoorden(taak, antwoorden)) {
                return taak;
            }
            eisOpen(taak, stand);
        }
        eisNietVanAnder(wie, taak, stand);
        Formulier formulier = formulierVan(taak);
        Map<String, Object> gevraagd = FormulierControle.controleer(json.writeValueAsString(formulier.schema()), antwoorden);
        if (taak.status() == TaakStatus.AFGEROND) {
            eisOpen(taak, stand);
        }
        boolean vervallen = taak.status() == TaakStatus.VERVALLEN;
        Optional<Map<String, Object>> eerder = stand.status().equals("GEWEIGERD") ? feitenVan(taak, gevraagd) : Optional.empty();
        Map<String, Object> feiten = vervallen ? Map.of() : eerder.isPresent() ? eerder.get() : verwerk(wie, taak, gevraagd);
        bewaarAntwoorden(wie, taak, formulier, gevraagd, feiten);
        jdbc.sql("update dossier.taak set behandelaar = :wie, status = :status, ingediend_door = :wie, ingediend_op = :nu, versie = versie + 1 where sleutel = :sleutel")
                .param("wie", wie.naam()).param("status", vervallen ? "ACHTERHAALD" : "INGEDIEND").param("nu", nu()).param("sleutel", sleutel).update();
        jdbc.sql("delete from dossier.concept where taak_sleutel = :sleutel").param("sleutel", sleutel).update();
        if (vervallen) {
            achterhaaldeInvoer.laatBeoordelen(taak.trajectId(), taak.gemeente(), sleutel, wie, taak.naam());
        } else {
            postbus.voltooiTaak(taak.trajectId(), taak.gemeente(), sleutel, feiten);
            tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), wie,
                    Tijdlijn.Regel.van("taak.afgerond", Sectie.KERN, "Taak '" + taak.naam() + "' afgerond.").uitTaak(sleutel));
        }
        wek(taak);
        return bekijk(wie, sleutel);
    }

    /**
     * Waits until the engine has answered to a handed-in task, and then until the user's next task of this traject shows; no longer than it takes until nothing
     * is on its way in this traject any more, and never more than a moment. Outside any transaction.
     *
     * @return the next task, when there is one for this user
     */
    public Optional<Taak> wachtOpVervolg(Gebruiker wie, Taak ingediend, Duration maximaal) {
        long begin = System.nanoTime();
        wakker.wachtTot(maximaal, () -> werkvoorraad.vind(wie, ingediend.sleutel()).map(taak -> taak.status() != TaakStatus.INGEDIEND).orElse(true));
        long einde = Math.min(begin + maximaal.toNanos(), System.nanoTime() + LANGST_OP_VERVOLG.toNanos());
        List<Taak> gevonden = new ArrayList<>(1);
        boolean wasStil = false;
        boolean klaar = false;
        while (gevonden.isEmpty() && !klaar) {
            boolean stil = !engine.onderweg(ingediend.trajectId());
            Duration rest = Duration.ofNanos(Math.max(0, einde - System.nanoTime()));
            wakker.wachtTot(rest.compareTo(EVEN) < 0 ? rest : EVEN, () -> {
                werkvoorraad.volgende(wie, ingediend.trajectId(), ingediend.sleutel()).ifPresent(gevonden::add);
                return !gevonden.isEmpty();
            });
            klaar = stil && wasStil || rest.isZero();
            wasStil = stil;
        }
        return gevonden.stream().findFirst();
    }

    private Formulier formulierVan(Taak taak) {
        return jdbc.sql("select f.formulier_id, f.versie, f.schema from engine.taak e join engine.formulier f on f.sleutel = e.formulier_sleutel where e.sleutel = :sleutel")
                .param("sleutel", taak.sleutel())
                .query((rij, nummer) -> new Formulier(rij.getString("formulier_id"), rij.getInt("versie"), json.readValue(rij.getString("schema"), ANTWOORDEN), Map.of()))
                .optional().orElseThrow(() -> new NietGevonden("Het formulier van deze taak"));
    }

    private Map<String, Object> verwerk(Gebruiker wie, Taak taak, Map<String, Object> antwoorden) {
        TaakVerwerker verwerker = verwerkers.get(taak.formulierId());
        return verwerker == null ? gedeclareerd(taak, antwoorden) : verwerker.verwerk(context(wie, taak), antwoorden);
    }

    /** A form that changes nothing in the dossier: its answers with the name of a routing fact are that fact. */
    private Map<String, Object> gedeclareerd(Taak taak, Map<String, Object> antwoorden) {
        return jdbc.sql("""
                select substr(eigenschap, 9) from engine.taak e
                join engine.definitie_element de on de.definitie_sleutel = e.definitie_sleutel and de.element_id = e.element_id
                cross join jsonb_object_keys(de.eigenschappen) eigenschap
                where e.sleutel = :sleutel and eigenschap like 'routing:%'""")
                .param("sleutel", taak.sleutel()).query(String.class).list().stream()
                .filter(antwoorden::containsKey).collect(Collectors.toMap(Function.identity(), antwoorden::get));
    }

    /** What these answers came to when the last attempt had them too: the dossier has them already. */
    private Optional<Map<String, Object>> feitenVan(Taak taak, Map<String, Object> antwoorden) {
        return jdbc.sql("""
                select feiten::text from (select feiten, antwoorden from dossier.antwoord where taak_sleutel = :sleutel order by poging desc limit 1) laatste
                where antwoorden = cast(:antwoorden as jsonb) and feiten is not null""")
                .param("sleutel", taak.sleutel()).param("antwoorden", json.writeValueAsString(antwoorden)).query(String.class).optional().map(feiten -> json.readValue(feiten, ANTWOORDEN));
    }

    private void bewaarAntwoorden(Gebruiker wie, Taak taak, Formulier formulier, Map<String, Object> antwoorden, Map<String, Object> feiten) {
        jdbc.sql("""
                insert into dossier.antwoord (taak_sleutel, poging, traject_id, gemeente, formulier_id, formulier_versie, element_id, antwoorden, feiten, wie, ingediend_op)
                select :sleutel, coalesce(max(poging), 0) + 1, :traject, :gemeente, :formulier, :versie, :element, cast(:antwoorden as jsonb), cast(:feiten as jsonb), :wie, :nu
                from dossier.antwoord where taak_sleutel = :sleutel""")
                .param("sleutel", taak.sleutel()).param("traject", taak.trajectId()).param("gemeente", taak.gemeente())
                .param("formulier", formulier.formulierId()).param("versie", formulier.versie()).param("element", taak.elementId())
                .param("antwoorden", json.writeValueAsString(antwoorden)).param("feiten", json.writeValueAsString(feiten)).param("wie", wie.naam()).param("nu", nu()).update();
    }

    private boolean zelfdeAntwoorden(Taak taak, Map<String, Object> antwoorden) {
        try {
            Map<String, Object> gevraagd = FormulierControle.controleer(json.writeValueAsString(formulierVan(taak).schema()), antwoorden);
            return jdbc.sql("select antwoorden = cast(:antwoorden as jsonb) from dossier.antwoord where taak_sleutel = :sleutel order by poging desc limit 1")
                    .param("antwoorden", json.writeValueAsString(gevraagd)).param("sleutel", taak.sleutel()).query(Boolean.class).optional().orElse(false);
        } catch (AntwoordFout anders) {
            return false;
        }
    }

    /** The case file's row of this task, made when it is not there yet; nobody else changes it until the transaction ends. */
    private Stand vergrendel(Taak taak) {
        jdbc.sql("insert into dossier.taak (sleutel, traject_id, gemeente) values (:sleutel, :traject, :gemeente) on conflict (sleutel) do nothing")
                .param("sleutel", taak.sleutel()).param("traject", taak.trajectId()).param("gemeente", taak.gemeente()).update();
        return jdbc.sql("select behandelaar, status, ingediend_door from dossier.taak where sleutel = :sleutel for update")
                .param("sleutel", taak.sleutel()).query(Stand.class).single();
    }

    private void zetBehandelaar(Taak taak, String behandelaar) {
        jdbc.sql("""
                update dossier.taak set behandelaar = :wie, geclaimd_op = case when :wie::text is null then null else cast(:nu as timestamptz) end, versie = versie + 1
                where sleutel = :sleutel""")
                .param("wie", behandelaar).param("nu", nu()).param("sleutel", taak.sleutel()).update();
        wek(taak);
    }

    /** Tells the werkvoorraad of colleagues, on every replica, as the exporter does for the engine's changes. */
    private void wek(Taak taak) {
        jdbc.sql("select pg_notify('engine_gewijzigd', :bericht)").param("bericht", "0:0:" + taak.trajectId()).query((rij, nummer) -> 1).list();
    }

    private void eisRol(Gebruiker wie, Taak taak) {
        if (!magUitvoeren(wie, taak)) {
            throw new GeenRecht("Alleen een " + taak.rol() + " kan deze taak doen.");
        }
    }

    private void eisNietVanAnder(Gebruiker wie, Taak taak, Stand stand) {
        if (stand.behandelaar() != null && !stand.behandelaar().equals(wie.naam())) {
            throw new Conflict(naam(taak, stand.behandelaar()) + " heeft deze taak al opgepakt.", Map.of("behandelaar", stand.behandelaar()));
        }
    }

    private void eisOpen(Taak taak, Stand stand) {
        if (stand.ingediendDoor() != null && !stand.status().equals("GEWEIGERD")) {
            String wie = naam(taak, stand.ingediendDoor());
            throw new Conflict(stand.status().equals("ACHTERHAALD")
                    ? "Deze taak was al vervallen toen " + wie + " haar inleverde. De antwoorden zijn bewaard en worden beoordeeld."
                    : wie + " heeft deze taak al afgerond.", Map.of("behandelaar", stand.ingediendDoor()));
        }
        if (taak.status() == TaakStatus.VERVALLEN) {
            throw new Conflict("Deze taak is vervallen. Er hoeft niets meer te gebeuren.");
        }
        if (taak.status() != TaakStatus.OPEN) {
            throw new Conflict("Deze taak is al afgerond.");
        }
    }

    private String naam(Taak taak, String gebruikersnaam) {
        return medewerkers.weergavenaam(taak.gemeente(), gebruikersnaam);
    }

    private TaakVerwerker.TaakContext context(Gebruiker wie, Taak taak) {
        return new TaakVerwerker.TaakContext(taak.sleutel(), taak.trajectId(), taak.gemeente(), taak.elementId(), taak.procesId(), taak.naam(), wie,
                LocalDate.ofInstant(klok.instant(), VerschoofbareKlok.ZONE));
    }

    private OffsetDateTime nu() {
        return OffsetDateTime.ofInstant(klok.instant(), ZoneOffset.UTC);
    }
}
