package nl.trajectregie.dossier.gebeurtenis;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.trajectregie.dossier.contact.Contactritmes;
import nl.trajectregie.dossier.intake.Leerbaarheidstoets;
import nl.trajectregie.dossier.termijn.Termijnen;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.traject.BijTrajectfeit;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.inrichting.Contactritme;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Works an event's facts into the dossier. An older fact never replaces a newer one. Joins the caller's transaction. */
@Component
class Feiten {

    private final JdbcClient jdbc;
    private final Termijnen termijnen;
    private final Contactritmes contactritmes;
    private final List<BijTrajectfeit> luisteraars;

    Feiten(JdbcClient jdbc, Termijnen termijnen, Contactritmes contactritmes, List<BijTrajectfeit> luisteraars) {
        this.jdbc = jdbc;
        this.termijnen = termijnen;
        this.contactritmes = contactritmes;
        this.luisteraars = luisteraars;
    }

    /** Keeps the fact. @return whether it is the newest of its kind */
    boolean bewaar(Gebeurtenis g, Traject traject, long inkomend, OffsetDateTime feitOp, OffsetDateTime nu) {
        boolean nieuwste = jdbc.sql("select not exists (select 1 from dossier.gebeurtenis_feit where traject_id = :traject and soort = :soort and feit_op > :op)")
                .param("traject", traject.id()).param("soort", g.type().kort()).param("op", feitOp).query(Boolean.class).single();
        jdbc.sql("""
                insert into dossier.gebeurtenis_feit (traject_id, gemeente, inkomend_id, soort, sectie, gegevens, feit_op, vastgelegd_op)
                values (:traject, :gemeente, :inkomend, :soort, :sectie, cast(:gegevens as jsonb), :op, :nu)""")
                .param("traject", traject.id()).param("gemeente", traject.gemeente()).param("inkomend", inkomend).param("soort", g.type().kort())
                .param("sectie", g.type().sectie().code()).param("gegevens", g.data().toString()).param("op", feitOp).param("nu", nu).update();
        return nieuwste;
    }

    /** Changes the dossier by a fact that is the newest of its kind. */
    Gevolg verwerk(Gebeurtenis g, Traject traject, OffsetDateTime nu, Gebruiker wie) {
        return switch (g.type().kort()) {
            case "coa.klantprofiel-ontvangen" -> klantprofiel(g, traject, nu);
            case "coa.voorinburgering-beeindigd" -> voorinburgering(g, traject, nu);
            case "wonen.woning-toegewezen" -> woning(g, traject, nu);
            case "brp.ingeschreven" -> ingeschreven(g, traject);
            case "brp.verhuisd" -> verhuisd(g, traject);
            case "brp.overleden" -> overleden(g, traject);
            case "duo.inburgeringsplicht-vastgesteld" -> kennisgeving(g, traject);
            case "duo.inburgeringsplicht-beeindigd" -> new Gevolg.Beoordelen("De inburgeringsplicht is volgens DUO geëindigd. Beslis of het traject stopt.");
            case "duo.leerbaarheidstoets-uitslag" -> leerbaarheidstoets(g, traject);
            case "duo.termijn-vastgesteld" -> termijnVastgesteld(g, traject, wie);
            case "duo.termijn-verlengd" -> termijnVerlengd(g, traject, wie);
            case "duo.ontheffing-verleend", "duo.vrijstelling-verleend" -> new Gevolg.Beoordelen("Beslis wat dit betekent voor het traject en of het stopt.");
            case "taal.ingeschreven" -> bericht(g);
            case "werk.plaatsing-gestart" -> plaatsingGestart(g, traject, nu);
            case "werk.plaatsing-beeindigd" -> plaatsingBeeindigd(g, traject, nu);
            default -> new Gevolg.Beoordelen("Bekijk wat dit betekent voor het traject.");
        };
    }

    private static Gevolg bericht(Gebeurtenis g) {
        return new Gevolg.Bericht(Wachtplek.van(g.type().kort()).orElseThrow());
    }

    private Gevolg klantprofiel(Gebeurtenis g, Traject traject, OffsetDateTime nu) {
        jdbc.sql("""
                insert into dossier.klantprofiel as k (traject_id, gemeente, opleiding, werkervaring, leerbaarheid, taalniveau, voorinburgering,
                    voorinburgering_beeindigd_op, gegevens, ontvangen_op, bron)
                values (:traject, :gemeente, :opleiding, :werkervaring, :leerbaarheid, :taalniveau, :voorinburgering, :beeindigd, cast(:gegevens as jsonb), :nu, 'COA')
                on conflict (traject_id) do update set
                    opleiding = coalesce(excluded.opleiding, k.opleiding), werkervaring = coalesce(excluded.werkervaring, k.werkervaring),
                    leerbaarheid = coalesce(excluded.leerbaarheid, k.leerbaarheid), taalniveau = coalesce(excluded.taalniveau, k.taalniveau),
                    voorinburgering = coalesce(excluded.voorinburgering, k.voorinburgering),
                    voorinburgering_beeindigd_op = coalesce(excluded.voorinburgering_beeindigd_op, k.voorinburgering_beeindigd_op),
                    gegevens = k.gegevens || excluded.gegevens, ontvangen_op = excluded.ontvangen_op, bron = excluded.bron""")
                .param("traject", traject.id()).param("gemeente", traject.gemeente()).param("opleiding", g.tekst("opleiding"))
                .param("werkervaring", g.tekst("werkervaring")).param("leerbaarheid", g.tekst("leerbaarheid")).param("taalniveau", g.tekst("taalniveau"))
                .param("voorinburgering", g.tekst("voorinburgering")).param("beeindigd", g.datum("voorinburgeringBeeindigdOp"))
                .param("gegevens", g.data().toString()).param("nu", nu).update();
        return bericht(g);
    }

    private Gevolg voorinburgering(Gebeurtenis g, Traject traject, OffsetDateTime nu) {
        jdbc.sql("""
                insert into dossier.klantprofiel as k (traject_id, gemeente, voorinburgering, voorinburgering_beeindigd_op, ontvangen_op, bron)
                values (:traject, :gemeente, :stand, :op, :nu, 'COA')
                on conflict (traject_id) do update set voorinburgering = excluded.voorinburgering, voorinburgering_beeindigd_op = excluded.voorinburgering_beeindigd_op""")
                .param("traject", traject.id()).param("gemeente", traject.gemeente())
                .param("stand", g.tekst("wijze").equals("AFGEROND") ? "GEVOLGD" : "VOORTIJDIG_GESTOPT").param("op", g.datum("beeindigdOp")).param("nu", nu).update();
        return bericht(g);
    }

    private Gevolg woning(Gebeurtenis g, Traject traject, OffsetDateTime nu) {
        jdbc.sql("update dossier.traject set woning_toegewezen_op = :op, versie = versie + 1 where id = :id")
                .param("op", g.datum("toegewezenOp")).param("id", traject.id()).update();
        contactritmes.start(traject.id(), Contactritme.Vanaf.WONINGTOEWIJZING, dag(g, "toegewezenOp", nu));
        luisteraars.forEach(luisteraar -> luisteraar.feitGewijzigd(traject.id()));
        return bericht(g);
    }

    private Gevolg plaatsingGestart(Gebeurtenis g, Traject traject, OffsetDateTime nu) {
        contactritmes.start(traject.id(), Contactritme.Vanaf.PLAATSING, dag(g, "startOp", nu));
        return new Gevolg.Beoordelen("Bekijk wat dit betekent voor het traject. De contacten die bij een plaatsing horen, staan al gepland.");
    }

    private Gevolg plaatsingBeeindigd(Gebeurtenis g, Traject traject, OffsetDateTime nu) {
        contactritmes.stop(traject.id(), Contactritme.Tot.PLAATSING_EINDE, dag(g, "eindOp", nu));
        return new Gevolg.Beoordelen("Bekijk wat dit betekent voor het traject. De contacten die bij de plaatsing hoorden, zijn gestopt.");
    }

    private static LocalDate dag(Gebeurtenis g, String veld, OffsetDateTime nu) {
        return g.datum(veld) != null ? g.datum(veld) : nu.atZoneSameInstant(ZoneId.of("Europe/Amsterdam")).toLocalDate();
    }

    private Gevolg ingeschreven(Gebeurtenis g, Traject traject) {
        if (g.tekst("gemeentecode") != null && !g.tekst("gemeentecode").equals(traject.gemeente())) {
            return new Gevolg.Beoordelen("De inschrijving is in een andere gemeente. De datum is niet overgenomen voor de PIP-termijn.");
        }
        jdbc.sql("update dossier.traject set brp_ingeschreven_op = :op, versie = versie + 1 where id = :id")
                .param("op", g.datum("ingeschrevenOp")).param("id", traject.id()).update();
        luisteraars.forEach(luisteraar -> luisteraar.feitGewijzigd(traject.id()));
        adres(g, traject);
        termijnen.herberekenPip(traject.id());
        if (!bsn(g, traject)) {
            return new Gevolg.Beoordelen("Het BSN in het bericht hoort in ons dossier bij iemand anders of wijkt af. Controleer wie dit is.");
        }
        return bericht(g);
    }

    private void adres(Gebeurtenis g, Traject traject) {
        JsonNode adres = g.data().get("adres");
        if (adres == null) {
            return;
        }
        String straat = (tekst(adres, "straat") + " " + tekst(adres, "huisnummer")).strip();
        jdbc.sql("update dossier.persoon set adres = :adres, postcode = :postcode, woonplaats = :woonplaats where id = :id")
                .param("adres", straat.isEmpty() ? null : straat).param("postcode", adres.hasNonNull("postcode") ? tekst(adres, "postcode") : null)
                .param("woonplaats", tekst(adres, "woonplaats")).param("id", traject.persoonId()).update();
    }

    private boolean bsn(Gebeurtenis g, Traject traject) {
        String bsn = g.tekst("bsn");
        if (bsn == null) {
            return true;
        }
        Optional<UUID> ander = jdbc.sql("select id from dossier.persoon where gemeente = :gemeente and bsn = :bsn and id <> :id and samengevoegd_in is null")
                .param("gemeente", traject.gemeente()).param("bsn", bsn).param("id", traject.persoonId()).query(UUID.class).optional();
        if (ander.isPresent()) {
            return false;
        }
        return jdbc.sql("update dossier.persoon set bsn = :bsn where id = :id and (bsn is null or bsn = :bsn)").param("bsn", bsn).param("id", traject.persoonId()).update() == 1;
    }

    private Gevolg verhuisd(Gebeurtenis g, Traject traject) {
        if (traject.gemeente().equals(g.tekst("naarGemeentecode"))) {
            adres(g, traject);
            return new Gevolg.Beoordelen("De inburgeraar verhuist binnen de gemeente. Controleer of begeleiding en lessen nog passen.");
        }
        return new Gevolg.Beoordelen("De inburgeraar verlaat de gemeente. Beslis of het traject stopt en draag zo nodig over.");
    }

    private Gevolg overleden(Gebeurtenis g, Traject traject) {
        jdbc.sql("update dossier.persoon set overleden_op = :op where id = :id").param("op", g.datum("overledenOp")).param("id", traject.persoonId()).update();
        return new Gevolg.Beoordelen("Controleer het overlijden en beslis of het traject stopt. Er gaat geen brief meer naar de inburgeraar.");
    }

    private Gevolg kennisgeving(Gebeurtenis g, Traject traject) {
        jdbc.sql("update dossier.traject set kennisgevingsdatum = :op, versie = versie + 1 where id = :id")
                .param("op", g.datum("kennisgevingsdatum")).param("id", traject.id()).update();
        return termijnen.herberekenPip(traject.id()) ? new Gevolg.Klaar("De PIP-termijn is opnieuw bepaald.")
                : new Gevolg.Beoordelen("De PIP-termijn verandert hierdoor niet. Controleer of de datum klopt.");
    }

    private Gevolg leerbaarheidstoets(Gebeurtenis g, Traject traject) {
        jdbc.sql("""
                insert into dossier.intake as i (traject_id, gemeente, leerbaarheidstoets, leerbaarheidstoets_op) values (:traject, :gemeente, :uitslag, :op)
                on conflict (traject_id) do update set leerbaarheidstoets = excluded.leerbaarheidstoets,
                    leerbaarheidstoets_op = coalesce(excluded.leerbaarheidstoets_op, i.leerbaarheidstoets_op)""")
                .param("traject", traject.id()).param("gemeente", traject.gemeente())
                .param("uitslag", Leerbaarheidstoets.Uitslag.van(g.tekst("uitslag")).name()).param("op", g.datum("afgenomenOp")).update();
        return bericht(g);
    }

    private Gevolg termijnVastgesteld(Gebeurtenis g, Traject traject, Gebruiker wie) {
        boolean bestond = heeftInburgeringstermijn(traject);
        termijnen.duoSteltVast(traject.id(), g.datum("startdatum"), g.datum("einddatum").minusDays(1), "Bericht van DUO", wie);
        return bestond ? new Gevolg.Klaar("De inburgeringstermijn staat zoals DUO hem vaststelde.")
                : new Gevolg.Beoordelen("DUO stelde een inburgeringstermijn vast, maar wij hebben nog geen PIP. Misschien komt het PIP van een andere gemeente.");
    }

    private Gevolg termijnVerlengd(Gebeurtenis g, Traject traject, Gebruiker wie) {
        String wijze = g.tekst("wijze") == null ? "" : g.tekst("wijze").equals("AMBTSHALVE") ? " ambtshalve" : " op verzoek van de inburgeraar";
        java.time.LocalDate besluit = g.datum("besluitOp") == null ? g.tijd() == null ? g.datum("einddatum").minusDays(1) : g.tijd().toLocalDate() : g.datum("besluitOp");
        boolean verlengd = termijnen.duoVerlengt(traject.id(), besluit, g.datum("einddatum").minusDays(1), "DUO verlengde de termijn" + wijze + ".", "Bericht van DUO", wie);
        return verlengd ? new Gevolg.Klaar("De inburgeringstermijn is verlengd.")
                : new Gevolg.Beoordelen("DUO verlengde de inburgeringstermijn, maar die is bij ons niet bekend of eindigt niet later. Controleer dit bij DUO.");
    }

    private boolean heeftInburgeringstermijn(Traject traject) {
        return jdbc.sql("select exists (select 1 from dossier.termijn where traject_id = :id and soort = 'INBURGERINGSTERMIJN' and status not in ('GEHAALD', 'VERVALLEN'))")
                .param("id", traject.id()).query(Boolean.class).single();
    }

    private static String tekst(JsonNode boom, String veld) {
        return boom.hasNonNull(veld) ? boom.get(veld).asString() : "";
    }
}
