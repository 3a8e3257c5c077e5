package nl.trajectregie.dossier.persoon;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people of the dossier. Joins the caller's transaction. */
@Component
public class Personen {

    private static final String SELECT = """
            select id, gemeente, bsn, v_nummer, voornamen, geslachtsnaam, geboortedatum, geslacht, talen, contacttaal, telefoon, email, adres,
                   postcode, woonplaats, overleden_op
            from dossier.persoon
            """;

    private final JdbcClient jdbc;

    Personen(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The person with this id. */
    public Optional<Persoon> vind(UUID id) {
        return jdbc.sql(SELECT + "where id = :id").param("id", id).query(Personen::lees).optional();
    }

    /** The person with this BSN in this gemeente. */
    public Optional<Persoon> metBsn(String gemeente, String bsn) {
        return jdbc.sql(SELECT + "where gemeente = :gemeente and bsn = :bsn and samengevoegd_in is null")
                .param("gemeente", gemeente).param("bsn", bsn).query(Personen::lees).optional();
    }

    /** The person with this V-number in this gemeente. */
    public Optional<Persoon> metVNummer(String gemeente, String vNummer) {
        return jdbc.sql(SELECT + "where gemeente = :gemeente and v_nummer = :vNummer and samengevoegd_in is null")
                .param("gemeente", gemeente).param("vNummer", vNummer).query(Personen::lees).optional();
    }

    /**
     * Makes others that want the same person in this gemeente wait until this transaction ends, so that two koppelingen of one person at the
     * same moment become one traject.
     */
    public void vergrendel(String gemeente, String bsn, String vNummer) {
        Stream.of(bsn == null ? null : "persoon:" + gemeente + ":bsn:" + bsn, vNummer == null ? null : "persoon:" + gemeente + ":v:" + vNummer)
                .filter(sleutel -> sleutel != null).sorted()
                .forEach(sleutel -> jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:sleutel, 0))").param("sleutel", sleutel)
                        .query((rij, nummer) -> true).list());
    }

    /** Adds a person. */
    public void voegToe(Persoon p) {
        jdbc.sql("""
                insert into dossier.persoon (id, gemeente, bsn, v_nummer, voornamen, geslachtsnaam, geboortedatum, geslacht, talen, contacttaal)
                values (:id, :gemeente, :bsn, :vNummer, :voornamen, :geslachtsnaam, :geboortedatum, :geslacht, :talen, :contacttaal)""")
                .param("id", p.id()).param("gemeente", p.gemeente()).param("bsn", p.bsn()).param("vNummer", p.vNummer())
                .param("voornamen", p.voornamen()).param("geslachtsnaam", p.geslachtsnaam()).param("geboortedatum", p.geboortedatum())
                .param("geslacht", p.geslacht()).param("talen", p.talen().toArray(String[]::new)).param("contacttaal", p.contacttaal())
                .update();
    }

    /** Takes over what is new about a person who was known already; a number that is known stays. */
    public void werkBij(Persoon p) {
        jdbc.sql("""
                update dossier.persoon
                set bsn = coalesce(bsn, :bsn), v_nummer = coalesce(v_nummer, :vNummer), voornamen = :voornamen, geslachtsnaam = :geslachtsnaam,
                    geboortedatum = :geboortedatum, geslacht = coalesce(:geslacht, geslacht), talen = case when cardinality(:talen::text[]) = 0 then talen else :talen end,
                    contacttaal = coalesce(:contacttaal, contacttaal)
                where id = :id""")
                .param("id", p.id()).param("bsn", p.bsn()).param("vNummer", p.vNummer())
                .param("voornamen", p.voornamen()).param("geslachtsnaam", p.geslachtsnaam()).param("geboortedatum", p.geboortedatum())
                .param("geslacht", p.geslacht()).param("talen", p.talen().toArray(String[]::new)).param("contacttaal", p.contacttaal())
                .update();
    }

    /** Two rows turn out to be one person: what belongs to {@code dubbel} goes to {@code blijft}, which also gets the V-number. */
    public void voegSamen(Persoon blijft, Persoon dubbel) {
        jdbc.sql("update dossier.persoon set samengevoegd_in = :blijft where id = :dubbel")
                .param("blijft", blijft.id()).param("dubbel", dubbel.id()).update();
        jdbc.sql("update dossier.persoon set v_nummer = coalesce(v_nummer, :vNummer), bsn = coalesce(bsn, :bsn) where id = :blijft")
                .param("blijft", blijft.id()).param("vNummer", dubbel.vNummer()).param("bsn", dubbel.bsn()).update();
        jdbc.sql("update dossier.traject set persoon_id = :blijft where persoon_id = :dubbel")
                .param("blijft", blijft.id()).param("dubbel", dubbel.id()).update();
    }

    private static Persoon lees(ResultSet rij, int nummer) throws SQLException {
        return new Persoon(rij.getObject("id", UUID.class), rij.getString("gemeente"), rij.getString("bsn"), rij.getString("v_nummer"),
                rij.getString("voornamen"), rij.getString("geslachtsnaam"), rij.getObject("geboortedatum", java.time.LocalDate.class),
                rij.getString("geslacht"), List.of((String[]) rij.getArray("talen").getArray()), rij.getString("contacttaal"),
                rij.getString("telefoon"), rij.getString("email"), rij.getString("adres"), rij.getString("postcode"), rij.getString("woonplaats"),
                rij.getObject("overleden_op", java.time.LocalDate.class));
    }
}
