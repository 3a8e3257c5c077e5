package nl.trajectregie.dossier.gesprek;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.trajectregie.dossier.taak.TaakVerwerker.TaakContext;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what forms tell about talks: the contact itself, sensitive notes in their own section, and referrals. Joins the caller's transaction. */
@Component
public class Gesprekken {

    private final JdbcClient jdbc;
    private final List<BijGesprek> bijGesprek;
    private final Clock klok;

    Gesprekken(JdbcClient jdbc, List<BijGesprek> bijGesprek, Clock klok) {
        this.jdbc = jdbc;
        this.bijGesprek = bijGesprek;
        this.klok = klok;
    }

    /** Adds a planned contact to the dossier; somebody who was spoken to is no longer silent. @return the contact's id */
    public UUID legVast(TaakContext taak, Gesprek gesprek) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into dossier.contactmoment (id, traject_id, gemeente, datum, wijze, met, gepland, onderwerp, verslag, verschenen, taal, tolk, wie, wie_naam, tijdstip)
                values (:id, :traject, :gemeente, :datum, :wijze, :met, true, :onderwerp, :verslag, :verschenen, :taal, :tolk, :wie, :naam, :nu)""")
                .param("id", id).param("traject", taak.trajectId()).param("gemeente", taak.gemeente())
                .param("datum", gesprek.datum() == null ? taak.vandaag() : gesprek.datum()).param("wijze", gesprek.wijze()).param("met", gesprek.met())
                .param("onderwerp", gesprek.onderwerp()).param("verslag", gesprek.verslag()).param("verschenen", gesprek.verschenen())
                .param("taal", gesprek.taal()).param("tolk", gesprek.tolk()).param("wie", taak.wie().naam()).param("naam", taak.wie().weergavenaam())
                .param("nu", nu()).update();
        if (gesprek.verschenen()) {
            bijGesprek.forEach(stap -> stap.gesproken(taak.trajectId()));
        }
        return id;
    }

    /** Adds a note that only the readers of this section see; nothing when there is no text. */
    public void noteer(TaakContext taak, Sectie sectie, String onderwerp, String tekst) {
        if (tekst == null) {
            return;
        }
        jdbc.sql("""
                insert into dossier.notitie (id, traject_id, gemeente, sectie, tekst, wie, wie_naam, tijdstip)
                values (:id, :traject, :gemeente, :sectie, :tekst, :wie, :naam, :nu)""")
                .param("id", UUID.randomUUID()).param("traject", taak.trajectId()).param("gemeente", taak.gemeente()).param("sectie", sectie.code())
                .param("tekst", onderwerp + ": " + tekst).param("wie", taak.wie().naam()).param("naam", taak.wie().weergavenaam()).param("nu", nu()).update();
    }

    /** Keeps a referral, refused ones with their reason (landscape.md, brede-intake). To whom somebody is referred says something about health. */
    public void verwijs(TaakContext taak, String naar, String waarvoor, String stand, String redenWeigering) {
        jdbc.sql("""
                insert into dossier.verwijzing (id, traject_id, gemeente, naar, waarvoor, stand, reden_weigering, sectie, wie, tijdstip)
                values (:id, :traject, :gemeente, :naar, :waarvoor, :stand, :reden, :sectie, :wie, :nu)""")
                .param("id", UUID.randomUUID()).param("traject", taak.trajectId()).param("gemeente", taak.gemeente()).param("naar", naar)
                .param("waarvoor", waarvoor).param("stand", stand).param("reden", redenWeigering).param("sectie", Sectie.MEDISCH.code())
                .param("wie", taak.wie().naam()).param("nu", nu()).update();
    }

    /** All rows of the form's list {@code verwijzingen}. */
    public void verwijs(TaakContext taak, nl.trajectregie.dossier.taak.Antwoorden antwoorden) {
        antwoorden.rijen("verwijzingen").forEach(rij ->
                verwijs(taak, rij.tekst("naar"), rij.tekst("waarvoor"), rij.tekst("stand"), rij.tekst("redenWeigering")));
    }

    private OffsetDateTime nu() {
        return OffsetDateTime.ofInstant(klok.instant(), ZoneOffset.UTC);
    }
}
