package nl.trajectregie.dossier.leerroute;

import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Trajecten;
import nl.trajectregie.engine.postbus.Postbus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the processes of the leerroute that something in the dossier changed; they read it anew. A part that does not run hears nothing. Joins the caller's transaction. */
@Component
class Leerwekker {

    private static final String VOORTGANG_BEKEND = "voortgang-bekend";

    private final JdbcClient jdbc;
    private final Postbus postbus;
    private final Leergangen gangen;
    private final Leerstanden standen;
    private final Trajecten trajecten;
    private final Tijdlijn tijdlijn;

    Leerwekker(JdbcClient jdbc, Postbus postbus, Leergangen gangen, Leerstanden standen, Trajecten trajecten, Tijdlijn tijdlijn) {
        this.jdbc = jdbc;
        this.postbus = postbus;
        this.gangen = gangen;
        this.standen = standen;
        this.trajecten = trajecten;
        this.tijdlijn = tijdlijn;
    }

    /** Wakes every part that runs, and takes back a question to the taalaanbieder that is answered by now. */
    void wek(UUID trajectId, String gemeente) {
        trekVraagIn(trajectId, gemeente);
        for (Leerlijn lijn : Leerlijn.values()) {
            boolean nodig = jdbc.sql("""
                    select exists (select 1 from engine.procesinstantie where traject_id = :traject and proces_id = :proces and toestand = 'ACTIEF')
                    and not exists (select 1 from postbus.uitgaand where traject_id = :traject and soort = 'CORRELEER' and berichtnaam = :bericht and status in ('WACHT', 'VASTGELOPEN'))""")
                    .param("traject", trajectId).param("proces", lijn.procesId()).param("bericht", lijn.bericht()).query(Boolean.class).single();
            if (nodig) {
                postbus.correleer(trajectId, gemeente, lijn.bericht(), trajectId.toString(), Map.of(), lijn.bericht() + ":" + UUID.randomUUID());
            }
        }
    }

    private void trekVraagIn(UUID trajectId, String gemeente) {
        if (gangen.vind(trajectId).filter(Leergang::loopt).map(Leergang::voortgangGevraagdOp).isEmpty()) {
            return;
        }
        Leerstand.Voortgang nu = standen.van(trajecten.vergrendel(trajectId)).voortgang();
        if (nu == Leerstand.Voortgang.NAVRAGEN) {
            return;
        }
        gangen.zet(trajectId, Collections.singletonMap("voortgang_gevraagd_op", null));
        postbus.correleer(trajectId, gemeente, VOORTGANG_BEKEND, trajectId.toString(), Map.of(), VOORTGANG_BEKEND + ":" + UUID.randomUUID());
        tijdlijn.schrijf(trajectId, gemeente, Gebruiker.systeem(gemeente), Tijdlijn.Regel.van("leerroute.vraag-vervallen", Sectie.LEREN, switch (nu) {
            case WACHTEN -> "De voortgang van de lessen is bekend. De taak 'Geef voortgang door' vervalt.";
            case AFGEROND -> "De leerroute is klaar. De taak 'Geef voortgang door' vervalt.";
            default -> "De taak 'Geef voortgang door' vervalt: eerst is iets anders nodig.";
        }));
    }

    /** The process has looked how the lessons stand: what it was to hear about an earlier question, it knows. */
    void voortgangBekeken(UUID trajectId) {
        vervalt(trajectId, VOORTGANG_BEKEND);
    }

    /** Whether the process of the leerroute runs, or will as soon as the engine hears of it. */
    boolean loopt(UUID trajectId) {
        return jdbc.sql("select exists (select 1 from engine.procesinstantie where traject_id = :traject and proces_id = 'leerroute' and toestand = 'ACTIEF')")
                .param("traject", trajectId).query(Boolean.class).single();
    }

    void verzuim(UUID trajectId, String gemeente, UUID verzuimId) {
        postbus.correleer(trajectId, gemeente, "verzuim-gemeld", trajectId.toString(), Map.of("verzuimId", verzuimId.toString()), "verzuim:" + verzuimId);
    }

    void duoBesluit(UUID trajectId, String gemeente, UUID besluitId) {
        postbus.correleer(trajectId, gemeente, "duo-besluit-ontvangen", trajectId.toString(), Map.of("duoBesluitId", besluitId.toString()), "duo-besluit:" + besluitId);
    }

    void routeGewisseld(UUID trajectId, String gemeente, int pipVersie) {
        postbus.correleer(trajectId, gemeente, "route-gewisseld", trajectId.toString(), Map.of(), "route-gewisseld:" + trajectId + ":" + pipVersie);
    }

    /** Ends the leerroute that runs; asked once. */
    void beeindigd(UUID trajectId, String gemeente) {
        if (jdbc.sql("select exists (select 1 from postbus.uitgaand where traject_id = :traject and soort = 'CORRELEER' and berichtnaam = 'leerroute-beeindigd' and status in ('WACHT', 'VASTGELOPEN'))")
                .param("traject", trajectId).query(Boolean.class).single()) {
            return;
        }
        postbus.correleer(trajectId, gemeente, "leerroute-beeindigd", trajectId.toString(), Map.of(), "leerroute-beeindigd:" + UUID.randomUUID());
    }

    /** The process knows that the person is enrolled: no message about it is awaited any more. */
    void inschrijvingVerwerkt(UUID trajectId) {
        vervalt(trajectId, "taal-ingeschreven");
    }

    /** A part has ended: a message that still waits for it will never be received. */
    void isAf(UUID trajectId, Leerlijn lijn) {
        vervalt(trajectId, lijn.bericht());
    }

    /** The leerroute has ended, and everything in it. */
    void isAf(UUID trajectId) {
        for (Leerlijn lijn : Leerlijn.values()) {
            isAf(trajectId, lijn);
        }
        vervalt(trajectId, VOORTGANG_BEKEND);
        vervalt(trajectId, "leerroute-beeindigd");
        vervalt(trajectId, "route-gewisseld");
    }

    private void vervalt(UUID trajectId, String bericht) {
        jdbc.sql("""
                update postbus.uitgaand set status = 'ACHTERHAALD', afgewikkeld_op = now()
                where traject_id = :traject and soort = 'CORRELEER' and berichtnaam = :bericht and status = 'WACHT'""")
                .param("traject", trajectId).param("bericht", bericht).update();
    }
}
