package nl.trajectregie.dossier.toegang;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down every view of a dossier with its purpose (BIO2 8.15.01; architecture.md, Tenancy and rights). */
@Component
public class Inzagelog {

    private final JdbcClient jdbc;
    private final Clock klok;

    Inzagelog(JdbcClient jdbc, Clock klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    /**
     * @param doel   why the dossier is opened, in Dutch, e.g. "taak: Voer het intakegesprek"
     * @param kanaal {@code portaal} or {@code api}
     */
    @Transactional
    public void schrijf(Gebruiker wie, UUID trajectId, String gemeente, Sectie sectie, String doel, String kanaal) {
        jdbc.sql("""
                insert into dossier.inzage (traject_id, gemeente, tijdstip, wie, wie_naam, rollen, sectie, doel, kanaal)
                values (:traject, :gemeente, :nu, :wie, :naam, :rollen, :sectie, :doel, :kanaal)""")
                .param("traject", trajectId).param("gemeente", gemeente)
                .param("nu", OffsetDateTime.ofInstant(klok.instant(), ZoneOffset.UTC))
                .param("wie", wie.naam()).param("naam", wie.weergavenaam())
                .param("rollen", wie.rollen().toArray(String[]::new))
                .param("sectie", sectie.code()).param("doel", doel).param("kanaal", kanaal)
                .update();
    }
}
