package nl.trajectregie.dossier.rooster;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The week of each traject, as it is kept. Joins the caller's transaction. */
@Component
public class Roosters {

    private final JdbcClient jdbc;

    Roosters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Weekrooster van(UUID trajectId) {
        return new Weekrooster(jdbc.sql("select soort, dag, van, tot, omschrijving, plaatsing_id from dossier.rooster_blok where traject_id = :traject").param("traject", trajectId)
                .query((rij, n) -> new Blok(Blok.Soort.valueOf(rij.getString(1)), rij.getInt(2), rij.getObject(3, LocalTime.class), rij.getObject(4, LocalTime.class), rij.getString(5),
                        rij.getObject(6, UUID.class))).list());
    }

    /** These are the lessons now. */
    public void vervangLessen(UUID trajectId, String gemeente, List<Blok> lessen) {
        jdbc.sql("delete from dossier.rooster_blok where traject_id = :traject and soort = 'LES'").param("traject", trajectId).update();
        lessen.forEach(blok -> voegToe(trajectId, gemeente, blok));
    }

    /** These are the working hours of this placement now. */
    public void vervangWerk(UUID trajectId, String gemeente, UUID plaatsingId, List<Blok> werk) {
        wisWerk(plaatsingId);
        werk.forEach(blok -> voegToe(trajectId, gemeente, blok));
    }

    /** The placement takes no time of the week any more. */
    public void wisWerk(UUID plaatsingId) {
        jdbc.sql("delete from dossier.rooster_blok where plaatsing_id = :plaatsing").param("plaatsing", plaatsingId).update();
    }

    /** The rows of a form ({@code dag}, {@code van}, {@code tot}, perhaps {@code omschrijving}). @throws AntwoordFout naming each row that ends before it begins */
    public static List<Blok> uit(Antwoorden antwoorden, String veld, Blok.Soort soort, String omschrijving, UUID plaatsingId) {
        List<Blok> uit = new ArrayList<>();
        List<AntwoordFout.Veld> fouten = new ArrayList<>();
        List<Antwoorden> rijen = antwoorden.rijen(veld);
        for (int i = 0; i < rijen.size(); i++) {
            LocalTime van = LocalTime.parse(rijen.get(i).tekst("van"));
            LocalTime tot = LocalTime.parse(rijen.get(i).tekst("tot"));
            if (!tot.isAfter(van)) {
                fouten.add(new AntwoordFout.Veld(veld + "[" + i + "].tot", "De eindtijd ligt na de begintijd."));
                continue;
            }
            uit.add(new Blok(soort, Weekrooster.DAGEN.indexOf(rijen.get(i).tekst("dag").toLowerCase(Locale.ROOT)) + 1, van, tot, omschrijving == null ? rijen.get(i).tekst("omschrijving") : omschrijving, plaatsingId));
        }
        if (!fouten.isEmpty()) {
            throw new AntwoordFout(fouten);
        }
        return uit;
    }

    private void voegToe(UUID trajectId, String gemeente, Blok blok) {
        jdbc.sql("insert into dossier.rooster_blok (traject_id, gemeente, soort, dag, van, tot, omschrijving, plaatsing_id) values (:traject, :gemeente, :soort, :dag, :van, :tot, :wat, :plaatsing)")
                .param("traject", trajectId).param("gemeente", gemeente).param("soort", blok.soort().name()).param("dag", blok.dag()).param("van", blok.van()).param("tot", blok.tot())
                .param("wat", blok.omschrijving()).param("plaatsing", blok.plaatsingId()).update();
    }
}
