package nl.trajectregie.dossier.brief;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes letters into PDF and keeps them, frozen with their SHA-256, among the documents of the dossier. Joins the caller's transaction. */
@Component
public class BriefArchief {

    private final JdbcClient jdbc;
    private final BriefPdf pdf;
    private final Clock klok;

    BriefArchief(JdbcClient jdbc, BriefPdf pdf, Clock klok) {
        this.jdbc = jdbc;
        this.pdf = pdf;
        this.klok = klok;
    }

    /**
     * @param soort        kind of document, e.g. {@code pip-beschikking}
     * @param bestandsnaam without extension; says nothing about the person
     * @return the document's id
     */
    public UUID bewaar(UUID trajectId, String gemeente, String soort, String bestandsnaam, int versie, Brief brief, Gebruiker wie) {
        return bewaar(trajectId, gemeente, soort, bestandsnaam, versie, Sectie.DOCUMENTEN, brief, wie);
    }

    /** As above, in a section of its own, e.g. money: only who may read that section opens the letter. */
    public UUID bewaar(UUID trajectId, String gemeente, String soort, String bestandsnaam, int versie, Sectie sectie, Brief brief, Gebruiker wie) {
        byte[] inhoud = pdf.maak(brief);
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into dossier.document (id, traject_id, gemeente, soort, titel, sectie, bestandsnaam, mediatype, omvang, sha256, inhoud, versie, wie, wie_naam, tijdstip)
                values (:id, :traject, :gemeente, :soort, :titel, :sectie, :bestandsnaam, 'application/pdf', :omvang, :sha256, :inhoud, :versie, :wie, :naam, :nu)""")
                .param("id", id).param("traject", trajectId).param("gemeente", gemeente).param("soort", soort).param("titel", brief.titel())
                .param("sectie", sectie.code()).param("bestandsnaam", bestandsnaam + ".pdf").param("omvang", inhoud.length).param("sha256", sha256(inhoud))
                .param("inhoud", inhoud).param("versie", versie).param("wie", wie.naam()).param("naam", wie.weergavenaam())
                .param("nu", OffsetDateTime.ofInstant(klok.instant(), ZoneOffset.UTC)).update();
        return id;
    }

    private static String sha256(byte[] inhoud) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(inhoud));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
