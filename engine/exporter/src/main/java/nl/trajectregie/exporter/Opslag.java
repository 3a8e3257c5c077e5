package nl.trajectregie.exporter;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.slf4j.Logger;

/** Writes batches to schema {@code engine}: every batch with its position in one transaction. One thread, one connection at a time. */
final class Opslag {

    private static final int ONTHOUDEN = 50_000;
    private static final int MEESTE_TRAJECTEN_IN_BERICHT = 100;

    private final int partitie;
    private final Logger log;
    private final Map<Long, Herkomst> herkomsten = new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Herkomst> oudste) {
            return size() > ONTHOUDEN;
        }
    };

    /** What an instance hands on to everything in it. */
    private record Herkomst(long wortel, UUID trajectId, String gemeente) {}

    Opslag(int partitie, Logger log) {
        this.partitie = partitie;
        this.log = log;
    }

    static boolean tabellenBestaan(Connection verbinding) throws SQLException {
        try (Statement vraag = verbinding.createStatement(); ResultSet antwoord = vraag.executeQuery("select to_regclass('engine.klok') is not null")) {
            return antwoord.next() && antwoord.getBoolean(1);
        }
    }

    /**
     * Up to where this partition was stored.
     *
     * @param positie of the last record, -1 when there is none
     * @param tijd    of the latest record, epoch milliseconds, {@code null} when not known
     */
    record Stand(long positie, Long tijd) {}

    /** How far this partition is; locks it until the transaction ends. */
    Stand stand(Connection verbinding) throws SQLException {
        try (PreparedStatement vraag = verbinding.prepareStatement("select positie, record_tijd_ms from engine.positie where partitie = ? for update")) {
            vraag.setInt(1, partitie);
            try (ResultSet antwoord = vraag.executeQuery()) {
                return antwoord.next() ? new Stand(antwoord.getLong(1), antwoord.getObject(2, Long.class)) : new Stand(-1, null);
            }
        }
    }

    void meldGat(Connection verbinding, long van, long tot) throws SQLException {
        try (PreparedStatement opdracht = verbinding.prepareStatement("""
                insert into engine.positie (partitie, positie, gat_van, gat_tot) values (?, ?, ?, ?)
                on conflict (partitie) do update set gat_van = least(engine.positie.gat_van, excluded.gat_van),
                    gat_tot = greatest(engine.positie.gat_tot, excluded.gat_tot), bijgewerkt_op = now()""")) {
            opdracht.setInt(1, partitie);
            opdracht.setLong(2, van);
            opdracht.setLong(3, van);
            opdracht.setLong(4, tot);
            opdracht.executeUpdate();
        }
    }

    /** Writes in the connection's open transaction; the caller commits, or rolls back and calls {@link #vergeet}. */
    void schrijf(Connection verbinding, Bundel bundel, long vertragingMs, long laatsteTijd) throws SQLException {
        if (!bundel.leeg()) {
            definities(verbinding, bundel.definities);
            formulieren(verbinding, bundel.formulieren);
            Set<Long> nagekomen = bepaalHerkomsten(verbinding, bundel);
            instanties(verbinding, bundel);
            startberichten(verbinding, bundel.startberichten);
            elementen(verbinding, bundel.elementen.values());
            taken(verbinding, bundel.taken.values());
            betreft(verbinding, bundel.betreft.values());
            abonnementen(verbinding, bundel.abonnementen.values());
            startabonnementen(verbinding, bundel.startabonnementen.values());
            timers(verbinding, bundel.timers.values());
            incidenten(verbinding, bundel.incidenten.values());
            nagekomenEigenaren(verbinding, nagekomen);
        }
        try (PreparedStatement opdracht = verbinding.prepareStatement("""
                with p as (insert into engine.positie as p (partitie, positie, vertraging_ms, record_tijd_ms) values (?, ?, ?, ?)
                           on conflict (partitie) do update set positie = excluded.positie, vertraging_ms = excluded.vertraging_ms,
                               record_tijd_ms = greatest(p.record_tijd_ms, excluded.record_tijd_ms), bijgewerkt_op = now())
                select case when ?::text is not null then pg_notify('engine_gewijzigd', ?) end""")) {
            String bericht = bundel.leeg() ? null : bericht(bundel);
            opdracht.setInt(1, partitie);
            opdracht.setLong(2, bundel.tot());
            opdracht.setLong(3, vertragingMs);
            opdracht.setLong(4, laatsteTijd);
            opdracht.setString(5, bericht);
            opdracht.setString(6, bericht);
            opdracht.execute();
        }
    }

    /** Forgets what was learned in a transaction that did not commit. */
    void vergeet() {
        herkomsten.clear();
    }

    /** {@code partitie:positie:traject,traject…}, or {@code *} for the trajects when they are too many for one notification. */
    private String bericht(Bundel bundel) {
        Set<String> trajecten = new LinkedHashSet<>();
        geraakt(bundel).stream().map(herkomsten::get).filter(h -> h != null && h.trajectId() != null).forEach(h -> trajecten.add(h.trajectId().toString()));
        return partitie + ":" + bundel.tot() + ":" + (trajecten.size() > MEESTE_TRAJECTEN_IN_BERICHT ? "*" : String.join(",", trajecten));
    }

    private static Set<Long> geraakt(Bundel bundel) {
        Set<Long> instanties = new LinkedHashSet<>(bundel.instanties.keySet());
        bundel.elementen.values().forEach(e -> instanties.add(e.instantie()));
        bundel.taken.values().forEach(t -> instanties.add(t.instantie()));
        bundel.abonnementen.values().forEach(a -> instanties.add(a.instantie()));
        bundel.timers.values().forEach(t -> instanties.add(t.instantie()));
        bundel.incidenten.values().forEach(i -> instanties.add(i.instantie()));
        bundel.startberichten.forEach(s -> instanties.add(s.instantie()));
        instanties.addAll(bundel.eigenaren.keySet());
        return instanties;
    }

    /** @return instances whose owner became known only now, while rows of theirs may already be stored */
    private Set<Long> bepaalHerkomsten(Connection verbinding, Bundel bundel) throws SQLException {
        haalHerkomsten(verbinding, bundel);
        Set<Long> nagekomen = new HashSet<>();
        bundel.eigenaren.keySet().stream().filter(instantie -> !begint(bundel, instantie)).forEach(instantie -> {
            if (neemEigenaar(bundel, instantie)) {
                nagekomen.add(instantie);
            }
        });
        for (Mutatie.Instantie instantie : bundel.instanties.values()) {
            Herkomst eerder = herkomsten.get(instantie.sleutel());
            if (eerder == null || instantie.ouder() != null && eerder.wortel() == instantie.sleutel()) {
                herkomsten.put(instantie.sleutel(), onderOuder(instantie, eerder));
            }
            if (begint(bundel, instantie.sleutel())) {
                neemEigenaar(bundel, instantie.sleutel());
            }
        }
        return nagekomen;
    }

    /** Zeebe tells a called process its variables before it starts: when a batch ends in between, the owner is known before the parent is. */
    private Herkomst onderOuder(Mutatie.Instantie instantie, Herkomst eerder) {
        Herkomst ouder = instantie.ouder() == null ? null : herkomsten.get(instantie.ouder());
        Herkomst basis = ouder != null ? ouder : new Herkomst(instantie.ouder() == null ? instantie.sleutel() : instantie.ouder(), null, null);
        return eerder == null ? basis : new Herkomst(basis.wortel(), eerder.trajectId() == null ? basis.trajectId() : eerder.trajectId(),
                eerder.gemeente() == null ? basis.gemeente() : eerder.gemeente());
    }

    private static boolean begint(Bundel bundel, long instantie) {
        Mutatie.Instantie zelf = bundel.instanties.get(instantie);
        return zelf != null && zelf.gestart() != null;
    }

    private boolean neemEigenaar(Bundel bundel, long instantie) {
        Bundel.Eigendom eigendom = bundel.eigenaren.get(instantie);
        Herkomst was = herkomst(instantie);
        Herkomst wordt = eigendom == null ? was : new Herkomst(was.wortel(), was.trajectId() == null ? eigendom.trajectId() : was.trajectId(),
                was.gemeente() == null ? eigendom.gemeente() : was.gemeente());
        herkomsten.put(instantie, wordt);
        return !wordt.equals(was);
    }

    private void haalHerkomsten(Connection verbinding, Bundel bundel) throws SQLException {
        Set<Long> nodig = geraakt(bundel);
        bundel.instanties.values().stream().map(Mutatie.Instantie::ouder).filter(Objects::nonNull).forEach(nodig::add);
        nodig.removeIf(sleutel -> herkomsten.containsKey(sleutel) || begint(bundel, sleutel));
        if (nodig.isEmpty()) {
            return;
        }
        try (PreparedStatement vraag = verbinding.prepareStatement(
                "select sleutel, wortel_sleutel, traject_id, gemeente from engine.procesinstantie where sleutel = any(?)")) {
            vraag.setArray(1, verbinding.createArrayOf("bigint", nodig.toArray()));
            try (ResultSet rij = vraag.executeQuery()) {
                while (rij.next()) {
                    herkomsten.put(rij.getLong(1), new Herkomst(rij.getLong(2), rij.getObject(3, UUID.class), rij.getString(4)));
                }
            }
        }
    }

    private void definities(Connection verbinding, List<Mutatie.Definitie> definities) throws SQLException {
        List<Map.Entry<Mutatie.Definitie, BpmnLezer.Knoop>> knopen = new ArrayList<>();
        Map<Mutatie.Definitie, String> namen = new HashMap<>();
        for (Mutatie.Definitie definitie : definities) {
            try {
                BpmnLezer.Model model = BpmnLezer.lees(definitie.xml(), definitie.procesId());
                namen.put(definitie, model.naam());
                model.knopen().forEach(knoop -> knopen.add(Map.entry(definitie, knoop)));
            } catch (XMLStreamException e) {
                log.error("Process {} version {}: BPMN not readable, its elements stay without names", definitie.procesId(), definitie.versie());
            }
        }
        new Kolommen<>(definities)
                .kolom("bigint", Mutatie.Definitie::sleutel).kolom("text", Mutatie.Definitie::procesId).kolom("int", Mutatie.Definitie::versie)
                .kolom("text", Mutatie.Definitie::versielabel).kolom("text", namen::get).kolom("text", Mutatie.Definitie::resourceNaam)
                .kolom("text", d -> new String(d.xml(), StandardCharsets.UTF_8)).kolom("text", d -> HexFormat.of().formatHex(d.hash()))
                .moment(Mutatie.Definitie::tijd)
                .voerUit(verbinding, """
                        insert into engine.definitie (sleutel, proces_id, versie, versielabel, naam, resource_naam, xml, inhoud_hash, gedeployd_op)
                        select * from unnest(%s) on conflict (sleutel) do nothing""");
        new Kolommen<>(knopen)
                .kolom("bigint", k -> k.getKey().sleutel()).kolom("text", k -> k.getValue().id()).kolom("text", k -> k.getValue().naam())
                .kolom("text", k -> k.getValue().soort()).kolom("text", k -> k.getValue().rol()).kolom("jsonb", k -> json(k.getValue().eigenschappen()))
                .voerUit(verbinding, """
                        insert into engine.definitie_element (definitie_sleutel, element_id, naam, soort, rol, eigenschappen)
                        select * from unnest(%s) on conflict (definitie_sleutel, element_id) do nothing""");
    }

    private static void formulieren(Connection verbinding, List<Mutatie.Formulier> formulieren) throws SQLException {
        new Kolommen<>(formulieren)
                .kolom("bigint", Mutatie.Formulier::sleutel).kolom("text", Mutatie.Formulier::formulierId).kolom("int", Mutatie.Formulier::versie)
                .kolom("jsonb", f -> new String(f.schema(), StandardCharsets.UTF_8))
                .voerUit(verbinding, "insert into engine.formulier (sleutel, formulier_id, versie, schema) select * from unnest(%s) on conflict (sleutel) do nothing");
    }

    private Herkomst herkomst(long instantie) {
        Herkomst herkomst = herkomsten.get(instantie);
        return herkomst == null ? new Herkomst(instantie, null, null) : herkomst;
    }

    private UUID traject(long instantie) {
        return herkomst(instantie).trajectId();
    }

    private String gemeente(long instantie) {
        return herkomst(instantie).gemeente();
    }

    private void instanties(Connection verbinding, Bundel bundel) throws SQLException {
        new Kolommen<>(bundel.instanties.values())
                .kolom("bigint", Mutatie.Instantie::sleutel).kolom("bigint", Mutatie.Instantie::definitieSleutel).kolom("text", Mutatie.Instantie::procesId)
                .kolom("int", Mutatie.Instantie::versie).kolom("bigint", Mutatie.Instantie::ouder).kolom("bigint", Mutatie.Instantie::ouderElement)
                .kolom("bigint", i -> herkomst(i.sleutel()).wortel()).kolom("uuid", i -> traject(i.sleutel())).kolom("text", i -> gemeente(i.sleutel()))
                .kolom("text", Mutatie.Instantie::toestand).moment(Mutatie.Instantie::gestart).moment(Mutatie.Instantie::geeindigd)
                .kolom("bigint", Mutatie.Instantie::positie)
                .voerUit(verbinding, """
                        insert into engine.procesinstantie as i (sleutel, definitie_sleutel, proces_id, versie, ouder_sleutel, ouder_element_sleutel,
                            wortel_sleutel, traject_id, gemeente, toestand, gestart_op, geeindigd_op, positie)
                        select n.s, n.d, n.p, n.v, n.o, n.oe, n.w, n.t, n.g, coalesce(n.st, oud.toestand, 'ACTIEF'), coalesce(n.van, oud.gestart_op, n.tot, now()), n.tot, n.pos
                        from unnest(%s) as n(s, d, p, v, o, oe, w, t, g, st, van, tot, pos) left join engine.procesinstantie oud on oud.sleutel = n.s
                        on conflict (sleutel) do update set definitie_sleutel = excluded.definitie_sleutel, proces_id = excluded.proces_id, versie = excluded.versie,
                            traject_id = excluded.traject_id, gemeente = excluded.gemeente, toestand = excluded.toestand,
                            geeindigd_op = coalesce(excluded.geeindigd_op, i.geeindigd_op), positie = excluded.positie
                        where i.positie < excluded.positie""");
    }

    private static void startberichten(Connection verbinding, List<Mutatie.Startbericht> berichten) throws SQLException {
        new Kolommen<>(berichten)
                .kolom("bigint", Mutatie.Startbericht::instantie).kolom("bigint", Mutatie.Startbericht::definitieSleutel)
                .kolom("text", Mutatie.Startbericht::procesId).moment(Mutatie.Startbericht::tijd).kolom("bigint", Mutatie.Startbericht::positie)
                .kolom("text", Mutatie.Startbericht::berichtnaam).kolom("text", Mutatie.Startbericht::correlatiesleutel)
                .kolom("bigint", Mutatie.Startbericht::berichtSleutel)
                .voerUit(verbinding, """
                        insert into engine.procesinstantie (sleutel, definitie_sleutel, proces_id, versie, wortel_sleutel, toestand, gestart_op, positie,
                            startbericht, correlatiesleutel, startbericht_sleutel)
                        select n.i, n.d, n.p, coalesce(d.versie, 0), n.i, 'ACTIEF', n.op, n.pos, n.naam, n.sleutel, n.bericht
                        from unnest(%s) as n(i, d, p, op, pos, naam, sleutel, bericht) left join engine.definitie d on d.sleutel = n.d
                        on conflict (sleutel) do update set startbericht = excluded.startbericht, correlatiesleutel = excluded.correlatiesleutel,
                            startbericht_sleutel = excluded.startbericht_sleutel""");
    }

    private void elementen(Connection verbinding, Collection<Mutatie.Element> elementen) throws SQLException {
        new Kolommen<>(elementen)
                .kolom("bigint", Mutatie.Element::sleutel).kolom("bigint", Mutatie.Element::instantie).kolom("bigint", Mutatie.Element::definitieSleutel)
                .kolom("text", Mutatie.Element::procesId).kolom("uuid", e -> traject(e.instantie())).kolom("text", e -> gemeente(e.instantie()))
                .kolom("text", Mutatie.Element::elementId).kolom("text", Mutatie.Element::soort).kolom("bigint", Mutatie.Element::scope)
                .kolom("text", Mutatie.Element::toestand).moment(Mutatie.Element::gestart).moment(Mutatie.Element::geeindigd).kolom("bigint", Mutatie.Element::positie)
                .voerUit(verbinding, """
                        insert into engine.element as e (sleutel, procesinstantie_sleutel, definitie_sleutel, proces_id, traject_id, gemeente, element_id, soort,
                            scope_sleutel, toestand, gestart_op, geeindigd_op, positie)
                        select n.s, n.i, n.d, n.p, n.t, n.g, n.id, n.srt, n.sc, coalesce(n.st, oud.toestand, 'ACTIEF'), coalesce(n.van, oud.gestart_op, n.tot, now()), n.tot, n.pos
                        from unnest(%s) as n(s, i, d, p, t, g, id, srt, sc, st, van, tot, pos) left join engine.element oud on oud.sleutel = n.s
                        on conflict (sleutel) do update set definitie_sleutel = excluded.definitie_sleutel, proces_id = excluded.proces_id,
                            element_id = excluded.element_id, scope_sleutel = excluded.scope_sleutel, traject_id = excluded.traject_id, gemeente = excluded.gemeente,
                            toestand = excluded.toestand, geeindigd_op = coalesce(excluded.geeindigd_op, e.geeindigd_op), positie = excluded.positie
                        where e.positie < excluded.positie""");
    }

    private void taken(Connection verbinding, Collection<Mutatie.Taak> taken) throws SQLException {
        new Kolommen<>(taken)
                .kolom("bigint", Mutatie.Taak::sleutel).kolom("bigint", Mutatie.Taak::element).kolom("bigint", Mutatie.Taak::instantie)
                .kolom("bigint", Mutatie.Taak::definitieSleutel).kolom("text", Mutatie.Taak::procesId).kolom("uuid", t -> traject(t.instantie()))
                .kolom("text", t -> gemeente(t.instantie())).kolom("text", Mutatie.Taak::elementId).kolom("text", Mutatie.Taak::rol)
                .kolom("bigint", Mutatie.Taak::formulier).moment(Mutatie.Taak::fataleDatum).moment(Mutatie.Taak::streefdatum)
                .kolom("int", Mutatie.Taak::prioriteit).kolom("text", Mutatie.Taak::toestand).moment(Mutatie.Taak::aangemaakt).moment(Mutatie.Taak::geeindigd)
                .kolom("bigint", Mutatie.Taak::positie)
                .voerUit(verbinding, """
                        insert into engine.taak as t (sleutel, element_sleutel, procesinstantie_sleutel, definitie_sleutel, proces_id, traject_id, gemeente,
                            element_id, rol, formulier_sleutel, fatale_datum, streefdatum, prioriteit, toestand, aangemaakt_op, geeindigd_op, positie)
                        select n.s, n.e, n.i, n.d, n.p, n.t, n.g, n.id, n.rol, n.form, n.fataal, n.streef, n.prio, coalesce(n.st, oud.toestand, 'OPEN'), n.van, n.tot, n.pos
                        from unnest(%s) as n(s, e, i, d, p, t, g, id, rol, form, fataal, streef, prio, st, van, tot, pos) left join engine.taak oud on oud.sleutel = n.s
                        on conflict (sleutel) do update set definitie_sleutel = excluded.definitie_sleutel, proces_id = excluded.proces_id,
                            element_id = excluded.element_id, rol = excluded.rol, formulier_sleutel = excluded.formulier_sleutel,
                            fatale_datum = excluded.fatale_datum, streefdatum = excluded.streefdatum, prioriteit = excluded.prioriteit,
                            traject_id = excluded.traject_id, gemeente = excluded.gemeente, toestand = excluded.toestand,
                            geeindigd_op = coalesce(excluded.geeindigd_op, t.geeindigd_op), positie = excluded.positie
                        where t.positie < excluded.positie""");
    }

    private void abonnementen(Connection verbinding, Collection<Mutatie.Abonnement> abonnementen) throws SQLException {
        new Kolommen<>(abonnementen)
                .kolom("bigint", Mutatie.Abonnement::sleutel).kolom("bigint", Mutatie.Abonnement::instantie).kolom("bigint", Mutatie.Abonnement::element)
                .kolom("text", Mutatie.Abonnement::elementId).kolom("text", Mutatie.Abonnement::procesId).kolom("uuid", a -> traject(a.instantie()))
                .kolom("text", a -> gemeente(a.instantie())).kolom("text", Mutatie.Abonnement::berichtnaam).kolom("text", Mutatie.Abonnement::correlatiesleutel)
                .kolom("boolean", Mutatie.Abonnement::onderbrekend).kolom("text", Mutatie.Abonnement::toestand).kolom("int", Mutatie.Abonnement::berichten)
                .kolom("bigint", Mutatie.Abonnement::berichtSleutel).kolom("bigint", Mutatie.Abonnement::positie)
                .voerUit(verbinding, """
                        insert into engine.abonnement as a (sleutel, procesinstantie_sleutel, element_sleutel, element_id, proces_id, traject_id, gemeente,
                            berichtnaam, correlatiesleutel, onderbrekend, toestand, correlaties, laatste_bericht_sleutel, positie)
                        select n.s, n.i, n.e, n.id, n.p, n.t, n.g, n.naam, coalesce(nullif(n.cs, ''), oud.correlatiesleutel, ''), n.ond,
                            case when oud.toestand = 'GECORRELEERD' and n.st = 'VERWIJDERD' then oud.toestand else coalesce(n.st, oud.toestand, 'OPEN') end,
                            n.aantal, n.bericht, n.pos
                        from unnest(%s) as n(s, i, e, id, p, t, g, naam, cs, ond, st, aantal, bericht, pos) left join engine.abonnement oud on oud.sleutel = n.s
                        on conflict (sleutel) do update set element_id = excluded.element_id, proces_id = excluded.proces_id, traject_id = excluded.traject_id,
                            gemeente = excluded.gemeente, correlatiesleutel = excluded.correlatiesleutel, toestand = excluded.toestand,
                            correlaties = a.correlaties + excluded.correlaties,
                            laatste_bericht_sleutel = coalesce(excluded.laatste_bericht_sleutel, a.laatste_bericht_sleutel), positie = excluded.positie
                        where a.positie < excluded.positie""");
    }

    private static void startabonnementen(Connection verbinding, Collection<Mutatie.Startabonnement> abonnementen) throws SQLException {
        new Kolommen<>(abonnementen)
                .kolom("bigint", Mutatie.Startabonnement::definitieSleutel).kolom("text", Mutatie.Startabonnement::procesId)
                .kolom("text", Mutatie.Startabonnement::berichtnaam).kolom("text", Mutatie.Startabonnement::toestand)
                .kolom("bigint", Mutatie.Startabonnement::positie)
                .voerUit(verbinding, """
                        insert into engine.startabonnement as s (definitie_sleutel, proces_id, berichtnaam, toestand, positie)
                        select * from unnest(%s)
                        on conflict (definitie_sleutel, berichtnaam) do update set toestand = excluded.toestand, positie = excluded.positie
                        where s.positie < excluded.positie""");
    }

    private void timers(Connection verbinding, Collection<Mutatie.Timer> timers) throws SQLException {
        new Kolommen<>(timers)
                .kolom("bigint", Mutatie.Timer::sleutel).kolom("bigint", Mutatie.Timer::instantie).kolom("bigint", Mutatie.Timer::element)
                .kolom("text", Mutatie.Timer::elementId).kolom("uuid", t -> traject(t.instantie())).kolom("text", t -> gemeente(t.instantie()))
                .moment(Mutatie.Timer::vervaltOp).kolom("text", Mutatie.Timer::toestand).kolom("bigint", Mutatie.Timer::positie)
                .voerUit(verbinding, """
                        insert into engine.timer as t (sleutel, procesinstantie_sleutel, element_sleutel, element_id, traject_id, gemeente, vervalt_op, toestand, positie)
                        select n.s, n.i, n.e, n.id, n.t, n.g, n.op, coalesce(n.st, oud.toestand, 'OPEN'), n.pos
                        from unnest(%s) as n(s, i, e, id, t, g, op, st, pos) left join engine.timer oud on oud.sleutel = n.s
                        on conflict (sleutel) do update set element_id = excluded.element_id, traject_id = excluded.traject_id, gemeente = excluded.gemeente,
                            vervalt_op = excluded.vervalt_op, toestand = excluded.toestand, positie = excluded.positie
                        where t.positie < excluded.positie""");
    }

    private void incidenten(Connection verbinding, Collection<Mutatie.Incident> incidenten) throws SQLException {
        new Kolommen<>(incidenten)
                .kolom("bigint", Mutatie.Incident::sleutel).kolom("bigint", Mutatie.Incident::instantie).kolom("bigint", Mutatie.Incident::element)
                .kolom("text", Mutatie.Incident::elementId).kolom("text", Mutatie.Incident::procesId).kolom("uuid", i -> traject(i.instantie()))
                .kolom("text", i -> gemeente(i.instantie())).kolom("bigint", Mutatie.Incident::job).kolom("text", Mutatie.Incident::soort)
                .kolom("text", Mutatie.Incident::melding).kolom("text", Mutatie.Incident::toestand).moment(Mutatie.Incident::ontstaan)
                .moment(Mutatie.Incident::opgelost).kolom("bigint", Mutatie.Incident::positie)
                .voerUit(verbinding, """
                        insert into engine.incident as c (sleutel, procesinstantie_sleutel, element_sleutel, element_id, proces_id, traject_id, gemeente, job_sleutel,
                            soort, melding, toestand, ontstaan_op, opgelost_op, positie)
                        select n.s, n.i, n.e, n.id, n.p, n.t, n.g, n.job, n.srt, n.m, coalesce(n.st, oud.toestand, 'OPEN'), coalesce(n.van, oud.ontstaan_op, n.tot, now()), n.tot, n.pos
                        from unnest(%s) as n(s, i, e, id, p, t, g, job, srt, m, st, van, tot, pos) left join engine.incident oud on oud.sleutel = n.s
                        on conflict (sleutel) do update set element_id = excluded.element_id, proces_id = excluded.proces_id, traject_id = excluded.traject_id,
                            gemeente = excluded.gemeente, toestand = excluded.toestand, opgelost_op = coalesce(excluded.opgelost_op, c.opgelost_op),
                            positie = excluded.positie
                        where c.positie < excluded.positie""");
    }

    private void betreft(Connection verbinding, Collection<Mutatie.Betreft> betreft) throws SQLException {
        new Kolommen<>(betreft).kolom("bigint", Mutatie.Betreft::element).kolom("uuid", Mutatie.Betreft::id)
                .voerUit(verbinding, """
                        insert into engine.betreft (element_sleutel, id) select * from unnest(%s)
                        on conflict (element_sleutel) do update set id = excluded.id""");
    }

    private void nagekomenEigenaren(Connection verbinding, Set<Long> instanties) throws SQLException {
        for (String tabel : List.of("procesinstantie", "element", "taak", "abonnement", "timer", "incident")) {
            String sleutel = tabel.equals("procesinstantie") ? "sleutel" : "procesinstantie_sleutel";
            new Kolommen<>(instanties)
                    .kolom("bigint", i -> i).kolom("uuid", this::traject).kolom("text", this::gemeente)
                    .voerUit(verbinding, "update engine." + tabel + " r set traject_id = n.t, gemeente = n.g from unnest(%s) as n(i, t, g) where r." + sleutel
                            + " = n.i and (r.traject_id is distinct from n.t or r.gemeente is distinct from n.g)");
        }
    }

    private static String json(Map<String, String> waarden) {
        return waarden.entrySet().stream().map(w -> aangehaald(w.getKey()) + ":" + aangehaald(w.getValue())).collect(Collectors.joining(",", "{", "}"));
    }

    private static String aangehaald(String tekst) {
        StringBuilder json = new StringBuilder("\"");
        for (char c : tekst.toCharArray()) {
            switch (c) {
                case '"', '\\' -> json.append('\\').append(c);
                default -> {
                    if (c < 0x20) {
                        json.append(String.format("\\u%04x", (int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        return json.append('"').toString();
    }
}
