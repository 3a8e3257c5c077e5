package nl.trajectregie.dossier.afsluiting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.trajectregie.dossier.opslag.Json;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker.TaakContext;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.dossier.traject.Trajecten;
import nl.trajectregie.inrichting.Begeleiding.Leefgebied;
import nl.trajectregie.inrichting.Inrichting;
import nl.trajectregie.inrichting.Inrichtingen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the dossier keeps about the end of a traject. Joins the caller's transaction. */
@Component
public class Afsluitingen {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Map<String, Object>>> RIJEN = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Trajecten trajecten;
    private final Inrichtingen inrichtingen;
    private final Clock klok;

    Afsluitingen(JdbcClient jdbc, Trajecten trajecten, Inrichtingen inrichtingen, Clock klok) {
        this.jdbc = jdbc;
        this.trajecten = trajecten;
        this.inrichtingen = inrichtingen;
        this.klok = klok;
    }

    /** What is known, when anything is. */
    public Optional<Afsluiting> vind(UUID trajectId) {
        return jdbc.sql("""
                select traject_id, eindgesprek::text, uitstroom::text, einde_op, einde_plicht_op, voorzieningen::text, overdrachten::text, zonder_overdracht, brief_op
                from dossier.afsluiting where traject_id = :t""").param("t", trajectId).query(Afsluitingen::lees).optional();
    }

    /** The judgement per part of life, the newest of each. */
    public List<Afsluiting.Oordeel> oordelen(UUID trajectId) {
        return jdbc.sql("""
                select leefgebied, stand, toelichting from (select distinct on (leefgebied) id, leefgebied, stand, toelichting from dossier.eindoordeel
                    where traject_id = :t order by leefgebied, id desc) o order by id""").param("t", trajectId)
                .query((rij, n) -> new Afsluiting.Oordeel(rij.getString(1), Afsluiting.Stand.valueOf(rij.getString(2)), rij.getString(3))).list();
    }

    /** The parts of life that are judged: those of the plan of guidance, so that the change can be seen, or else those of the inrichting. */
    public List<String> leefgebieden(UUID trajectId) {
        Traject traject = trajecten.vind(trajectId).orElseThrow();
        Inrichting inrichting = inrichtingen.versie(traject.inrichtingNaam(), traject.inrichtingVersie(), traject.gemeente()).orElseThrow();
        List<String> namen = inrichting.begeleiding().plan().leefgebieden().stream().map(Leefgebied::naam).toList();
        return namen.isEmpty() ? inrichting.afsluiting().leefgebieden() : namen;
    }

    /** How the leerroute ended, as a code to begin with; empty while it has not. */
    Optional<Uitstroomcode> uitkomstLeerroute(UUID trajectId) {
        return jdbc.sql("select uitkomst from dossier.leergang where traject_id = :t and uitkomst is not null").param("t", trajectId).query(String.class).optional()
                .map(uitkomst -> uitkomst.equals("PLICHT_GEEINDIGD") ? Uitstroomcode.PLICHT_VERVALLEN : Uitstroomcode.valueOf(uitkomst));
    }

    /** A code that was chosen already, e.g. with the melding that led to the end. */
    Map<String, Object> bekendeUitstroom(UUID trajectId) {
        Map<String, Object> uit = new HashMap<>();
        Optional.ofNullable(trajecten.vind(trajectId).orElseThrow().uitstroomcode()).ifPresent(code -> uit.put("uitstroomcode", code));
        vind(trajectId).map(Afsluiting::eindeOp).ifPresent(op -> uit.put("eindeOp", op.toString()));
        return uit;
    }

    void eindgesprek(UUID trajectId, String gemeente, Map<String, Object> gesprek) {
        zet(trajectId, gemeente, "eindgesprek = cast(:waarde as jsonb)", Json.schrijf(gesprek));
    }

    void oordelen(TaakContext taak, List<Antwoorden> rijen) {
        rijen.forEach(rij -> jdbc.sql("""
                insert into dossier.eindoordeel (traject_id, gemeente, leefgebied, stand, toelichting, wie, wie_naam, tijdstip)
                values (:t, :gemeente, :leefgebied, :stand, :toelichting, :wie, :naam, :nu)""")
                .param("t", taak.trajectId()).param("gemeente", taak.gemeente()).param("leefgebied", rij.tekst("leefgebied")).param("stand", rij.tekst("stand"))
                .param("toelichting", rij.tekst("toelichting")).param("wie", taak.wie().naam()).param("naam", taak.wie().weergavenaam()).param("nu", nu()).update());
    }

    /** The one code with its own details; details of an earlier choice are gone, so that codes do not mix. */
    public void uitstroom(UUID trajectId, String gemeente, Uitstroomcode code, LocalDate eindeOp, LocalDate eindePlichtOp, Map<String, Object> bijDezeCode) {
        jdbc.sql("update dossier.traject set uitstroomcode = :code, versie = versie + 1 where id = :t").param("code", code.name()).param("t", trajectId).update();
        zet(trajectId, gemeente, "uitstroom = cast(:waarde as jsonb)", Json.schrijf(bijDezeCode));
        jdbc.sql("update dossier.afsluiting set einde_op = :einde, einde_plicht_op = :plicht where traject_id = :t").param("einde", eindeOp).param("plicht", eindePlichtOp)
                .param("t", trajectId).update();
        if (code == Uitstroomcode.OVERLEDEN) {
            jdbc.sql("update dossier.persoon set overleden_op = coalesce(overleden_op, :op) where id = (select persoon_id from dossier.traject where id = :t)")
                    .param("op", eindeOp).param("t", trajectId).update();
        }
    }

    void voorzieningen(UUID trajectId, List<Map<String, Object>> rijen) {
        jdbc.sql("update dossier.afsluiting set voorzieningen = cast(:waarde as jsonb) where traject_id = :t").param("waarde", Json.schrijf(rijen)).param("t", trajectId).update();
    }

    void biedAan(UUID trajectId, String gemeente, Map<String, Object> aanbod) {
        List<Map<String, Object>> alle = new ArrayList<>(vind(trajectId).map(Afsluiting::overdrachten).orElse(List.of()));
        alle.add(aanbod);
        zet(trajectId, gemeente, "overdrachten = cast(:waarde as jsonb)", Json.schrijf(alle));
    }

    void antwoord(UUID trajectId, String gemeente, Map<String, Object> antwoord) {
        List<Map<String, Object>> alle = new ArrayList<>(vind(trajectId).map(Afsluiting::overdrachten).orElse(List.of()));
        Map<String, Object> laatste = new LinkedHashMap<>(alle.isEmpty() ? Map.of() : alle.removeLast());
        laatste.putAll(antwoord);
        alle.add(laatste);
        zet(trajectId, gemeente, "overdrachten = cast(:waarde as jsonb)", Json.schrijf(alle));
    }

    void zonderOverdracht(UUID trajectId, String gemeente, String reden) {
        zet(trajectId, gemeente, "zonder_overdracht = :waarde", reden);
    }

    void briefVerstuurd(UUID trajectId, String gemeente, LocalDate op) {
        zet(trajectId, gemeente, "brief_op = cast(:waarde as date)", op.toString());
    }

    private void zet(UUID trajectId, String gemeente, String wat, String waarde) {
        jdbc.sql("insert into dossier.afsluiting (traject_id, gemeente, bijgewerkt_op) values (:t, :gemeente, :nu) on conflict (traject_id) do nothing")
                .param("t", trajectId).param("gemeente", gemeente).param("nu", nu()).update();
        jdbc.sql("update dossier.afsluiting set " + wat + ", bijgewerkt_op = :nu where traject_id = :t").param("waarde", waarde).param("nu", nu()).param("t", trajectId).update();
    }

    private static Afsluiting lees(ResultSet rij, int nummer) throws SQLException {
        return new Afsluiting(rij.getObject(1, UUID.class), Json.kaart(rij.getString(2)), Json.kaart(rij.getString(3)), rij.getObject(4, LocalDate.class),
                rij.getObject(5, LocalDate.class), JSON.readValue(rij.getString(6), RIJEN), JSON.readValue(rij.getString(7), RIJEN), rij.getString(8), rij.getObject(9, LocalDate.class));
    }

    private OffsetDateTime nu() {
        return OffsetDateTime.ofInstant(klok.instant(), ZoneOffset.UTC);
    }
}
