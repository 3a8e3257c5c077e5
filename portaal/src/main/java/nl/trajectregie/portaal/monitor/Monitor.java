package nl.trajectregie.portaal.monitor;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.trajectregie.dossier.termijn.Termijnsoort;
import nl.trajectregie.dossier.toegang.Functie;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Rechten;
import nl.trajectregie.dossier.traject.Fase;
import nl.trajectregie.portaal.monitor.Tabel.Kolom;
import nl.trajectregie.portaal.traject.Dossierwoorden;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The figures a team leader reads instead of a spreadsheet. Counts of instances, elements and tasks come from the counters that follow the
 * read model, never from a scan. No figure names a client.
 */
@Component
class Monitor {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final JdbcClient jdbc;
    private final Rechten rechten;
    private final Dossierwoorden woorden;
    private final Clock klok;

    Monitor(JdbcClient jdbc, Rechten rechten, Dossierwoorden woorden, Clock klok) {
        this.jdbc = jdbc;
        this.rechten = rechten;
        this.woorden = woorden;
        this.klok = klok;
    }

    /** Running trajects per phase, and how long koppeling to PIP took. */
    @Transactional(readOnly = true)
    List<Tabel> doorstroom(Gebruiker wie) {
        eis(wie);
        Map<String, Map<String, Object>> perFase = new HashMap<>();
        jdbc.sql("""
                with stand as (
                    select t.fase,
                           extract(day from :nu - coalesce((select p.van from dossier.fase_periode p where p.traject_id = t.id and p.tot is null), t.aangemaakt_op))::int as dagen
                    from dossier.traject t
                    where t.gemeente in (:gemeenten) and t.status <> 'afgesloten')
                select fase, count(*) as lopend, percentile_disc(0.5) within group (order by dagen) as mediaan, max(dagen) as langst
                from stand group by fase""")
                .param("nu", nu()).param("gemeenten", wie.gemeenten())
                .query().listOfRows().forEach(rij -> perFase.put((String) rij.get("fase"), rij));
        long alle = perFase.values().stream().mapToLong(rij -> getal(rij.get("lopend"))).sum();
        List<Map<String, Object>> fasen = new ArrayList<>();
        for (Fase fase : Fase.values()) {
            if (fase == Fase.AFGESLOTEN) {
                continue;
            }
            Map<String, Object> rij = perFase.getOrDefault(fase.code(), Map.of());
            long lopend = getal(rij.get("lopend"));
            fasen.add(regel("fase", fase.naam(), "lopend", lopend, "aandeel", aandeel(lopend, alle),
                    "mediaanDagen", rij.get("mediaan"), "langsteDagen", rij.get("langst")));
        }
        List<Map<String, Object>> doorloop = jdbc.sql("""
                select t.doelgroep, count(*) as gekoppeld, count(p.dagen) as met_pip,
                       percentile_disc(0.5) within group (order by p.dagen) as mediaan, min(p.dagen) as kortst, max(p.dagen) as langst
                from dossier.traject t
                left join lateral (select min(b.bekendgemaakt_op) - coalesce(t.gekoppeld_op, t.aangemaakt_op::date) as dagen
                                   from dossier.pip b where b.traject_id = t.id and b.bekendgemaakt_op is not null) p on true
                where t.gemeente in (:gemeenten)
                group by t.doelgroep order by t.doelgroep""")
                .param("gemeenten", wie.gemeenten())
                .query((rs, i) -> regel("doelgroep", doelgroep(rs.getString("doelgroep")), "gekoppeld", rs.getLong("gekoppeld"), "metPip", rs.getLong("met_pip"),
                        "aandeelMetPip", aandeel(rs.getLong("met_pip"), rs.getLong("gekoppeld")),
                        "mediaanDagen", rs.getObject("mediaan"), "kortsteDagen", rs.getObject("kortst"), "langsteDagen", rs.getObject("langst")))
                .list();
        return List.of(
                new Tabel("fasen", "Lopende trajecten per fase", nu(), List.of(
                        Kolom.van("fase", "Fase", "De fase waarin het traject nu staat."),
                        Kolom.van("lopend", "Trajecten", "Het aantal trajecten dat niet is afgesloten en nu in deze fase staat."),
                        new Kolom("aandeel", "Aandeel (%)", "Het deel van de trajecten dat in deze fase staat.", "Alle trajecten die niet zijn afgesloten."),
                        Kolom.van("mediaanDagen", "Dagen (midden)", "De helft van de trajecten staat korter in de fase, de helft langer. Alleen trajecten die er nu in staan."),
                        Kolom.van("langsteDagen", "Dagen (langst)", "Het traject dat het langst in de fase staat.")), fasen),
                new Tabel("doorlooptijd", "Van koppeling tot bekendgemaakt PIP", nu(), List.of(
                        Kolom.van("doelgroep", "Doelgroep", "De doelgroep van de wet."),
                        Kolom.van("gekoppeld", "Gekoppeld", "Alle trajecten van de gemeente, ook afgesloten."),
                        Kolom.van("metPip", "Met PIP", "Trajecten met een bekendgemaakt PIP."),
                        new Kolom("aandeelMetPip", "Aandeel met PIP (%)", "Het deel met een bekendgemaakt PIP.", "Alle trajecten in de kolom Gekoppeld."),
                        Kolom.van("mediaanDagen", "Dagen (midden)", "Kalenderdagen van koppeling tot eerste bekendmaking; de helft duurde korter. Alleen trajecten met een PIP."),
                        Kolom.van("kortsteDagen", "Dagen (kortst)", "De kortste doorlooptijd."),
                        Kolom.van("langsteDagen", "Dagen (langst)", "De langste doorlooptijd.")), doorloop));
    }

    /** Ontzorgen per gemeente: days from the right to bijstand to the first toeslag, and what went wrong with payments. No amounts. */
    @Transactional(readOnly = true)
    List<Tabel> ontzorgen(Gebruiker wie) {
        eis(wie);
        List<Map<String, Object>> regels = jdbc.sql("""
                select g.naam, count(*) as begonnen, count(e.dagen) as met_toeslag, percentile_disc(0.5) within group (order by e.dagen) as mediaan, max(e.dagen) as langst,
                       count(*) filter (where e.dagen is null and o.status = 'LOPEND') as wacht,
                       coalesce(sum(a.fouten), 0) as fouten, coalesce(sum(a.open), 0) as open_fouten, coalesce(sum(b.besluiten), 0) as besluiten
                from dossier.ontzorging o
                join dossier.gemeente g on g.code = o.gemeente
                left join lateral (select min(t.eerste_betaling_op) - o.recht_vanaf as dagen from dossier.toeslag t where t.traject_id = o.traject_id) e on true
                left join lateral (select count(*) as fouten, count(*) filter (where f.stand = 'OPEN') as open from dossier.betaalafwijking f where f.traject_id = o.traject_id) a on true
                left join lateral (select count(*) as besluiten from dossier.overbrugging v where v.traject_id = o.traject_id and v.vorm <> 'GEEN') b on true
                where o.gemeente in (:gemeenten) and o.status in ('LOPEND', 'AFGEROND')
                group by g.naam order by g.naam""")
                .param("gemeenten", wie.gemeenten())
                .query((rs, i) -> regel("gemeente", rs.getString("naam"), "begonnen", rs.getLong("begonnen"), "metToeslag", rs.getLong("met_toeslag"),
                        "aandeelMetToeslag", aandeel(rs.getLong("met_toeslag"), rs.getLong("begonnen")), "mediaanDagen", rs.getObject("mediaan"), "langsteDagen", rs.getObject("langst"),
                        "wachtOpToeslag", rs.getLong("wacht"), "overbrugd", rs.getLong("besluiten"), "betaalfouten", rs.getLong("fouten"), "openBetaalfouten", rs.getLong("open_fouten")))
                .list();
        return List.of(new Tabel("ontzorgen", "Financieel ontzorgen: dagen tot de eerste toeslag", nu(), List.of(
                Kolom.van("gemeente", "Gemeente", "De gemeente van het traject."),
                Kolom.van("begonnen", "Ontzorgd", "Trajecten waarin het ontzorgen loopt of is afgerond."),
                Kolom.van("metToeslag", "Met toeslag", "Trajecten waarin de eerste betaling van een toeslag binnen is."),
                new Kolom("aandeelMetToeslag", "Met toeslag (%)", "Het deel waarin de eerste betaling van een toeslag binnen is.", "Alle trajecten in de kolom Ontzorgd."),
                Kolom.van("mediaanDagen", "Dagen (midden)", "Kalenderdagen van het recht op bijstand tot de eerste betaling van een toeslag; de helft duurde korter. Alleen trajecten met een toeslag."),
                Kolom.van("langsteDagen", "Dagen (langst)", "De langste tijd tot de eerste toeslag."),
                Kolom.van("wachtOpToeslag", "Wacht nog", "Trajecten waarin het ontzorgen loopt en nog geen toeslag is betaald."),
                Kolom.van("overbrugd", "Overbrugd", "Maanden met te weinig leefgeld waarvoor is besloten te overbruggen."),
                Kolom.van("betaalfouten", "Betaalfouten", "Dubbele, mislukte en te late betalingen, en toeslagen die bij de inburgeraar terechtkwamen."),
                Kolom.van("openBetaalfouten", "Nog te herstellen", "Betaalfouten die nog niet zijn hersteld.")), regels));
    }

    /** The term ledger per kind: running, warned, overrun, met in time and too late. */
    @Transactional(readOnly = true)
    List<Tabel> termijnen(Gebruiker wie) {
        eis(wie);
        List<Map<String, Object>> regels = jdbc.sql("""
                select soort,
                       count(*) as alle,
                       count(*) filter (where status = 'ONBEKEND') as onbekend,
                       count(*) filter (where status in ('LOPEND', 'OPGESCHORT')) as lopend,
                       count(*) filter (where status = 'LOPEND' and gewaarschuwd_op is not null) as gewaarschuwd,
                       count(*) filter (where status = 'WACHT_OP_DERDEN') as wacht_op_derden,
                       count(*) filter (where status = 'VERSTREKEN' and soort not in (:voorbij)) as verstreken,
                       count(*) filter (where status = 'VERSTREKEN' and soort in (:voorbij)) as voorbij,
                       count(*) filter (where status = 'GEHAALD' and gehaald_op <= fatale_datum) as op_tijd,
                       count(*) filter (where status = 'GEHAALD' and gehaald_op > fatale_datum) as te_laat,
                       count(*) filter (where status = 'GEHAALD' and fatale_datum is null) as zonder_datum
                from dossier.termijn where gemeente in (:gemeenten) group by soort order by soort""")
                .param("gemeenten", wie.gemeenten()).param("voorbij", Termijnsoort.vanzelfVoorbij())
                .query((rs, i) -> {
                    long opTijd = rs.getLong("op_tijd");
                    long getoetst = opTijd + rs.getLong("te_laat") + rs.getLong("verstreken");
                    return regel("soort", Termijnsoort.valueOf(rs.getString("soort")).naam(), "alle", rs.getLong("alle"), "onbekend", rs.getLong("onbekend"), "lopend", rs.getLong("lopend"),
                            "gewaarschuwd", rs.getLong("gewaarschuwd"), "wachtOpDerden", rs.getLong("wacht_op_derden"), "verstreken", rs.getLong("verstreken"), "voorbij", rs.getLong("voorbij"),
                            "opTijd", opTijd, "teLaat", rs.getLong("te_laat"), "aandeelOpTijd", aandeel(opTijd, getoetst));
                }).list();
        return List.of(new Tabel("termijnen", "Termijnen", nu(), List.of(
                Kolom.van("soort", "Termijn", "De soort termijn."),
                Kolom.van("alle", "Alle", "Alle termijnen van deze soort, ook afgeronde en vervallen termijnen."),
                Kolom.van("onbekend", "Onbekend", "De startdatum is nog niet bekend. Er is dan geen fatale datum."),
                Kolom.van("lopend", "Lopend", "De termijn loopt en is niet verstreken."),
                Kolom.van("gewaarschuwd", "Gewaarschuwd", "De termijn loopt en de waarschuwing is gegeven."),
                Kolom.van("wachtOpDerden", "Wacht op derden", "Er wordt gewacht op informatie van een andere partij."),
                Kolom.van("verstreken", "Verstreken", "De laatste dag is voorbij en het werk is nog niet klaar."),
                Kolom.van("voorbij", "Voorbij", "De laatste dag is voorbij en niemand is daardoor te laat, zoals bij de bezwaartermijn."),
                Kolom.van("opTijd", "Op tijd", "Afgerond op of voor de fatale datum."),
                Kolom.van("teLaat", "Te laat", "Afgerond na de fatale datum."),
                new Kolom("aandeelOpTijd", "Op tijd (%)", "Het deel dat op tijd is afgerond.", "Op tijd, te laat en verstreken samen.")), regels));
    }

    /** Work per professional: cases, open tasks, tasks past their last day. */
    @Transactional(readOnly = true)
    List<Tabel> caseload(Gebruiker wie) {
        eis(wie);
        List<Map<String, Object>> regels = jdbc.sql("""
                with zaken as (
                    select r.persoon, r.rol, count(*) as zaken
                    from dossier.rolbezetting r join dossier.traject t on t.id = r.traject_id
                    where r.gemeente in (:gemeenten) and r.tot is null and r.persoon is not null and t.status <> 'afgesloten'
                    group by r.persoon, r.rol),
                werk as (
                    select coalesce(d.behandelaar, vast.persoon) as behandelaar, e.rol, count(*) as open,
                           count(*) filter (where exists (
                               select 1 from dossier.termijn x
                               join engine.definitie_element de on de.definitie_sleutel = e.definitie_sleutel and de.element_id = e.element_id
                               where x.traject_id = e.traject_id and x.soort = de.eigenschappen ->> 'termijnsoort' and x.status = 'VERSTREKEN')) as te_laat
                    from engine.taak e left join dossier.taak d on d.sleutel = e.sleutel
                    left join dossier.rolbezetting vast on vast.traject_id = e.traject_id and vast.rol = e.rol and vast.tot is null
                    where e.gemeente in (:gemeenten) and e.toestand = 'OPEN' and coalesce(d.status, 'OPEN') = 'OPEN'
                    group by 1, e.rol)
                select coalesce(z.persoon, w.behandelaar) as persoon, coalesce(z.rol, w.rol) as rol,
                       (select m.weergavenaam from dossier.medewerker m where m.gebruikersnaam = coalesce(z.persoon, w.behandelaar) and m.gemeente in (:gemeenten) limit 1) as naam,
                       coalesce(z.zaken, 0) as zaken, coalesce(w.open, 0) as open, coalesce(w.te_laat, 0) as te_laat
                from zaken z full join werk w on w.behandelaar = z.persoon and w.rol = z.rol
                order by persoon nulls last, rol""")
                .param("gemeenten", wie.gemeenten())
                .query((rs, i) -> regel("medewerker", rs.getString("persoon") == null ? "Nog bij het team" : naamOf(rs.getString("naam"), rs.getString("persoon")),
                        "rol", woorden.rol(rs.getString("rol")), "zaken", rs.getLong("zaken"), "openTaken", rs.getLong("open"), "teLaat", rs.getLong("te_laat")))
                .list();
        return List.of(new Tabel("caseload", "Werk per medewerker", nu(), List.of(
                Kolom.van("medewerker", "Medewerker", "De vaste medewerker van een traject of degene die een taak heeft opgepakt. 'Nog bij het team' is werk zonder vaste medewerker dat niemand heeft opgepakt."),
                Kolom.van("rol", "Rol", "De rol in het traject."),
                Kolom.van("zaken", "Trajecten", "Trajecten die niet zijn afgesloten en waarin de medewerker deze rol heeft."),
                Kolom.van("openTaken", "Open taken", "Taken die de medewerker heeft opgepakt of die horen bij de eigen trajecten, en die nog niet zijn ingeleverd."),
                new Kolom("teLaat", "Waarvan te laat", "Open taken waarvan de termijn is verstreken.", "De kolom Open taken.")), regels));
    }

    /** Running instances per process, with open incidents. */
    @Transactional(readOnly = true)
    List<Tabel> processen(Gebruiker wie) {
        eis(wie);
        List<Map<String, Object>> regels = jdbc.sql("""
                select d.proces_id, d.naam,
                       coalesce((select sum(aantal) from engine.teller x where x.gemeente in (:gemeenten) and x.proces_id = d.proces_id and x.wat = 'INSTANTIE' and x.toestand = 'ACTIEF'), 0) as lopend,
                       coalesce((select sum(aantal) from engine.teller x where x.gemeente in (:gemeenten) and x.proces_id = d.proces_id and x.wat = 'INSTANTIE' and x.toestand = 'VOLTOOID'), 0) as voltooid,
                       coalesce((select sum(aantal) from engine.teller x where x.gemeente in (:gemeenten) and x.proces_id = d.proces_id and x.wat = 'INSTANTIE' and x.toestand = 'BEEINDIGD'), 0) as beeindigd,
                       coalesce((select sum(aantal) from engine.teller x where x.gemeente in (:gemeenten) and x.proces_id = d.proces_id and x.wat = 'TAAK' and x.toestand = 'OPEN'), 0) as taken,
                       coalesce((select sum(aantal) from engine.teller x where x.gemeente in (:gemeenten) and x.proces_id = d.proces_id and x.wat = 'INCIDENT' and x.toestand = 'OPEN'), 0) as incidenten
                from (select distinct on (proces_id) proces_id, naam from engine.definitie order by proces_id, versie desc) d
                order by d.naam""")
                .param("gemeenten", wie.gemeenten())
                .query((rs, i) -> regel("procesId", rs.getString("proces_id"), "proces", naamOf(rs.getString("naam"), rs.getString("proces_id")), "lopend", rs.getLong("lopend"),
                        "openTaken", rs.getLong("taken"), "incidenten", rs.getLong("incidenten"), "voltooid", rs.getLong("voltooid"), "beeindigd", rs.getLong("beeindigd")))
                .list();
        return List.of(new Tabel("processen", "Processen", nu(), List.of(
                Kolom.van("proces", "Proces", "De naam van het model."),
                Kolom.van("lopend", "Lopend", "Instanties die nu lopen, alle versies van het model samen."),
                Kolom.van("openTaken", "Open taken", "Taken die nu openstaan in dit proces."),
                Kolom.van("incidenten", "Storingen", "Stappen die zijn vastgelopen en hulp nodig hebben."),
                Kolom.van("voltooid", "Voltooid", "Instanties die tot een einde zijn gekomen."),
                Kolom.van("beeindigd", "Gestopt", "Instanties die zijn gestopt voordat ze klaar waren.")), regels));
    }

    /** Where the instances of one process are now: counts per element, for the diagram and the table beside it. */
    @Transactional(readOnly = true)
    List<Tabel> elementen(Gebruiker wie, String procesId) {
        eis(wie);
        List<Map<String, Object>> regels = jdbc.sql("""
                select x.element_id, (select de.naam from engine.definitie_element de join engine.definitie d on d.sleutel = de.definitie_sleutel
                                      where d.proces_id = x.proces_id and de.element_id = x.element_id order by d.versie desc limit 1) as naam,
                       sum(x.aantal) filter (where x.wat = 'ELEMENT' and x.toestand = 'ACTIEF') as actief,
                       sum(x.aantal) filter (where x.wat = 'INCIDENT' and x.toestand = 'OPEN') as incidenten
                from engine.teller x
                where x.gemeente in (:gemeenten) and x.proces_id = :proces and x.wat in ('ELEMENT', 'INCIDENT') and x.toestand in ('ACTIEF', 'OPEN')
                  and x.element_id <> '' and x.element_id <> :proces
                group by x.proces_id, x.element_id
                having sum(x.aantal) > 0
                order by 3 desc nulls last, 1""")
                .param("gemeenten", wie.gemeenten()).param("proces", procesId)
                .query((rs, i) -> regel("elementId", rs.getString("element_id"), "stap", naamOf(rs.getString("naam"), rs.getString("element_id")),
                        "aantal", rs.getLong("actief"), "incidenten", rs.getLong("incidenten")))
                .list();
        return List.of(new Tabel("stappen", "Waar de trajecten nu zijn", nu(), List.of(
                Kolom.van("stap", "Stap", "De stap in het model."),
                Kolom.van("aantal", "Trajecten", "Hoe vaak deze stap nu actief is."),
                Kolom.van("incidenten", "Storingen", "Hoe vaak deze stap is vastgelopen.")), regels));
    }

    private void eis(Gebruiker wie) {
        if (!rechten.mag(wie, Functie.MONITOR)) {
            throw new AccessDeniedException("monitor");
        }
    }

    private OffsetDateTime nu() {
        return OffsetDateTime.ofInstant(klok.instant(), AMSTERDAM);
    }

    private static Map<String, Object> regel(Object... paren) {
        Map<String, Object> regel = new LinkedHashMap<>();
        for (int i = 0; i < paren.length; i += 2) {
            regel.put((String) paren[i], paren[i + 1]);
        }
        return regel;
    }

    private static long getal(Object waarde) {
        return waarde == null ? 0 : ((Number) waarde).longValue();
    }

    private static Long aandeel(long teller, long noemer) {
        return noemer == 0 ? null : Math.round(100.0 * teller / noemer);
    }

    private static String naamOf(String naam, String anders) {
        return naam == null || naam.isBlank() ? anders : naam;
    }

    private static String doelgroep(String code) {
        return code.equals("ASIELSTATUSHOUDER") ? "Asielstatushouders" : "Gezins- en overige migranten";
    }
}
