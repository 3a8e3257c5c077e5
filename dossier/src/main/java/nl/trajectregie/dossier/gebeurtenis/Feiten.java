package nl.trajectregie.dossier.gebeurtenis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.trajectregie.dossier.contact.Contactritmes;
import nl.trajectregie.dossier.intake.Leerbaarheidstoets;
import nl.trajectregie.dossier.leerroute.Examenonderdeel;
import nl.trajectregie.dossier.leerroute.Leeronderdeel;
import nl.trajectregie.dossier.leerroute.Leerverloop;
import nl.trajectregie.dossier.ontzorgen.Betalingen;
import nl.trajectregie.dossier.ontzorgen.Lastsoort;
import nl.trajectregie.dossier.ontzorgen.Ontzorging;
import nl.trajectregie.dossier.ontzorgen.Ontzorgingen;
import nl.trajectregie.dossier.ontzorgen.Toeslag;
import nl.trajectregie.dossier.ontzorgen.Toeslagen;
import nl.trajectregie.dossier.pip.Vaardigheid;
import nl.trajectregie.dossier.plaatsing.BijEindeWerk;
import nl.trajectregie.dossier.plaatsing.Plaatsingsverloop;
import nl.trajectregie.dossier.plaatsing.Plaatsingswekker;
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
    private final Ontzorgingen ontzorgingen;
    private final Betalingen betalingen;
    private final Toeslagen toeslagen;
    private final Plaatsingsverloop plaatsingsverloop;
    private final Plaatsingswekker plaatsingswekker;
    private final Leerverloop leerverloop;
    private final List<BijEindeWerk> bijEindeWerk;

    Feiten(JdbcClient jdbc, Termijnen termijnen, Contactritmes contactritmes, List<BijTrajectfeit> luisteraars, Ontzorgingen ontzorgingen, Betalingen betalingen, Toeslagen toeslagen,
           Plaatsingsverloop plaatsingsverloop, Plaatsingswekker plaatsingswekker, Leerverloop leerverloop, List<BijEindeWerk> bijEindeWerk) {
        this.jdbc = jdbc;
        this.termijnen = termijnen;
        this.contactritmes = contactritmes;
        this.luisteraars = luisteraars;
        this.ontzorgingen = ontzorgingen;
        this.betalingen = betalingen;
        this.toeslagen = toeslagen;
        this.plaatsingsverloop = plaatsingsverloop;
        this.plaatsingswekker = plaatsingswekker;
        this.leerverloop = leerverloop;
        this.bijEindeWerk = bijEindeWerk;
    }

    /** Keeps the fact. @return whether it counts: the newest of its kind, or one of a kind of which each counts, as payments do */
    boolean bewaar(Gebeurtenis g, Traject traject, long inkomend, OffsetDateTime feitOp, OffsetDateTime nu) {
        boolean nieuwste = elkTelt(g) || jdbc.sql("select not exists (select 1 from dossier.gebeurtenis_feit where traject_id = :traject and soort = :soort and feit_op > :op)")
                .param("traject", traject.id()).param("soort", g.type().kort()).param("op", feitOp).query(Boolean.class).single();
        jdbc.sql("""
                insert into dossier.gebeurtenis_feit (traject_id, gemeente, inkomend_id, soort, sectie, gegevens, feit_op, vastgelegd_op)
                values (:traject, :gemeente, :inkomend, :soort, :sectie, cast(:gegevens as jsonb), :op, :nu)""")
                .param("traject", traject.id()).param("gemeente", traject.gemeente()).param("inkomend", inkomend).param("soort", g.type().kort())
                .param("sectie", g.type().sectie().code()).param("gegevens", g.data().toString()).param("op", feitOp).param("nu", nu).update();
        return nieuwste;
    }

    private static boolean elkTelt(Gebeurtenis g) {
        return switch (g.type().kort()) {
            case "taal.uren", "taal.niveau-behaald", "taal.verzuim", "duo.examenresultaat", "duo.ontheffing-verleend", "duo.vrijstelling-verleend" -> true;
            default -> g.type().kort().startsWith("betaling.") || g.type().kort().startsWith("toeslag.");
        };
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
            case "duo.inburgeringsplicht-beeindigd" -> plichtBeeindigd(g, traject);
            case "duo.leerbaarheidstoets-uitslag" -> leerbaarheidstoets(g, traject);
            case "duo.termijn-vastgesteld" -> termijnVastgesteld(g, traject, wie);
            case "duo.termijn-verlengd" -> termijnVerlengd(g, traject, wie);
            case "duo.ontheffing-verleend" -> duoBesluit(g, traject, "ONTHEFFING");
            case "duo.vrijstelling-verleend" -> duoBesluit(g, traject, "VRIJSTELLING");
            case "duo.examenresultaat" -> verwerkt(leerverloop.examen(traject.id(), traject.gemeente(), Examenonderdeel.valueOf(g.tekst("onderdeel")), g.tekst("niveau"), g.tekst("resultaat"),
                    g.datum("examendatum")), "De uitslag staat bij de leerroute.");
            case "taal.ingeschreven" -> taalIngeschreven(g, traject);
            case "taal.uren" -> verwerkt(leerverloop.uren(traject.id(), traject.gemeente(), g.tekst("onderdeel") == null ? Leeronderdeel.NT2 : Leeronderdeel.valueOf(g.tekst("onderdeel")),
                    g.datum("van"), g.datum("totEnMet"), getal(g, "gevolgdeUren"), getal(g, "verzuimGeoorloofd"), getal(g, "verzuimOngeoorloofd"), wie.weergavenaam()),
                    "De uren staan bij de leerroute.");
            case "taal.niveau-behaald" -> verwerkt(leerverloop.niveau(traject.id(), traject.gemeente(), Vaardigheid.valueOf(g.tekst("vaardigheid")), g.tekst("niveau"), g.datum("behaaldOp"),
                    g.tekst("toets"), wie.weergavenaam()), "Het niveau staat bij de leerroute.");
            case "taal.verzuim" -> verzuim(g, traject);
            case "werk.plaatsing-gestart" -> plaatsingGestart(g, traject, nu);
            case "werk.plaatsing-beeindigd" -> plaatsingBeeindigd(g, traject, nu);
            case "inkomen.bijstand-toegekend" -> bijstandToegekend(g, traject);
            case "inkomen.bijstand-beeindigd" -> bijstandBeeindigd(g, traject);
            case "toeslag.toegekend" -> toeslagToegekend(g, traject);
            case "toeslag.betaald-aan-client" -> toeslagBetaald(g, traject);
            case "betaling.geboekt" -> betalingGeboekt(g, traject, wie);
            case "betaling.mislukt" -> betalingMislukt(g, traject, wie);
            default -> new Gevolg.Beoordelen("Bekijk wat dit betekent voor het traject.");
        };
    }

    private static Gevolg bericht(Gebeurtenis g) {
        return new Gevolg.Bericht(Wachtplek.van(g.type().kort()).orElseThrow());
    }

    private Gevolg bijstandToegekend(Gebeurtenis g, Traject traject) {
        if (!ontzorgingen.hoortErbij(traject.id())) {
            return new Gevolg.Beoordelen("Ontzorgen hoort niet bij dit traject. Bekijk wat de bijstand betekent.");
        }
        return ontzorgingen.legRechtVast(traject.id(), g.datum("rechtVanaf"), g.datum("toegekendOp")) ? bericht(g)
                : new Gevolg.Beoordelen("Het ontzorgen is al begonnen of afgerond. Controleer of de dag van het recht op bijstand klopt.");
    }

    private Gevolg bijstandBeeindigd(Gebeurtenis g, Traject traject) {
        return ontzorgingen.beeindigBijstand(traject.id(), g.datum("beeindigdPer"), g.tekst("reden")) ? new Gevolg.Klaar("Doorgegeven aan het ontzorgen: de betalingen stoppen.")
                : new Gevolg.Beoordelen("Er loopt geen ontzorgen. Bekijk wat het einde van de bijstand betekent voor het traject.");
    }

    private Gevolg toeslagToegekend(Gebeurtenis g, Traject traject) {
        if (!ontzorgenLoopt(traject)) {
            return new Gevolg.Beoordelen("Er loopt geen ontzorgen. Bekijk of er iets moet gebeuren.");
        }
        toeslagen.toegekend(traject.id(), Toeslag.Soort.valueOf(g.tekst("soort")), bedrag(g), g.datum("ingangsdatum"), g.datum("eersteBetalingOp"));
        return new Gevolg.Klaar("Verwerkt bij de toeslagen.");
    }

    private Gevolg toeslagBetaald(Gebeurtenis g, Traject traject) {
        if (!ontzorgenLoopt(traject)) {
            return new Gevolg.Beoordelen("Er loopt geen ontzorgen. Bekijk of er iets moet gebeuren.");
        }
        return toeslagen.betaaldAanInburgeraar(traject.id(), Toeslag.Soort.valueOf(g.tekst("soort")), bedrag(g), g.datum("betaaldOp"))
                ? new Gevolg.Klaar("De toeslag hoort op de beheerrekening. De budgetbegeleider maakt een plan met de inburgeraar.") : new Gevolg.Klaar("Verwerkt bij de toeslagen.");
    }

    private Gevolg betalingGeboekt(Gebeurtenis g, Traject traject, Gebruiker wie) {
        Betalingen.Uitkomst uitkomst = betalingen.boek(traject.id(), Lastsoort.valueOf(g.tekst("soort")), g.tekst("betalingId"), bedrag(g), g.datum("geboektOp"), maand(g), wie);
        return gevolg(uitkomst, traject);
    }

    private Gevolg betalingMislukt(Gebeurtenis g, Traject traject, Gebruiker wie) {
        return gevolg(betalingen.mislukt(traject.id(), Lastsoort.valueOf(g.tekst("soort")), g.tekst("betalingId"), bedrag(g), g.datum("misluktOp"), maand(g), g.tekst("reden"), wie), traject);
    }

    private Gevolg gevolg(Betalingen.Uitkomst uitkomst, Traject traject) {
        if (!ontzorgingen.hoortErbij(traject.id()) || ontzorgingen.vind(traject.id()).filter(o -> o.status() == Ontzorging.Status.GEEN_BIJSTAND).isPresent()) {
            return new Gevolg.Beoordelen("Er loopt geen ontzorgen. Bekijk of deze betaling klopt.");
        }
        return new Gevolg.Klaar(switch (uitkomst) {
            case BEKEND -> "Deze betaling was al bekend.";
            case DUBBEL -> "Dit is een dubbele betaling. De budgetbegeleider herstelt het.";
            case HERSTELD -> "De betaling is alsnog gedaan.";
            case MISLUKT -> "De betaling is mislukt. De budgetbegeleider herstelt het.";
            case AL_BETAALD -> "De betaling mislukte, maar er is daarna betaald.";
            case GEBOEKT -> "Verwerkt in de betaalkalender.";
        });
    }

    private boolean ontzorgenLoopt(Traject traject) {
        return ontzorgingen.vind(traject.id()).filter(o -> o.status() != Ontzorging.Status.GEEN_BIJSTAND).isPresent();
    }

    private static YearMonth maand(Gebeurtenis g) {
        return g.tekst("periode") == null ? null : YearMonth.parse(g.tekst("periode"));
    }

    private static Long bedrag(Gebeurtenis g) {
        return g.data().hasNonNull("bedragInCenten") ? g.data().get("bedragInCenten").asLong() : null;
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
        if (plaatsingsverloop.gemeldGestart(traject.id(), g.tekst("werkgever"), dag(g, "startOp", nu), plaatsingswekker).isPresent()) {
            return new Gevolg.Klaar("Verwerkt bij de plaatsing.");
        }
        contactritmes.start(traject.id(), Contactritme.Vanaf.PLAATSING, dag(g, "startOp", nu));
        return new Gevolg.Beoordelen("Bekijk wat dit betekent voor het traject. De contacten die bij een plaatsing horen, staan al gepland.");
    }

    private Gevolg plaatsingBeeindigd(Gebeurtenis g, Traject traject, OffsetDateTime nu) {
        if (plaatsingsverloop.gemeldBeeindigd(traject.id(), dag(g, "eindOp", nu), redenEinde(g.tekst("reden")), plaatsingswekker).isPresent()) {
            return new Gevolg.Klaar("Verwerkt bij de plaatsing: zij stopt.");
        }
        if (bijEindeWerk.stream().anyMatch(luisteraar -> luisteraar.werkGestopt(traject.id(), dag(g, "eindOp", nu), redenEinde(g.tekst("reden"))))) {
            return new Gevolg.Klaar("Gemeld als terugval in de nazorg. De klantmanager beslist.");
        }
        contactritmes.stop(traject.id(), Contactritme.Tot.PLAATSING_EINDE, dag(g, "eindOp", nu));
        return new Gevolg.Beoordelen("Bekijk wat dit betekent voor het traject. De contacten die bij de plaatsing hoorden, zijn gestopt.");
    }

    private static String redenEinde(String code) {
        return switch (code == null ? "" : code) {
            case "AFGEROND" -> "De plaatsing is afgerond.";
            case "CONTRACT" -> "Het contract liep af.";
            case "GESTOPT_DOOR_WERKGEVER" -> "De werkgever stopte.";
            case "GESTOPT_DOOR_INBURGERAAR" -> "De inburgeraar stopte.";
            default -> "Gemeld door de werkgever of jobcoach, zonder reden.";
        };
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

    private static Gevolg verwerkt(Leerverloop.Ontvangst ontvangst, String uitkomst) {
        return ontvangst == Leerverloop.Ontvangst.GEEN_LEERROUTE ? new Gevolg.Beoordelen("Er loopt geen leerroute. Bekijk wat dit betekent voor het traject.") : new Gevolg.Klaar(uitkomst);
    }

    private Gevolg taalIngeschreven(Gebeurtenis g, Traject traject) {
        BigDecimal uren = getal(g, "urenPerWeek");
        return leerverloop.ingeschreven(traject.id(), g.tekst("aanbieder"), g.datum("startOp"), uren == null ? null : uren.intValue()) ? bericht(g)
                : new Gevolg.Beoordelen("Er loopt geen leerroute. Bekijk wat dit betekent voor het traject.");
    }

    private Gevolg verzuim(Gebeurtenis g, Traject traject) {
        Leerverloop.Ontvangst ontvangst = leerverloop.verzuim(traject, g.datum("datum"), g.tekst("soort"), getal(g, "uren"));
        return ontvangst == Leerverloop.Ontvangst.TAAK ? new Gevolg.Klaar("De klantmanager kreeg een taak om het verzuim te bespreken.") : verwerkt(ontvangst, "Het verzuim staat bij de leerroute.");
    }

    private Gevolg duoBesluit(Gebeurtenis g, Traject traject, String soort) {
        return leerverloop.duoBesluit(traject.id(), traject.gemeente(), soort, g.tekst("soort"), g.datum("verleendOp"), g.datum("tot")) == Leerverloop.Ontvangst.TAAK
                ? new Gevolg.Klaar("De klantmanager kreeg een taak om het besluit van DUO te beoordelen.") : new Gevolg.Beoordelen("Beslis wat dit betekent voor het traject en of het stopt.");
    }

    /** Departure and death are about the whole traject, the rest about the leerroute. */
    private Gevolg plichtBeeindigd(Gebeurtenis g, Traject traject) {
        if (g.tekst("reden").equals("OVERLIJDEN") || g.tekst("reden").equals("VERTREK")) {
            return new Gevolg.Beoordelen("De inburgeringsplicht is volgens DUO geëindigd. Beslis of het traject stopt.");
        }
        Leerverloop.Ontvangst ontvangst = leerverloop.duoBesluit(traject.id(), traject.gemeente(), "EINDE_PLICHT", g.tekst("reden"), g.datum("beeindigdOp"), null);
        return ontvangst == Leerverloop.Ontvangst.TAAK ? new Gevolg.Klaar("De klantmanager kreeg een taak om het besluit van DUO te beoordelen.")
                : new Gevolg.Beoordelen("De inburgeringsplicht is volgens DUO geëindigd. Beslis of het traject stopt.");
    }

    private static BigDecimal getal(Gebeurtenis g, String veld) {
        return g.data().hasNonNull(veld) ? g.data().get(veld).decimalValue() : null;
    }

    private Gevolg termijnVastgesteld(Gebeurtenis g, Traject traject, Gebruiker wie) {
        boolean bestond = heeftInburgeringstermijn(traject);
        termijnen.duoSteltVast(traject.id(), g.datum("startdatum"), g.datum("einddatum").minusDays(1), "Bericht van DUO", wie);
        leerverloop.termijnGewijzigd(traject.id(), traject.gemeente());
        return bestond ? new Gevolg.Klaar("De inburgeringstermijn staat zoals DUO hem vaststelde.")
                : new Gevolg.Beoordelen("DUO stelde een inburgeringstermijn vast, maar wij hebben nog geen PIP. Misschien komt het PIP van een andere gemeente.");
    }

    private Gevolg termijnVerlengd(Gebeurtenis g, Traject traject, Gebruiker wie) {
        String wijze = g.tekst("wijze") == null ? "" : g.tekst("wijze").equals("AMBTSHALVE") ? " ambtshalve" : " op verzoek van de inburgeraar";
        java.time.LocalDate besluit = g.datum("besluitOp") == null ? g.tijd() == null ? g.datum("einddatum").minusDays(1) : g.tijd().toLocalDate() : g.datum("besluitOp");
        boolean verlengd = termijnen.duoVerlengt(traject.id(), besluit, g.datum("einddatum").minusDays(1), "DUO verlengde de termijn" + wijze + ".", "Bericht van DUO", wie);
        leerverloop.termijnGewijzigd(traject.id(), traject.gemeente());
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
