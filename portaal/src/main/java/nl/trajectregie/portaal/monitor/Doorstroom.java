package nl.trajectregie.portaal.monitor;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.trajectregie.dossier.afsluiting.Uitstroomcode;
import nl.trajectregie.dossier.termijn.Termijnsoort;
import nl.trajectregie.dossier.toegang.Functie;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Rechten;
import nl.trajectregie.dossier.traject.Fase;
import nl.trajectregie.portaal.monitor.Tabel.Kolom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Throughput: how long trajecten stay in each phase, which terms were met and missed, and how trajecten ended. Seed 000 (581-589) names the lack of a shared
 * definition of outflow as what keeps managers from comparing; so each figure prints what it counts and what it is a share of. No figure names a client.
 */
@Component
class Doorstroom {

    private final JdbcClient jdbc;
    private final Rechten rechten;
    private final Clock klok;

    Doorstroom(JdbcClient jdbc, Rechten rechten, Clock klok) {
        this.jdbc = jdbc;
        this.rechten = rechten;
        this.klok = klok;
    }

    /** All three. */
    @Transactional(readOnly = true)
    List<Tabel> tabellen(Gebruiker wie) {
        return List.of(fasetijd(wie), termijnen(wie), uitstroom(wie));
    }

    /** Calendar days in each phase, of stays that are over; who is in it now is counted apart. */
    @Transactional(readOnly = true)
    Tabel fasetijd(Gebruiker wie) {
        Map<String, Map<String, Object>> perFase = new HashMap<>();
        jdbc.sql("""
                with verblijf as (
                    select fase, extract(day from coalesce(tot, :nu) - van)::int as dagen, tot is null as nu from dossier.fase_periode where gemeente in (:gemeenten))
                select fase, count(*) filter (where not nu) as klaar, count(*) filter (where nu) as bezig,
                       percentile_disc(0.5) within group (order by dagen) filter (where not nu) as mediaan,
                       percentile_disc(0.9) within group (order by dagen) filter (where not nu) as negentig,
                       max(dagen) filter (where not nu) as langst, max(dagen) filter (where nu) as langst_nu
                from verblijf group by fase""").param("nu", nu()).param("gemeenten", eis(wie).gemeenten()).query().listOfRows()
                .forEach(rij -> perFase.put((String) rij.get("fase"), rij));
        List<Map<String, Object>> regels = new ArrayList<>();
        for (Fase fase : Fase.values()) {
            Map<String, Object> rij = perFase.get(fase.code());
            if (fase != Fase.AFGESLOTEN && rij != null) {
                regels.add(regel("fase", fase.naam(), "klaar", rij.get("klaar"), "mediaan", rij.get("mediaan"), "negentig", rij.get("negentig"), "langst", rij.get("langst"),
                        "bezig", rij.get("bezig"), "langstNu", rij.get("langst_nu")));
            }
        }
        return new Tabel("doorstroom-fasetijd", "Tijd per fase", nu(), List.of(
                Kolom.van("fase", "Fase", "De fase van het traject."),
                Kolom.van("klaar", "Doorlopen", "Keren dat een traject deze fase heeft verlaten. Wie twee keer in een fase was, telt twee keer."),
                new Kolom("mediaan", "Dagen (midden)", "Kalenderdagen in de fase; de helft was korter.", "De kolom Doorlopen."),
                new Kolom("negentig", "Dagen (9 van 10)", "Negen van de tien waren niet langer in de fase.", "De kolom Doorlopen."),
                new Kolom("langst", "Dagen (langst)", "Het langste verblijf.", "De kolom Doorlopen."),
                Kolom.van("bezig", "Nu in de fase", "Trajecten die er nu in staan. Zij tellen niet mee in de dagen hiervoor."),
                new Kolom("langstNu", "Langst nu", "Dagen van wie er nu het langst in staat.", "De kolom Nu in de fase.")), regels);
    }

    /**
     * Terms that were met and missed, per kind. A term that lapsed before its last day, has no known day, or simply ends is in neither; one that was missed
     * stays missed when the traject is closed and what is left of the term lapses.
     */
    @Transactional(readOnly = true)
    Tabel termijnen(Gebruiker wie) {
        List<Map<String, Object>> regels = jdbc.sql("""
                with stand as (
                    select soort, status = 'GEHAALD' and (fatale_datum is null or gehaald_op <= fatale_datum) as gehaald,
                           verstreken and soort not in (:voorbij) or status = 'GEHAALD' and gehaald_op > fatale_datum as gemist,
                           verstreken and soort in (:voorbij) as voorbij,
                           status in ('LOPEND', 'WACHT_OP_DERDEN', 'OPGESCHORT') as loopt, status = 'ONBEKEND' as onbekend, status = 'VERVALLEN' and not verstreken as vervallen
                    from (select *, status = 'VERSTREKEN' or status = 'VERVALLEN' and verstreken_op is not null as verstreken from dossier.termijn where gemeente in (:gemeenten)) termijn)
                select soort, count(*) filter (where gehaald) as gehaald, count(*) filter (where gemist) as gemist, count(*) filter (where loopt) as loopt,
                       count(*) filter (where voorbij) as voorbij, count(*) filter (where onbekend) as onbekend, count(*) filter (where vervallen) as vervallen
                from stand group by soort order by soort""").param("gemeenten", eis(wie).gemeenten()).param("voorbij", Termijnsoort.vanzelfVoorbij())
                .query((rs, i) -> {
                    long gehaald = rs.getLong("gehaald");
                    long gemist = rs.getLong("gemist");
                    return regel("soort", Termijnsoort.valueOf(rs.getString("soort")).naam(), "gehaald", gehaald, "gemist", gemist, "aandeel", aandeel(gehaald, gehaald + gemist),
                            "loopt", rs.getLong("loopt"), "voorbij", rs.getLong("voorbij"), "onbekend", rs.getLong("onbekend"), "vervallen", rs.getLong("vervallen"));
                }).list();
        return new Tabel("doorstroom-termijnen", "Termijnen gehaald en gemist", nu(), List.of(
                Kolom.van("soort", "Termijn", "De soort termijn."),
                Kolom.van("gehaald", "Gehaald", "Gehaald op of voor de laatste dag."),
                Kolom.van("gemist", "Gemist", "De laatste dag is voorbij: later gehaald, of niet gehaald. Ook als er een goede reden was, en ook als het traject daarna is gesloten."),
                new Kolom("aandeel", "Gehaald (%)", "Het deel dat op tijd was.", "Gehaald en gemist samen; lopend, voorbij, onbekend en vervallen tellen niet mee."),
                Kolom.van("loopt", "Loopt nog", "De laatste dag is nog niet voorbij, of de termijn wacht op anderen of is opgeschort."),
                Kolom.van("voorbij", "Voorbij", "De laatste dag is voorbij en niemand is daardoor te laat, zoals bij de bezwaartermijn."),
                Kolom.van("onbekend", "Start onbekend", "De startdatum is niet bekend, dus de laatste dag ook niet."),
                Kolom.van("vervallen", "Vervallen", "De termijn hoefde voor de laatste dag niet meer, bijvoorbeeld omdat het traject stopte.")), regels);
    }

    /** How closed trajecten ended: exactly one code each, so the shares add up to all of them. */
    @Transactional(readOnly = true)
    Tabel uitstroom(Gebruiker wie) {
        Map<String, Map<String, Object>> perCode = new HashMap<>();
        jdbc.sql("""
                select uitstroomcode as code, count(*) as aantal, percentile_disc(0.5) within group (order by extract(day from afgesloten_op - aangemaakt_op)::int) as mediaan
                from dossier.traject where gemeente in (:gemeenten) and status = 'afgesloten' group by uitstroomcode""").param("gemeenten", eis(wie).gemeenten()).query().listOfRows()
                .forEach(rij -> perCode.put((String) rij.get("code"), rij));
        long alle = perCode.values().stream().mapToLong(rij -> ((Number) rij.get("aantal")).longValue()).sum();
        List<Map<String, Object>> regels = new ArrayList<>();
        for (Uitstroomcode code : Uitstroomcode.values()) {
            Map<String, Object> rij = perCode.getOrDefault(code.name(), Map.of());
            long aantal = rij.isEmpty() ? 0 : ((Number) rij.get("aantal")).longValue();
            regels.add(regel("uitstroom", code.naam(), "code", code.name(), "aantal", aantal, "aandeel", aandeel(aantal, alle), "mediaan", rij.get("mediaan")));
        }
        return new Tabel("doorstroom-uitstroom", "Hoe trajecten eindigden", nu(), List.of(
                Kolom.van("uitstroom", "Uitstroom", "Waarmee het traject eindigde. Elk afgesloten traject heeft precies één code."),
                Kolom.van("aantal", "Trajecten", "Afgesloten trajecten met deze code, ook voortijdig beëindigde."),
                new Kolom("aandeel", "Aandeel (%)", "Het deel met deze code.", "Alle afgesloten trajecten van de gemeente."),
                new Kolom("mediaan", "Dagen (midden)", "Kalenderdagen van aanmaken tot afsluiten; de helft was korter.", "De kolom Trajecten.")), regels);
    }

    private Gebruiker eis(Gebruiker wie) {
        if (!rechten.mag(wie, Functie.MONITOR)) {
            throw new AccessDeniedException("monitor");
        }
        return wie;
    }

    /** One decimal; {@code null} when there is nothing to be a share of. */
    private static Double aandeel(long deel, long geheel) {
        return geheel == 0 ? null : Math.round(deel * 1000.0 / geheel) / 10.0;
    }

    private static Map<String, Object> regel(Object... naamEnWaarde) {
        Map<String, Object> uit = new LinkedHashMap<>();
        for (int i = 0; i < naamEnWaarde.length; i += 2) {
            uit.put((String) naamEnWaarde[i], naamEnWaarde[i + 1]);
        }
        return uit;
    }

    private OffsetDateTime nu() {
        return OffsetDateTime.now(klok);
    }
}
