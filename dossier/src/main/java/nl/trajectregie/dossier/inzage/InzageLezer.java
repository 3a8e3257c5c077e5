package nl.trajectregie.dossier.inzage;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.fout.GeenRecht;
import nl.trajectregie.dossier.lijst.Bladzijde;
import nl.trajectregie.dossier.lijst.Cursor;
import nl.trajectregie.dossier.toegang.Functie;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Rechten;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The view log, for the privacyfunctionaris: who looked at what, when, for which purpose. Shows no person. */
@Service
public class InzageLezer {

    /** One view. */
    public record Inzage(long id, UUID trajectId, String kenmerk, OffsetDateTime tijdstip, String wie, String wieNaam, List<String> rollen, String sectie,
                         String doel, String kanaal) {}

    /** What to look for; {@code null} is no condition. {@code wie} is a user name. */
    public record Filter(UUID trajectId, String kenmerk, String wie) {}

    private final JdbcClient jdbc;
    private final Rechten rechten;

    InzageLezer(JdbcClient jdbc, Rechten rechten) {
        this.jdbc = jdbc;
        this.rechten = rechten;
    }

    /** One page, the newest first, in the gemeenten of the reader. @throws GeenRecht for anyone but the privacyfunctionaris */
    @Transactional(readOnly = true)
    public Bladzijde<Inzage> bladzijde(Filter filter, String cursor, Integer limit, Gebruiker wie) {
        if (!rechten.mag(wie, Functie.INZAGELOG)) {
            throw new GeenRecht("Alleen de privacyfunctionaris mag het inzagelog lezen.");
        }
        int aantal = Bladzijde.limit(limit);
        Cursor na = Cursor.lees(cursor, 2);
        Map<String, Object> p = new HashMap<>(Map.of("gemeenten", wie.gemeenten().isEmpty() ? java.util.Set.of("-") : wie.gemeenten(), "aantal", aantal + 1));
        List<String> waar = new ArrayList<>(List.of("i.gemeente in (:gemeenten)"));
        if (filter.trajectId() != null) {
            waar.add("i.traject_id = :traject");
            p.put("traject", filter.trajectId());
        }
        if (filter.kenmerk() != null && !filter.kenmerk().isBlank()) {
            waar.add("i.traject_id in (select id from dossier.traject where kenmerk = :kenmerk)");
            p.put("kenmerk", filter.kenmerk().strip().toUpperCase(java.util.Locale.ROOT));
        }
        if (filter.wie() != null && !filter.wie().isBlank()) {
            waar.add("i.wie = :wie");
            p.put("wie", filter.wie().strip());
        }
        if (na != null) {
            waar.add("(i.tijdstip, i.id) < (:tijdstip, :id)");
            try {
                p.put("tijdstip", OffsetDateTime.parse(na.waarden().getFirst()));
            } catch (java.time.format.DateTimeParseException e) {
                throw Cursor.ongeldig();
            }
            p.put("id", na.getal(1));
        }
        List<Inzage> rijen = jdbc.sql("""
                select i.id, i.traject_id, t.kenmerk, i.tijdstip, i.wie, i.wie_naam, i.rollen, i.sectie, i.doel, i.kanaal
                from dossier.inzage i left join dossier.traject t on t.id = i.traject_id
                where """ + " " + String.join(" and ", waar) + " order by i.tijdstip desc, i.id desc limit :aantal")
                .params(p).query((rij, n) -> new Inzage(rij.getLong(1), rij.getObject(2, UUID.class), rij.getString(3), rij.getObject(4, OffsetDateTime.class),
                        rij.getString(5), rij.getString(6), List.of((String[]) rij.getArray(7).getArray()), rij.getString(8), rij.getString(9), rij.getString(10))).list();
        return Bladzijde.van(rijen, aantal, i -> Cursor.na(i.tijdstip(), i.id()));
    }
}
