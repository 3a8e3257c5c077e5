package nl.trajectregie.dossier.tijdlijn;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.lijst.Bladzijde;
import nl.trajectregie.dossier.lijst.Cursor;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Rechten;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the story of a traject, entries of sections that the reader may not see left out. Joins the caller's transaction. */
@Component
public class TijdlijnLezer {

    /** One entry: who, when, what, why. */
    public record Gebeurd(long id, OffsetDateTime tijdstip, String wie, String wieNaam, String soort, String sectie, String wat, String waarom,
                          Long taakId, UUID documentId) {}

    private final JdbcClient jdbc;
    private final Rechten rechten;

    TijdlijnLezer(JdbcClient jdbc, Rechten rechten) {
        this.jdbc = jdbc;
        this.rechten = rechten;
    }

    /** One page, the newest first; the traject must be visible to the reader (checked by the caller). */
    public Bladzijde<Gebeurd> bladzijde(UUID trajectId, String cursor, Integer limit, Gebruiker wie) {
        int aantal = Bladzijde.limit(limit);
        Cursor na = Cursor.lees(cursor, 2);
        boolean aanbieder = rechten.alleenAlsAanbieder(wie);
        List<String> secties = Arrays.stream(Sectie.values()).filter(sectie -> rechten.magLezen(wie, sectie) && (!aanbieder || sectie == Sectie.LEERROUTE))
                .map(Sectie::code).toList();
        if (secties.isEmpty()) {
            return new Bladzijde<>(List.of(), null);
        }
        Map<String, Object> p = new HashMap<>(Map.of("traject", trajectId, "secties", secties, "aantal", aantal + 1));
        String vanaf = "";
        if (na != null) {
            vanaf = " and (tijdstip, id) < (:tijdstip, :id)";
            p.put("tijdstip", tijdstip(na.tekst(0)));
            p.put("id", na.getal(1));
        }
        List<Gebeurd> rijen = jdbc.sql("""
                select id, tijdstip, wie, wie_naam, soort, sectie, wat, waarom, taak_sleutel, document_id
                from dossier.tijdlijn
                where traject_id = :traject and sectie in (:secties)""" + vanaf + " order by tijdstip desc, id desc limit :aantal")
                .params(p).query((rij, n) -> new Gebeurd(rij.getLong("id"), rij.getObject("tijdstip", OffsetDateTime.class), rij.getString("wie"),
                        rij.getString("wie_naam"), rij.getString("soort"), rij.getString("sectie"), rij.getString("wat"), rij.getString("waarom"),
                        (Long) rij.getObject("taak_sleutel"), rij.getObject("document_id", UUID.class))).list();
        return Bladzijde.van(rijen, aantal, g -> Cursor.na(g.tijdstip(), g.id()));
    }

    private static OffsetDateTime tijdstip(String tekst) {
        try {
            return OffsetDateTime.parse(tekst == null ? "" : tekst);
        } catch (java.time.format.DateTimeParseException e) {
            throw Cursor.ongeldig();
        }
    }
}
