package nl.trajectregie.dossier.taak;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.engine.postbus.TaakAfloop;
import nl.trajectregie.engine.postbus.TaakAfloopLuisteraar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Settles a handed-in task by what the engine exported. Hearing it twice changes nothing. */
@Component
class TaakAfwikkeling implements TaakAfloopLuisteraar {

    private final JdbcClient jdbc;
    private final AchterhaaldeInvoer achterhaaldeInvoer;
    private final Tijdlijn tijdlijn;
    private final Clock klok;

    TaakAfwikkeling(JdbcClient jdbc, AchterhaaldeInvoer achterhaaldeInvoer, Tijdlijn tijdlijn, Clock klok) {
        this.jdbc = jdbc;
        this.achterhaaldeInvoer = achterhaaldeInvoer;
        this.tijdlijn = tijdlijn;
        this.klok = klok;
    }

    @Override
    public void bevestigd(TaakAfloop afloop) {
        zet(afloop, "BEVESTIGD");
    }

    @Override
    public void achterhaald(TaakAfloop afloop) {
        if (zet(afloop, "ACHTERHAALD")) {
            achterhaaldeInvoer.laatBeoordelen(afloop.trajectId(), afloop.gemeente(), afloop.taakSleutel(), Gebruiker.systeem(afloop.gemeente()), naam(afloop));
        }
    }

    @Override
    public void geweigerd(TaakAfloop afloop) {
        if (zet(afloop, "GEWEIGERD")) {
            tijdlijn.schrijf(afloop.trajectId(), afloop.gemeente(), Gebruiker.systeem(afloop.gemeente()),
                    Tijdlijn.Regel.van("taak.geweigerd", Sectie.KERN, "Taak '" + naam(afloop) + "' kon niet worden verwerkt en staat weer open.").uitTaak(afloop.taakSleutel()));
        }
    }

    private boolean zet(TaakAfloop afloop, String status) {
        return jdbc.sql("update dossier.taak set status = :status, afgewikkeld_op = :nu, versie = versie + 1 where sleutel = :sleutel and status = 'INGEDIEND'")
                .param("status", status).param("nu", OffsetDateTime.ofInstant(klok.instant(), ZoneOffset.UTC)).param("sleutel", afloop.taakSleutel()).update() == 1;
    }

    private String naam(TaakAfloop afloop) {
        return jdbc.sql("""
                select coalesce(de.naam, e.element_id) from engine.taak e
                left join engine.definitie_element de on de.definitie_sleutel = e.definitie_sleutel and de.element_id = e.element_id
                where e.sleutel = :sleutel""").param("sleutel", afloop.taakSleutel()).query(String.class).optional().orElse("onbekend");
    }
}
