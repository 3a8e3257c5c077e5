package nl.trajectregie.dossier.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import nl.trajectregie.dossier.fout.NietGevonden;
import nl.trajectregie.dossier.fout.OngeldigeInvoer;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Rechten;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Dossiertoegang;
import nl.trajectregie.dossier.traject.Traject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Documents of a dossier: what we made ourselves and what professionals add. */
@Service
public class Documenten {

    /** Largest file, in bytes: 10 MB. */
    public static final int GROOTST = 10 * 1024 * 1024;

    /** A document without its content; {@code omvang} in bytes. */
    public record Document(UUID id, String soort, String titel, Sectie sectie, String bestandsnaam, String mediatype, int omvang, int versie,
                           String wieNaam, OffsetDateTime tijdstip) {

        /** Size as people read it. */
        public String omvangTekst() {
            return omvang < 1024 * 1024 ? Math.max(1, omvang / 1024) + " kB" : "%.1f MB".formatted(omvang / 1024.0 / 1024).replace('.', ',');
        }
    }

    /** A document with its content. */
    public record Inhoud(String bestandsnaam, String mediatype, byte[] bytes) {}

    private final JdbcClient jdbc;
    private final Dossiertoegang toegang;
    private final Rechten rechten;
    private final Tijdlijn tijdlijn;
    private final Clock klok;

    Documenten(JdbcClient jdbc, Dossiertoegang toegang, Rechten rechten, Tijdlijn tijdlijn, Clock klok) {
        this.jdbc = jdbc;
        this.toegang = toegang;
        this.rechten = rechten;
        this.tijdlijn = tijdlijn;
        this.klok = klok;
    }

    /** The documents in sections this user may read, the newest first; logged. */
    @Transactional
    public List<Document> lijst(UUID trajectId, Gebruiker wie) {
        toegang.lees(trajectId, Sectie.DOCUMENTEN, wie, "documenten bekeken", "portaal");
        return jdbc.sql("""
                select id, soort, titel, sectie, bestandsnaam, mediatype, omvang, versie, wie_naam, tijdstip
                from dossier.document where traject_id = :traject and sectie in (:secties) order by tijdstip desc limit 500""")
                .param("traject", trajectId).param("secties", leesbaar(wie))
                .query((rij, n) -> new Document(rij.getObject(1, UUID.class), rij.getString(2), rij.getString(3), Sectie.van(rij.getString(4)), rij.getString(5),
                        rij.getString(6), rij.getInt(7), rij.getInt(8), rij.getString(9), rij.getObject(10, OffsetDateTime.class))).list();
    }

    /**
     * One document; logged. A document may be read by who reads documents, and by who reads the section it belongs to.
     *
     * @throws NietGevonden it does not exist for this user
     */
    @Transactional
    public Inhoud open(UUID trajectId, UUID documentId, Gebruiker wie) {
        record Rij(String sectie, String titel, Inhoud inhoud) {}
        Rij rij = jdbc.sql("select sectie, titel, bestandsnaam, mediatype, inhoud from dossier.document where id = :id and traject_id = :traject")
                .param("id", documentId).param("traject", trajectId)
                .query((r, n) -> new Rij(r.getString(1), r.getString(2), new Inhoud(r.getString(3), r.getString(4), r.getBytes(5)))).optional()
                .orElseThrow(() -> new NietGevonden("Dit document"));
        toegang.lees(trajectId, Sectie.van(rij.sectie()), wie, "document geopend", "portaal");
        return rij.inhoud();
    }

    /**
     * Adds a document.
     *
     * @param sectie who may read it
     * @throws OngeldigeInvoer naming the field: no title, no file, too large, or not a PDF, PNG, JPG or DOCX
     */
    @Transactional
    public UUID voegToe(UUID trajectId, String titel, Sectie sectie, String bestandsnaam, byte[] inhoud, Gebruiker wie) {
        Traject traject = toegang.schrijf(trajectId, Sectie.DOCUMENTEN, wie);
        if (titel == null || titel.isBlank() || titel.length() > 200) {
            throw new OngeldigeInvoer("titel", "Geef het document een titel van hoogstens 200 tekens.");
        }
        if (sectie == null || !keuzes(wie).contains(sectie)) {
            throw new OngeldigeInvoer("sectie", "Kies wie dit document mag lezen.");
        }
        if (inhoud == null || inhoud.length == 0) {
            throw new OngeldigeInvoer("bestand", "Kies een bestand.");
        }
        if (inhoud.length > GROOTST) {
            throw new OngeldigeInvoer("bestand", "Dit bestand is groter dan 10 MB. Maak het kleiner of splits het.");
        }
        String naam = veiligeNaam(bestandsnaam);
        Bestandssoort soort = Bestandssoort.herken(naam, inhoud)
                .orElseThrow(() -> new OngeldigeInvoer("bestand", "Dit is geen PDF, PNG, JPG of Word-bestand zonder macro's, of de inhoud past niet bij de naam."));
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into dossier.document (id, traject_id, gemeente, soort, titel, sectie, bestandsnaam, mediatype, omvang, sha256, inhoud, wie, wie_naam, tijdstip)
                values (:id, :traject, :gemeente, 'bijlage', :titel, :sectie, :naam, :mediatype, :omvang, :sha256, :inhoud, :wie, :wieNaam, :nu)""")
                .param("id", id).param("traject", trajectId).param("gemeente", traject.gemeente()).param("titel", titel.strip()).param("sectie", sectie.code())
                .param("naam", naam).param("mediatype", soort.mediatype()).param("omvang", inhoud.length).param("sha256", sha256(inhoud)).param("inhoud", inhoud)
                .param("wie", wie.naam()).param("wieNaam", wie.weergavenaam()).param("nu", OffsetDateTime.ofInstant(klok.instant(), ZoneOffset.UTC)).update();
        tijdlijn.schrijf(trajectId, traject.gemeente(), wie,
                Tijdlijn.Regel.van("document.toegevoegd", sectie, "Document toegevoegd: " + titel.strip() + ".").overDocument(id));
        return id;
    }

    /** The sections a document may belong to for this user. */
    public List<Sectie> keuzes(Gebruiker wie) {
        return List.of(Sectie.DOCUMENTEN, Sectie.PIP, Sectie.FINANCIEEL, Sectie.MEDISCH).stream().filter(sectie -> rechten.magSchrijven(wie, sectie)).toList();
    }

    /** A name that is only a name: no path, no control or reserved characters, at most 120 characters. */
    static String veiligeNaam(String bestandsnaam) {
        String naam = bestandsnaam == null ? "" : bestandsnaam.substring(Math.max(bestandsnaam.lastIndexOf('/'), bestandsnaam.lastIndexOf('\\')) + 1);
        naam = Normalizer.normalize(naam, Normalizer.Form.NFC).replaceAll("[^\\p{L}\\p{N} ._()-]", "_").strip();
        while (naam.startsWith(".")) {
            naam = naam.substring(1);
        }
        if (naam.length() > 120) {
            int punt = naam.lastIndexOf('.');
            String uitgang = punt < 0 ? "" : naam.substring(punt);
            naam = naam.substring(0, 120 - Math.min(20, uitgang.length())) + (uitgang.length() > 20 ? "" : uitgang);
        }
        return naam.isEmpty() ? "document" : naam;
    }

    private List<String> leesbaar(Gebruiker wie) {
        return Arrays.stream(Sectie.values()).filter(sectie -> rechten.magLezen(wie, sectie)).map(Sectie::code).toList();
    }

    private static String sha256(byte[] inhoud) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(inhoud));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
