package nl.trajectregie.dossier.taak;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.trajectregie.dossier.intake.Startpositie;
import nl.trajectregie.dossier.intake.Startpositiesoort;
import nl.trajectregie.dossier.intake.Startpositiewoorden;
import nl.trajectregie.dossier.termijn.Termijnsoort;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Inzagelog;
import nl.trajectregie.dossier.toegang.Rechten;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the part of a dossier that is shown beside a task, and writes down that it was shown. */
@Component
public class Dossierschetsen {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final int LAATSTE = 6;

    private final JdbcClient jdbc;
    private final Rechten rechten;
    private final Inzagelog inzagelog;
    private final Betreft betreft;
    private final JsonMapper json;

    Dossierschetsen(JdbcClient jdbc, Rechten rechten, Inzagelog inzagelog, Betreft betreft, JsonMapper json) {
        this.jdbc = jdbc;
        this.rechten = rechten;
        this.inzagelog = inzagelog;
        this.betreft = betreft;
        this.json = json;
    }

    /** @param kanaal {@code portaal} or {@code api} */
    @Transactional
    public Dossierschets bij(Gebruiker wie, Taak taak, String kanaal) {
        noteer(wie, taak, Sectie.KERN, kanaal);
        List<Dossierschets.Startpositieregel> startposities = startposities(wie, taak);
        if (!startposities.isEmpty()) {
            noteer(wie, taak, Sectie.STARTPOSITIES, kanaal);
        }
        return new Dossierschets(termijnen(wie, taak.trajectId()), tijdlijn(wie, taak.trajectId()), startposities,
                taak.elementId().equals("taak-beoordeel-achterhaalde-invoer") && wie.rollen().contains(taak.rol()) ? achterhaald(taak) : List.of());
    }

    /** Writes down that this user saw the task. */
    @Transactional
    public void noteer(Gebruiker wie, Taak taak, Sectie sectie, String kanaal) {
        inzagelog.schrijf(wie, taak.trajectId(), taak.gemeente(), sectie, "taak: " + taak.naam(), kanaal);
    }

    private List<Dossierschets.Termijnregel> termijnen(Gebruiker wie, UUID trajectId) {
        if (!rechten.magLezen(wie, Sectie.TERMIJNEN)) {
            return List.of();
        }
        return jdbc.sql("""
                select soort, status, fatale_datum, grondslag from dossier.termijn
                where traject_id = :traject and status in ('ONBEKEND', 'LOPEND', 'WACHT_OP_DERDEN', 'OPGESCHORT', 'VERSTREKEN')
                order by fatale_datum nulls last""").param("traject", trajectId)
                .query((rij, nummer) -> new Dossierschets.Termijnregel(termijnnaam(rij.getString("soort")), rij.getString("status"),
                        Termijnsoort.isVoorbij(rij.getString("soort"), rij.getString("status")), rij.getObject("fatale_datum", LocalDate.class), rij.getString("grondslag"))).list();
    }

    /** The name of a kind of term as people read it. */
    public static String termijnnaam(String soort) {
        return Arrays.stream(Termijnsoort.values()).filter(t -> t.name().equals(soort)).map(Termijnsoort::naam).findFirst().orElse(soort);
    }

    private List<Dossierschets.Tijdlijnregel> tijdlijn(Gebruiker wie, UUID trajectId) {
        List<String> secties = leesbaar(wie, Arrays.asList(Sectie.values()));
        if (secties.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select tijdstip, wie_naam, wat, waarom from dossier.tijdlijn
                where traject_id = :traject and sectie in (:secties) order by tijdstip desc, id desc limit :aantal""")
                .param("traject", trajectId).param("secties", secties).param("aantal", LAATSTE)
                .query((rij, nummer) -> new Dossierschets.Tijdlijnregel(rij.getObject("tijdstip", OffsetDateTime.class), rij.getString("wie_naam"),
                        rij.getString("wat"), rij.getString("waarom"))).list();
    }

    private List<Dossierschets.Startpositieregel> startposities(Gebruiker wie, Taak taak) {
        List<String> secties = leesbaar(wie, List.of(Sectie.STARTPOSITIES));
        if (secties.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select distinct on (soort) soort, stand, waarde::text as waarde, toelichting from dossier.startpositie
                where traject_id = :traject and sectie in (:secties) order by soort, id desc""")
                .param("traject", taak.trajectId()).param("secties", secties).query((rij, nummer) -> startpositie(rij)).list();
    }

    private Dossierschets.Startpositieregel startpositie(ResultSet rij) throws SQLException {
        String soort = rij.getString("soort");
        String naam = Arrays.stream(Startpositiesoort.values()).filter(s -> s.sleutel().equals(soort)).map(Startpositiesoort::naam).findFirst().orElse(soort);
        return new Dossierschets.Startpositieregel(naam, Startpositie.Stand.valueOf(rij.getString("stand")).naam(),
                Startpositiewoorden.vanWaarde(soort, json.readValue(rij.getString("waarde"), OBJECT)).entrySet().stream()
                        .map(feit -> feit.getKey() + (feit.getKey().endsWith("?") ? " " : ": ") + feit.getValue()).collect(Collectors.joining("; ")), rij.getString("toelichting"));
    }

    private List<Dossierschets.Achterhaaldregel> achterhaald(Taak taak) {
        return betreft.van(taak.sleutel()).map(Achterhaald::taakSleutel).map(oud -> jdbc.sql("""
                select coalesce(de.naam, a.element_id) as taak, coalesce(m.weergavenaam, a.wie) as wie, a.ingediend_op, a.antwoorden::text as antwoorden, f.schema::text as schema
                from dossier.taak dt
                join lateral (select * from dossier.antwoord x where x.taak_sleutel = dt.sleutel order by poging desc limit 1) a on true
                join engine.taak e on e.sleutel = dt.sleutel
                left join engine.definitie_element de on de.definitie_sleutel = e.definitie_sleutel and de.element_id = e.element_id
                left join engine.formulier f on f.sleutel = e.formulier_sleutel
                left join dossier.medewerker m on m.gebruikersnaam = a.wie and m.gemeente = a.gemeente
                where dt.sleutel = :oud and dt.traject_id = :traject and dt.status = 'ACHTERHAALD'""")
                .param("oud", oud).param("traject", taak.trajectId())
                .query((rij, nummer) -> new Dossierschets.Achterhaaldregel(rij.getString("taak"), rij.getString("wie"), rij.getObject("ingediend_op", OffsetDateTime.class),
                        Antwoordwoorden.perVraag(json.readTree(rij.getString("antwoorden")), json.readTree(rij.getString("schema") == null ? "{}" : rij.getString("schema"))))).list())
                .orElse(List.of());
    }

    private List<String> leesbaar(Gebruiker wie, List<Sectie> secties) {
        List<String> leesbaar = new ArrayList<>();
        secties.stream().filter(sectie -> rechten.magLezen(wie, sectie)).forEach(sectie -> leesbaar.add(sectie.code()));
        return leesbaar;
    }
}
