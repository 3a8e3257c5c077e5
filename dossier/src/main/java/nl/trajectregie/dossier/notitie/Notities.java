package nl.trajectregie.dossier.notitie;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.trajectregie.dossier.fout.OngeldigeInvoer;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Inzagelog;
import nl.trajectregie.dossier.toegang.Rechten;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Dossiertoegang;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.dossier.traject.Trajecten;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes in a dossier. The writer chooses the section, and with it who may read the note. */
@Service
public class Notities {

    /** A note; {@code sectie} says who may read it. */
    public record Notitie(UUID id, Sectie sectie, String tekst, String wieNaam, OffsetDateTime tijdstip) {}

    private static final List<Sectie> KEUZES = List.of(Sectie.CONTACTEN, Sectie.STARTPOSITIES, Sectie.PIP, Sectie.FINANCIEEL, Sectie.MEDISCH);

    private final JdbcClient jdbc;
    private final Dossiertoegang toegang;
    private final Trajecten trajecten;
    private final Rechten rechten;
    private final Inzagelog inzagelog;
    private final Tijdlijn tijdlijn;
    private final Clock klok;

    Notities(JdbcClient jdbc, Dossiertoegang toegang, Trajecten trajecten, Rechten rechten, Inzagelog inzagelog, Tijdlijn tijdlijn, Clock klok) {
        this.jdbc = jdbc;
        this.toegang = toegang;
        this.trajecten = trajecten;
        this.rechten = rechten;
        this.inzagelog = inzagelog;
        this.tijdlijn = tijdlijn;
        this.klok = klok;
    }

    /** The sections in which this user may write a note. */
    public List<Sectie> keuzes(Gebruiker wie) {
        return KEUZES.stream().filter(sectie -> rechten.magSchrijven(wie, sectie)).toList();
    }

    /** The 100 newest notes in the sections this user may read; each of those sections is logged. */
    @Transactional
    public List<Notitie> lijst(UUID trajectId, Gebruiker wie) {
        Traject traject = trajecten.zichtbaar(trajectId, wie);
        List<Sectie> leesbaar = Arrays.stream(Sectie.values()).filter(sectie -> rechten.magLezen(wie, sectie)).toList();
        if (leesbaar.isEmpty()) {
            return List.of();
        }
        List<Notitie> notities = jdbc.sql("""
                select id, sectie, tekst, wie_naam, tijdstip from dossier.notitie
                where traject_id = :traject and sectie in (:secties) order by tijdstip desc limit 100""")
                .param("traject", trajectId).param("secties", leesbaar.stream().map(Sectie::code).toList())
                .query((rij, n) -> new Notitie(rij.getObject(1, UUID.class), Sectie.van(rij.getString(2)), rij.getString(3), rij.getString(4),
                        rij.getObject(5, OffsetDateTime.class))).list();
        notities.stream().map(Notitie::sectie).distinct()
                .forEach(sectie -> inzagelog.schrijf(wie, trajectId, traject.gemeente(), sectie, "notities gelezen", "portaal"));
        return notities;
    }

    /** Adds a note. @throws OngeldigeInvoer naming the field */
    @Transactional
    public UUID voegToe(UUID trajectId, Sectie sectie, String tekst, Gebruiker wie) {
        if (sectie == null || !KEUZES.contains(sectie)) {
            throw new OngeldigeInvoer("sectie", "Kies wie deze notitie mag lezen.");
        }
        Traject traject = toegang.schrijf(trajectId, sectie, wie);
        if (tekst == null || tekst.isBlank()) {
            throw new OngeldigeInvoer("tekst", "Vul de notitie in.");
        }
        if (tekst.length() > 10_000) {
            throw new OngeldigeInvoer("tekst", "Gebruik niet meer dan 10.000 tekens.");
        }
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into dossier.notitie (id, traject_id, gemeente, sectie, tekst, wie, wie_naam, tijdstip)
                values (:id, :traject, :gemeente, :sectie, :tekst, :wie, :naam, :nu)""")
                .param("id", id).param("traject", trajectId).param("gemeente", traject.gemeente()).param("sectie", sectie.code()).param("tekst", tekst.strip())
                .param("wie", wie.naam()).param("naam", wie.weergavenaam()).param("nu", OffsetDateTime.ofInstant(klok.instant(), ZoneOffset.UTC)).update();
        tijdlijn.schrijf(trajectId, traject.gemeente(), wie, Tijdlijn.Regel.van("notitie.toegevoegd", sectie, "Notitie toegevoegd."));
        return id;
    }
}
