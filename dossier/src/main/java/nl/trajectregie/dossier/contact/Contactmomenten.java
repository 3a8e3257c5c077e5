package nl.trajectregie.dossier.contact;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.trajectregie.dossier.fout.OngeldigeInvoer;
import nl.trajectregie.dossier.fout.OngeldigeInvoer.Veld;
import nl.trajectregie.dossier.lijst.Bladzijde;
import nl.trajectregie.dossier.lijst.Cursor;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Dossiertoegang;
import nl.trajectregie.dossier.traject.Traject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Contacts of a traject: planned ones come from tasks, unplanned ones are added by hand. */
@Service
public class Contactmomenten {

    /** What a professional fills in about an unplanned contact. */
    public record Nieuw(LocalDate datum, String wijze, String met, String onderwerp, String verslag, String taal, String tolk) {}

    private static final Set<String> WIJZEN = Set.of("GESPREK", "TELEFOON", "VIDEO", "HUISBEZOEK", "BERICHT", "BRIEF");

    private final JdbcClient jdbc;
    private final Dossiertoegang toegang;
    private final Tijdlijn tijdlijn;
    private final Contactritmes contactritmes;
    private final Clock klok;

    Contactmomenten(JdbcClient jdbc, Dossiertoegang toegang, Tijdlijn tijdlijn, Contactritmes contactritmes, Clock klok) {
        this.jdbc = jdbc;
        this.toegang = toegang;
        this.tijdlijn = tijdlijn;
        this.contactritmes = contactritmes;
        this.klok = klok;
    }

    /** One page, the newest day first; logged as a view of the section. */
    @Transactional
    public Bladzijde<Contactmoment> lijst(UUID trajectId, String cursor, Integer limit, Gebruiker wie, String kanaal) {
        toegang.lees(trajectId, Sectie.CONTACTEN, wie, "contacten bekeken", kanaal);
        int aantal = Bladzijde.limit(limit);
        Cursor na = Cursor.lees(cursor, 2);
        Map<String, Object> p = new HashMap<>(Map.of("traject", trajectId, "aantal", aantal + 1));
        String vanaf = "";
        if (na != null) {
            vanaf = " and (datum, id) < (:datum, :id)";
            try {
                p.put("datum", LocalDate.parse(na.waarden().get(0)));
                p.put("id", UUID.fromString(na.waarden().get(1)));
            } catch (java.time.format.DateTimeParseException | IllegalArgumentException e) {
                throw Cursor.ongeldig();
            }
        }
        List<Contactmoment> rijen = jdbc.sql("""
                select id, datum, wijze, met, gepland, onderwerp, verslag, verschenen, taal, tolk, wie, wie_naam, tijdstip
                from dossier.contactmoment where traject_id = :traject""" + vanaf + " order by datum desc, id desc limit :aantal")
                .params(p).query((rij, n) -> new Contactmoment(rij.getObject("id", UUID.class), rij.getObject("datum", LocalDate.class), rij.getString("wijze"),
                        rij.getString("met"), rij.getBoolean("gepland"), rij.getString("onderwerp"), rij.getString("verslag"),
                        (Boolean) rij.getObject("verschenen"), rij.getString("taal"), rij.getString("tolk"), rij.getString("wie"), rij.getString("wie_naam"),
                        rij.getObject("tijdstip", OffsetDateTime.class))).list();
        return Bladzijde.van(rijen, aantal, c -> Cursor.na(c.datum(), c.contactmomentId()));
    }

    /** Adds an unplanned contact. @throws OngeldigeInvoer naming each field */
    @Transactional
    public UUID voegToe(UUID trajectId, Nieuw nieuw, Gebruiker wie) {
        Traject traject = toegang.schrijf(trajectId, Sectie.CONTACTEN, wie);
        controleer(nieuw);
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into dossier.contactmoment (id, traject_id, gemeente, datum, wijze, met, gepland, onderwerp, verslag, taal, tolk, wie, wie_naam, tijdstip)
                values (:id, :traject, :gemeente, :datum, :wijze, :met, false, :onderwerp, :verslag, :taal, :tolk, :wie, :naam, :nu)""")
                .param("id", id).param("traject", trajectId).param("gemeente", traject.gemeente()).param("datum", nieuw.datum()).param("wijze", nieuw.wijze())
                .param("met", nieuw.met().strip()).param("onderwerp", nieuw.onderwerp().strip()).param("verslag", leegAlsNull(nieuw.verslag()))
                .param("taal", leegAlsNull(nieuw.taal())).param("tolk", leegAlsNull(nieuw.tolk()))
                .param("wie", wie.naam()).param("naam", wie.weergavenaam()).param("nu", OffsetDateTime.ofInstant(klok.instant(), ZoneOffset.UTC))
                .update();
        tijdlijn.schrijf(trajectId, traject.gemeente(), wie, Tijdlijn.Regel.van("contact.vastgelegd", Sectie.CONTACTEN,
                "Contact met " + nieuw.met().strip() + ": " + nieuw.onderwerp().strip() + "."));
        contactritmes.contactVastgelegd(trajectId);
        return id;
    }

    private void controleer(Nieuw nieuw) {
        List<Veld> fouten = new ArrayList<>();
        if (nieuw.datum() == null) {
            fouten.add(new Veld("datum", "Vul de datum in."));
        } else if (nieuw.datum().isAfter(LocalDate.ofInstant(klok.instant(), ZoneId.of("Europe/Amsterdam")))) {
            fouten.add(new Veld("datum", "Deze datum ligt in de toekomst. Een afspraak die nog komt, staat in de werkvoorraad."));
        }
        if (nieuw.wijze() == null || !WIJZEN.contains(nieuw.wijze())) {
            fouten.add(new Veld("wijze", "Kies hoe het contact was."));
        }
        tekst(fouten, "met", nieuw.met(), "Vul in met wie het contact was.", 100);
        tekst(fouten, "onderwerp", nieuw.onderwerp(), "Vul in waar het contact over ging.", 200);
        if (nieuw.verslag() != null && nieuw.verslag().length() > 10_000) {
            fouten.add(new Veld("verslag", "Gebruik niet meer dan 10.000 tekens."));
        }
        if (!fouten.isEmpty()) {
            throw new OngeldigeInvoer(fouten);
        }
    }

    private static void tekst(List<Veld> fouten, String veld, String waarde, String leeg, int meest) {
        if (waarde == null || waarde.isBlank()) {
            fouten.add(new Veld(veld, leeg));
        } else if (waarde.length() > meest) {
            fouten.add(new Veld(veld, "Gebruik niet meer dan " + meest + " tekens."));
        }
    }

    private static String leegAlsNull(String tekst) {
        return tekst == null || tekst.isBlank() ? null : tekst.strip();
    }
}
