package nl.trajectregie.dossier.intake;

import java.util.UUID;
import nl.trajectregie.dossier.fout.Conflict;
import nl.trajectregie.dossier.rolbezetting.Rolbezettingen;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.dossier.traject.Trajecten;
import nl.trajectregie.inrichting.Inrichtingen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets a partner into the intake once the person consented, and keeps it out otherwise. Joins the caller's transaction. */
@Component
class Partnerrollen {

    private final JdbcClient jdbc;
    private final Trajecten trajecten;
    private final Inrichtingen inrichtingen;
    private final Rolbezettingen rolbezettingen;

    Partnerrollen(JdbcClient jdbc, Trajecten trajecten, Inrichtingen inrichtingen, Rolbezettingen rolbezettingen) {
        this.jdbc = jdbc;
        this.trajecten = trajecten;
        this.inrichtingen = inrichtingen;
        this.rolbezettingen = rolbezettingen;
    }

    /** Gives the role its team of the inrichting, when nobody has it yet. */
    void vulAan(UUID trajectId, String rol) {
        Traject traject = trajecten.vind(trajectId).orElseThrow();
        inrichtingen.versie(traject.inrichtingNaam(), traject.inrichtingVersie(), traject.gemeente()).ifPresent(inrichting -> rolbezettingen.vulOpVerzoek(traject, inrichting, rol));
    }

    /** @throws Conflict the person did not consent, or withdrew it: nothing of this partner is kept */
    void eisToestemming(UUID trajectId, String ontvanger) {
        boolean geldt = jdbc.sql("""
                select gegeven and ingetrokken_op is null from dossier.toestemming where traject_id = :traject and ontvanger = :ontvanger
                order by tijdstip desc limit 1""").param("traject", trajectId).param("ontvanger", ontvanger).query(Boolean.class).optional().orElse(false);
        if (!geldt) {
            throw new Conflict("De inburgeraar geeft geen toestemming (meer) om deze informatie te delen. U hoeft niets in te vullen.");
        }
    }
}
