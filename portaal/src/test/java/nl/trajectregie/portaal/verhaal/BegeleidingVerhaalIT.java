package nl.trajectregie.portaal.verhaal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import nl.trajectregie.dossier.begeleiding.Begeleiderswissels;
import nl.trajectregie.dossier.begeleiding.Begeleiding;
import nl.trajectregie.dossier.begeleiding.Begeleidingen;
import nl.trajectregie.dossier.begeleiding.Checklist;
import nl.trajectregie.dossier.begeleiding.Signalen;
import nl.trajectregie.engine.db.DbRol;
import nl.trajectregie.inrichting.Inrichtingen;
import nl.trajectregie.portaal.test.Browser;
import nl.trajectregie.portaal.test.Kijker;
import nl.trajectregie.portaal.test.Omgeving;
import nl.trajectregie.portaal.test.Verhaal;
import nl.trajectregie.portaal.test.Webbezoek;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Maatschappelijke begeleiding as the documents tell it (seed-003), several people side by side in one year that the clock runs through: Rotterdam's
 * inhuizingsdag, Groningen's home search, Roermond's six months, somebody who declines, the noodopvang, an extension, another begeleider, a signal, and who stops.
 */
class BegeleidingVerhaalIT {

    private static final String MB = "maatschappelijk-begeleider";

    private final Omgeving omgeving = Omgeving.gedeeld();
    private final Browser browser = new Browser(omgeving);
    private final Kijker kijker = new Kijker(browser);

    private Webbezoek begeleider;

    @AfterEach
    void sluit() {
        browser.close();
    }

    @Test
    void eenJaarBegeleidingNaastDeInburgering() {
        Verhaal rotterdam = nieuw("rotterdam");
        Verhaal groningen = nieuw("groningen");
        Verhaal roermond = nieuw("roermond");
        Verhaal noodopvang = nieuw("roermond");
        Verhaal wilNiet = nieuw("groningen");
        Verhaal langer = nieuw(null);
        Verhaal warm = nieuw(null);
        Verhaal nareiziger = nieuw(null);
        Verhaal zonderWoning = nieuw("roermond");
        Verhaal workshop = Verhaal.van(omgeving).koppel(Verhaal.kaart("gemeentecode", "9901", "aanleiding", "DUO_KENNISGEVING", "doelgroep", "GEZINS_EN_OVERIGE_MIGRANT",
                "inrichting", "rotterdam", "kennisgevingsdatum", omgeving.vandaag().toString(), "persoon", Verhaal.persoon()));
        LocalDate begin = rotterdam.vandaag();

        deGemeenteBeltEnDeDagErnaIsDeInhuizingsdag(rotterdam);
        groningenZoektVanafDeKoppeling(groningen);
        wieNeeZegtGaatDoorMetInburgeren(wilNiet);
        inDeNoodopvangLooptDeInburgeringEnWachtDeBegeleiding(noodopvang);
        eenGezinsmigrantKrijgtAlleenEenWorkshop(workshop);
        starten(roermond, begin, "NEE");
        starten(langer, begin, "NEE");
        starten(warm, begin, "NEE");
        starten(nareiziger, begin, "JA");
        eenNareizigerHeeftEenKortereLijst(nareiziger);
        eenSignaalMetEenGezamenlijkPlan(langer);

        rondOpstartfaseAf(roermond, begin.plusMonths(2));
        naVierWekenGaatDeKlantmanagerNaOfHetKan(noodopvang, zonderWoning);
        rondOpstartfaseAf(groningen, begin.plusMonths(3).plusDays(2));
        rondOpstartfaseAf(langer, begin.plusMonths(3).plusDays(2));
        rondOpstartfaseAf(warm, begin.plusMonths(3).plusDays(2));
        rondOpstartfaseAf(nareiziger, begin.plusMonths(3).plusDays(2));
        deLusOverDeLeefgebieden(langer);
        groningenBeltZonderMaatjeElkeDrieMaanden(groningen);
        eenAndereBegeleiderMetOverdracht(langer);

        roermondRondtAfNaZesMaanden(roermond, begin.plusMonths(6));
        verlengenKanWaarHetMag(langer, begin.plusYears(1));
        wieNogHulpNodigHeeftWordtWarmOvergedragen(warm);
        wieGeenWarmeOverdrachtWilHoudtGeenTaakOver(nareiziger);
        schermen(langer, roermond, noodopvang);
        opVerzoekStoptDeBegeleidingEnDeInburgeringNiet(langer);
        assertThat(kijker.bezwaren()).as("what is wrong on the pages").isEmpty();
    }

    // ---- the stories

    private void deGemeenteBeltEnDeDagErnaIsDeInhuizingsdag(Verhaal wie) {
        wie.gebeurtenis("wonen.woning-toegewezen", Map.of("toegewezenOp", wie.vandaag().toString()));
        wie.taak("Voer plaatsingsgesprek").als(MB).rondAf("gesprekDatum", wie.vandaag().toString(), "inhuizingsdagOp", wie.vandaag().plusDays(1).toString());
        omgeving.rust();
        assertThat(wie.openTaken(MB)).doesNotContain("Begeleid de inhuizingsdag");
        wie.klokVooruit("P1D");
        wie.taak("Begeleid de inhuizingsdag").als(MB).rondAf("geregeld", List.of("HUURCONTRACT", "BRP", "BIJSTAND"), "inhuizingsdagOp", wie.vandaag().toString(),
                "sleutelOp", wie.vandaag().toString());
        assertThat(geregeld(wie)).contains("huurcontract", "brp-inschrijving", "bijstandsaanvraag");
    }

    private void groningenZoektVanafDeKoppeling(Verhaal wie) {
        wie.verwachtTaken(MB, "Zoek een woning");
        aanbod(wie, "JA", "NEE");
        wie.taak("Stel de checklist samen").als(MB).rondAf("maatje", "NEE", "kinderen", "NEE");
        omgeving.rust();
        LocalDate gekoppeld = omgeving.sql(jdbc -> jdbc.sql("select gekoppeld_op from dossier.traject where id = :t").param("t", wie.trajectId()).query(LocalDate.class).single());
        assertThat(begeleiding(wie).gestartOp()).as("the operational clock runs from the koppeling").isEqualTo(gekoppeld);
        wie.gebeurtenis("wonen.woning-toegewezen", Map.of("toegewezenOp", wie.vandaag().toString()));
        wie.taak("Regel sleuteloverdracht en regeldag").als(MB).rondAf("sleutelOp", wie.vandaag().toString(), "regeldagOp", wie.vandaag().toString());
    }

    private void wieNeeZegtGaatDoorMetInburgeren(Verhaal wie) {
        aanbod(wie, "NEE", "NEE");
        omgeving.rust();
        assertThat(begeleiding(wie).stand()).isEqualTo(Begeleiding.Stand.AFGEZIEN);
        assertThat(wie.openTaken("klantmanager")).as("the inburgering goes on").contains("Plan warme overdracht");
        assertThat(ritmes(wie)).as("kept on the bellijst, as agreed").anyMatch(naam -> naam.toLowerCase(Locale.ROOT).contains("bel"));
    }

    private void inDeNoodopvangLooptDeInburgeringEnWachtDeBegeleiding(Verhaal wie) {
        opDePagina(wie, "/noodopvang", Map.of("noodopvang", "true"));
        wie.gebeurtenis("brp.ingeschreven", Map.of("ingeschrevenOp", wie.vandaag().toString()));
        omgeving.rust();
        assertThat(begeleiding(wie).wachtOp()).isEqualTo(Begeleiding.WachtOp.NOODOPVANG);
        assertThat(wie.openTaken("klantmanager")).contains("Plan warme overdracht").doesNotContain("Meld aan voor begeleiding");
    }

    private void eenGezinsmigrantKrijgtAlleenEenWorkshop(Verhaal wie) {
        wie.taak("Geef workshop of advies").als(MB).rondAf("keuze", "GEVOLGD", "thema", "GELD", "datum", wie.vandaag().toString());
        omgeving.rust();
        assertThat(wie.openTaken("klantmanager")).contains("Voer openingsgesprek").doesNotContain("Meld aan voor begeleiding");
    }

    private void eenSignaalMetEenGezamenlijkPlan(Verhaal wie) {
        opDePagina(wie, "/signalen", Map.of("soort", "GELD", "omschrijving", "Er liggen ongeopende aanmaningen.", "spoed", "true"));
        wie.taak("Bespreek het signaal").rondAf("signaalVervolg", "PLAN_VAN_AANPAK", "besprokenOp", wie.vandaag().toString());
        wie.taak("Stel plan van aanpak op").rondAf("evaluerenOp", wie.vandaag().plusDays(20).toString(), "doel", "Geen nieuwe aanmaningen",
                "acties", List.of(Map.of("wie", "BEGELEIDER", "wat", "Post openen", "voor", wie.vandaag().plusDays(3).toString())));
        bekijkTaak(wie, "Stem het plan van aanpak af", MB, "begeleiding-taak-stem-plan-af");
        wie.taak("Stem het plan van aanpak af").als(MB).rondAf("planUitkomst", "AANPASSEN", "watAnders", "De buurvrouw helpt mee.");
        assertThat(bekijkTaak(wie, "Stel plan van aanpak op", "klantmanager", "begeleiding-taak-plan-terug")).as("why it came back").contains("De buurvrouw helpt mee.");
        wie.taak("Stel plan van aanpak op").rondAf("evaluerenOp", wie.vandaag().plusDays(20).toString());
        wie.taak("Stem het plan van aanpak af").als(MB).rondAf("planUitkomst", "AKKOORD");
        omgeving.rust();
        assertThat(lees(() -> omgeving.bean(Signalen.class).lijst(wie.trajectId())).getFirst().status()).isEqualTo(Signalen.Status.PLAN_AKKOORD);
        omgeving.als("teamleider").get("/trajecten/" + wie.trajectId() + "/tijdlijn").verwacht(200);
        wie.klokVooruit("P20D");
        wie.taak("Kijk of het plan helpt").rondAf("signaalUitkomst", "AFGEHANDELD", "besprokenOp", wie.vandaag().toString());
    }

    private void deLusOverDeLeefgebieden(Verhaal wie) {
        assertThat(wie.taak("Bespreek de leefgebieden").als(MB).voorinvulling().path("leefgebieden")).hasSize(6);
        wie.taak("Bespreek de leefgebieden").als(MB).rondAf("gesprekDatum", wie.vandaag().toString(), "hoeGaatHet", "Goed", "volgendGesprekOp", wie.vandaag().plusDays(30).toString());
        wie.klokVooruit("P30D");
        wie.taak("Bespreek de leefgebieden").als(MB).rondAf("gesprekDatum", wie.vandaag().toString(), "hoeGaatHet", "Beter", "leefgebieden",
                List.of(Map.of("leefgebied", "Wonen", "stand", "VOLDOENDE", "watLukt", "Kent de buren")));
        omgeving.rust();
        assertThat(begeleiding(wie).volgendGesprekOp()).as("no new day was agreed").isNull();
    }

    private void groningenBeltZonderMaatjeElkeDrieMaanden(Verhaal wie) {
        List<LocalDate> gepland = omgeving.sql(jdbc -> jdbc.sql("""
                select p.datum from dossier.contactplan p join dossier.contactritme r on r.id = p.ritme_id
                where p.traject_id = :t and r.soort = 'BELLIJST' order by p.datum""").param("t", wie.trajectId()).query(LocalDate.class).list());
        assertThat(gepland).as("phoned every three months").isNotEmpty();
        assertThat(gepland.getFirst()).isBetween(begeleiding(wie).opstartKlaarOp().plusMonths(3).minusDays(4), begeleiding(wie).opstartKlaarOp().plusMonths(3).plusDays(4));
    }

    private void eenAndereBegeleiderMetOverdracht(Verhaal wie) {
        assertThat(vraagWissel(wie, MB)).as("this one is the begeleider already").contains("id=\"naar-fout\"");
        assertThat(vraagWissel(wie, "")).contains("De wissel is gevraagd.");
        bekijkTaak(wie, "Schrijf de overdracht", MB, "begeleiding-taak-schrijf-overdracht");
        wie.taak("Schrijf de overdracht").als(MB).rondAf("stand", "Het gaat goed", "open", "Tandarts", "omgang", "Bel na drie uur");
        bekijkTaak(wie, "Aanvaard de overdracht", MB, "begeleiding-taak-aanvaard-overdracht");
        wie.taak("Aanvaard de overdracht").als(MB).rondAf("wisselUitkomst", "TERUG", "watMist", "Welke school is het?");
        assertThat(bekijkTaak(wie, "Schrijf de overdracht", MB, "begeleiding-taak-overdracht-terug")).as("why it came back").contains("Welke school is het?");
        wie.taak("Schrijf de overdracht").als(MB).rondAf("stand", "Het gaat goed op De Brug", "open", "Tandarts", "omgang", "Bel na drie uur");
        wie.taak("Aanvaard de overdracht").als(MB).rondAf("wisselUitkomst", "AANVAARD", "eersteContactOp", wie.vandaag().plusDays(3).toString());
        omgeving.rust();
        assertThat(lees(() -> omgeving.bean(Begeleiderswissels.class).lijst(wie.trajectId())).getFirst()).satisfies(wissel -> {
            assertThat(wissel.status()).isEqualTo(Begeleiderswissels.Status.AANVAARD);
            assertThat(wissel.overdracht()).containsEntry("open", "Tandarts");
        });
    }

    private String vraagWissel(Verhaal wie, String persoon) {
        return opDePagina(wie, "/wissels", Map.of("naar", "team-maatschappelijke-begeleiding|" + persoon, "redenWissel", "De vrijwilliger verhuist."));
    }

    private void roermondRondtAfNaZesMaanden(Verhaal wie, LocalDate einde) {
        assertThat(begeleiding(wie).eindeOp()).isEqualTo(einde);
        tot(einde.minusDays(28));
        assertThat(wie.taak("Beoordeel de zelfredzaamheid").als(MB).geweigerd("zelfredzaam", "NEE", "verlengingGevraagd", true, "redenVerlenging", "Nog niet klaar",
                "besprokenOp", wie.vandaag().toString())).containsExactly("verlengingGevraagd");
        wie.taak("Beoordeel de zelfredzaamheid").als(MB).rondAf("zelfredzaam", "NEE", "verlengingGevraagd", false, "besprokenOp", wie.vandaag().toString());
        wie.taak("Voer het eindgesprek").als(MB).rondAf("gesprekDatum", wie.vandaag().toString(), "bellijst", "NEE",
                "voorzieningen", List.of(Map.of("waarvoor", "Brieven", "wie", "Formulierenbrigade", "bereikbaar", "Bibliotheek")));
        omgeving.rust();
        assertThat(begeleiding(wie).stand()).isEqualTo(Begeleiding.Stand.AFGEROND);
        assertThat(documenten(wie)).containsExactlyInAnyOrder("begeleiding-overdracht", "begeleiding-voorzieningen");
        assertThat(wie.openTaken(MB)).as("no warm handover by default").doesNotContain("Draag warm over");
    }

    private void verlengenKanWaarHetMag(Verhaal wie, LocalDate einde) {
        tot(einde.minusDays(28));
        wie.taak("Beoordeel de zelfredzaamheid").als(MB).rondAf("zelfredzaam", "NEE", "verlengingGevraagd", true, "redenVerlenging", "De huisvesting liep uit", "besprokenOp",
                wie.vandaag().toString());
        wie.taak("Beslis over verlenging").rondAf("verlenging", "VERLENGD", "motivering", "Uitzondering: de verhuizing kwam laat.", "besprokenOp", wie.vandaag().toString());
        omgeving.rust();
        assertThat(begeleiding(wie).eindeOp()).isEqualTo(einde.plusMonths(6));
        assertThat(begeleiding(wie).stand()).isEqualTo(Begeleiding.Stand.VERDER);
        assertThat(wie.termijn("BEGELEIDINGSTERMIJN").path("fataleDatum").asString()).isEqualTo(einde.plusMonths(6).toString());
    }

    private void wieNogHulpNodigHeeftWordtWarmOvergedragen(Verhaal wie) {
        LocalDate einde = begeleiding(wie).eindeOp();
        wie.taak("Beoordeel de zelfredzaamheid").als(MB).rondAf("zelfredzaam", "NEE", "verlengingGevraagd", true, "redenVerlenging", "De post blijft liggen", "besprokenOp",
                wie.vandaag().toString());
        wie.taak("Beslis over verlenging").rondAf("verlenging", "AFGEWEZEN", "motivering", "Het wijkteam kan dit overnemen.", "besprokenOp", wie.vandaag().toString());
        wie.taak("Voer het eindgesprek").als(MB).rondAf("gesprekDatum", wie.vandaag().toString(), "bellijst", "NEE");
        wie.taak("Draag warm over").als(MB).rondAf("warmeOverdrachtGewild", "JA", "gesprekDatum", wie.vandaag().toString(), "aanWie", "Wijkteam Noord", "inhoud", "Elke week de post");
        assertThat(bekijkTaak(wie, "Ontvang de warme overdracht", "klantmanager", "begeleiding-taak-ontvang-warm")).contains("Wijkteam Noord", "Elke week de post");
        wie.taak("Ontvang de warme overdracht").rondAf("warmeOverdrachtUitkomst", "TERUG", "watMist", "Het telefoonnummer");
        assertThat(bekijkTaak(wie, "Draag warm over", MB, "begeleiding-taak-warm-terug")).as("why it came back").contains("Het telefoonnummer");
        wie.taak("Draag warm over").als(MB).rondAf("warmeOverdrachtGewild", "JA", "gesprekDatum", wie.vandaag().toString(), "aanWie", "Wijkteam Noord", "inhoud", "Bel eerst");
        assertThat(begeleiding(wie).stand()).as("not ended before the klantmanager accepts").isEqualTo(Begeleiding.Stand.AFRONDING);
        wie.taak("Ontvang de warme overdracht").rondAf("warmeOverdrachtUitkomst", "AANVAARD", "vervolg", "Wij bellen in week 1.");
        omgeving.rust();
        assertThat(begeleiding(wie)).satisfies(b -> {
            assertThat(b.stand()).isEqualTo(Begeleiding.Stand.AFGEROND);
            assertThat(b.eindeOp()).as("not prolonged").isEqualTo(einde);
            assertThat(b.gegevens()).extractingByKey("warmeOverdracht").asString().contains("Wijkteam Noord", "Bel eerst");
        });
        assertThat(wie.tijdlijn()).contains("De klantmanager stuurde de overdracht terug.", "De klantmanager nam de overdracht aan.");
    }

    private void wieGeenWarmeOverdrachtWilHoudtGeenTaakOver(Verhaal wie) {
        wie.taak("Beoordeel de zelfredzaamheid").als(MB).rondAf("zelfredzaam", "NEE", "verlengingGevraagd", false, "besprokenOp", wie.vandaag().toString());
        wie.taak("Voer het eindgesprek").als(MB).rondAf("gesprekDatum", wie.vandaag().toString(), "bellijst", "NEE");
        wie.taak("Draag warm over").als(MB).rondAf("warmeOverdrachtGewild", "NEE", "redenGeenToestemming", "Wil het zelf proberen.");
        omgeving.rust();
        assertThat(begeleiding(wie).stand()).isEqualTo(Begeleiding.Stand.AFGEROND);
        assertThat(wie.openTaken("klantmanager")).doesNotContain("Ontvang de warme overdracht");
    }

    /** After four weeks somebody looks whether it can start: waiting on, or starting although the day did not come. */
    private void naVierWekenGaatDeKlantmanagerNaOfHetKan(Verhaal noodopvang, Verhaal zonderWoning) {
        noodopvang.taak("Ga na of de begeleiding kan starten").rondAf("startVervolg", "WACHT_VERDER", "noodopvang", "JA", "reden", "Woont nog in de noodopvang.");
        zonderWoning.taak("Ga na of de begeleiding kan starten").rondAf("startVervolg", "START_NU", "noodopvang", "NEE", "reden", "De woning komt volgende week.");
        aanbod(zonderWoning, "JA", "NEE");
        omgeving.rust();
        assertThat(begeleiding(zonderWoning)).satisfies(b -> {
            assertThat(b.stand()).isEqualTo(Begeleiding.Stand.OPSTARTFASE);
            assertThat(b.gestartOp()).as("the day on which somebody decided").isEqualTo(zonderWoning.vandaag());
        });
        assertThat(begeleiding(noodopvang).wachtOp()).isEqualTo(Begeleiding.WachtOp.NOODOPVANG);
        assertThat(noodopvang.openTaken("klantmanager")).doesNotContain("Meld aan voor begeleiding");
    }

    private void eenNareizigerHeeftEenKortereLijst(Verhaal wie) {
        var inrichting = omgeving.in(DbRol.WEB, "9901", () -> omgeving.bean(Inrichtingen.class).vanGemeente("9901").orElseThrow().begeleiding());
        assertThat(punten(wie)).containsExactlyInAnyOrderElementsOf(inrichting.checklistNareiziger()).doesNotContain("huurcontract");
        assertThat(geregeld(wie)).as("the regeldag arranged it").contains("brp-inschrijving");
    }

    /** The pages, as each of the readers sees them, and what the begeleider does there. */
    private void schermen(Verhaal langer, Verhaal roermond, Verhaal noodopvang) {
        String blad = omgeving.adres() + "/trajecten/" + langer.trajectId() + "/begeleiding";
        Page begeleider = browser.inloggenAls(MB);
        begeleider.navigate(blad);
        kijker.bekijk(begeleider, "begeleiding-verlengd");
        begeleider.locator("form button:has-text('Geregeld')").first().click();
        begeleider.getByText("De checklist is bijgewerkt.").waitFor();
        begeleider.locator("#spreekuur button").click();
        begeleider.locator("#onderwerp-fout").waitFor();
        assertThat(begeleider.locator("#datum-fout").count()).as("every mistake at once").isOne();
        kijker.bekijk(begeleider, "begeleiding-fouten");
        begeleider.fill("#datum", langer.vandaag().toString());
        begeleider.fill("#onderwerp", "Een brief van de verhuurder");
        begeleider.locator("#spreekuur button").click();
        begeleider.getByText("Het bezoek aan het spreekuur is vastgelegd.").waitFor();
        begeleider.fill("#volgendGesprekOp", langer.vandaag().plusDays(10).toString());
        begeleider.locator("form[action$='/gesprek'] button").click();
        begeleider.getByText("Het volgende gesprek is gepland.").waitFor();
        begeleider.navigate(omgeving.adres() + "/trajecten/" + roermond.trajectId() + "/begeleiding");
        kijker.bekijk(begeleider, "begeleiding-afgerond");
        Page teamleider = browser.inloggenAls("teamleider");
        teamleider.navigate(blad);
        assertThat(teamleider.locator("#checklist").count()).isOne();
        assertThat(teamleider.locator("#signalen").count()).as("signals are for klantmanager and begeleider").isZero();
        teamleider.navigate(omgeving.adres() + "/trajecten/" + noodopvang.trajectId() + "/begeleiding");
        kijker.bekijk(teamleider, "begeleiding-noodopvang");
        teamleider.navigate(omgeving.adres() + "/monitor/vestiging");
        assertThat(teamleider.locator("main table").count()).as("three tables of figures").isEqualTo(3);
        assertThat(teamleider.locator("main").innerText()).contains("Groningen", "Roermond", "Verdere begeleiding", "Dagen tot de eerste toeslag")
                .doesNotContain("Verzonnen");
        kijker.bekijk(teamleider, "vestiging");
    }

    private void opVerzoekStoptDeBegeleidingEnDeInburgeringNiet(Verhaal wie) {
        Page begeleider = browser.inloggenAls(MB);
        begeleider.navigate(omgeving.adres() + "/trajecten/" + wie.trajectId() + "/begeleiding");
        begeleider.getByText("Begeleiding stoppen").first().click();
        begeleider.fill("#redenStop", "Redt het zelf");
        begeleider.selectOption("#bellijst", "JA");
        begeleider.locator("form[action$='/stoppen'] button").click();
        begeleider.getByText("De begeleiding stopt.").waitFor();
        omgeving.rust();
        begeleider.reload();
        kijker.bekijk(begeleider, "begeleiding-gestopt");
        assertThat(begeleiding(wie)).satisfies(b -> {
            assertThat(b.stand()).isEqualTo(Begeleiding.Stand.GESTOPT);
            assertThat(b.beeindigdOp()).isEqualTo(wie.vandaag());
            assertThat(b.bellijst()).isTrue();
            assertThat(b.volgendGesprekOp()).as("the planned talk lapses").isNull();
        });
        assertThat(wie.openTaken("klantmanager")).contains("Plan warme overdracht");
        assertThat(wie.tijdlijn()).anyMatch(regel -> regel.startsWith("De begeleiding is gestopt op verzoek"));
    }

    /** Looks at the page of this task. @return what the page says */
    private String bekijkTaak(Verhaal wie, String taak, String account, String naam) {
        wie.verwachtTaken(account, taak);
        Page pagina = browser.inloggenAls(account);
        for (JsonNode open : omgeving.als(account).get("/taken?trajectId=" + wie.trajectId()).verwacht(200).json().path("taken")) {
            if (open.path("naam").asString().equals(taak)) {
                pagina.navigate(omgeving.adres() + "/taken/" + open.path("taakId").asString());
            }
        }
        pagina.locator("#begeleiding-kop").waitFor();
        pagina.locator("button:has-text('Taak afronden')").waitFor();
        kijker.bekijk(pagina, naam);
        return pagina.locator("main").innerText();
    }

    /** Sends a form of the page Begeleiding as the begeleider does. @return the page that follows */
    private String opDePagina(Verhaal wie, String knop, Map<String, String> velden) {
        if (begeleider == null) {
            begeleider = new Webbezoek(omgeving.adres(), MB);
        }
        String inhoud = begeleider.verstuur("/trajecten/" + wie.trajectId() + "/begeleiding" + knop, velden).inhoud();
        omgeving.rust();
        return inhoud;
    }

    // ---- what the stories share

    private Verhaal nieuw(String inrichting) {
        return Verhaal.van(omgeving).statushouder(20, verzoek -> {
            if (inrichting != null) {
                verzoek.put("inrichting", inrichting);
            }
        });
    }

    private void aanbod(Verhaal wie, String deelname, String nareiziger) {
        wie.taak("Meld aan voor begeleiding").rondAf("aangemeldOp", wie.vandaag().toString(), "uitvoerder", "Stichting Welkom", "nareiziger", nareiziger);
        wie.taak("Bied begeleiding aan").als(MB).rondAf("deelname", deelname, "gesprekDatum", wie.vandaag().toString(), "bellijst", "JA");
    }

    private void starten(Verhaal wie, LocalDate begin, String nareiziger) {
        wie.gebeurtenis("wonen.woning-toegewezen", Map.of("toegewezenOp", begin.toString()));
        aanbod(wie, "JA", nareiziger);
        wie.taak("Regel sleuteloverdracht en regeldag").als(MB).rondAf("sleutelOp", wie.vandaag().toString(), "regeldagOp", wie.vandaag().toString());
        wie.gebeurtenis("brp.ingeschreven", Map.of("ingeschrevenOp", wie.vandaag().toString()));
        wie.taak("Stel de checklist samen").als(MB).rondAf("maatje", "JA", "kinderen", "NEE");
        omgeving.rust();
        assertThat(begeleiding(wie).gestartOp()).as("operational clock").isEqualTo(begin);
        assertThat(geregeld(wie)).as("the dossier knows the registration").contains("brp-inschrijving");
    }

    private void rondOpstartfaseAf(Verhaal wie, LocalDate einde) {
        tot(einde);
        wie.taak("Rond de opstartfase af").als(MB).rondAf("opstartfaseUitkomst", "AFGEROND", "openPunten", "De tandarts nog");
        wie.taak("Schrijf de overdracht").als(MB).rondAf("kennismakingOp", wie.vandaag().toString());
        wie.taak("Aanvaard de overdracht").als(MB).rondAf("wisselUitkomst", "AANVAARD", "eersteContactOp", wie.vandaag().plusDays(2).toString());
        omgeving.rust();
        assertThat(begeleiding(wie).openBijEinde()).as("what is open goes along knowingly").isPositive();
    }

    private void tot(LocalDate dag) {
        LocalDate vandaag = Verhaal.van(omgeving).vandaag();
        if (dag.isAfter(vandaag)) {
            Verhaal.van(omgeving).klokVooruit("P" + ChronoUnit.DAYS.between(vandaag, dag) + "D");
        }
        omgeving.rust();
    }

    private Begeleiding begeleiding(Verhaal wie) {
        return lees(() -> omgeving.bean(Begeleidingen.class).vind(wie.trajectId()).orElseThrow());
    }

    private List<String> punten(Verhaal wie) {
        return lees(() -> omgeving.bean(Checklist.class).lijst(wie.trajectId())).stream().map(p -> p.punt().code()).toList();
    }

    private List<String> geregeld(Verhaal wie) {
        return lees(() -> omgeving.bean(Checklist.class).lijst(wie.trajectId())).stream().filter(p -> p.stand() == Checklist.Stand.GEREGELD).map(p -> p.punt().code()).toList();
    }

    private List<String> ritmes(Verhaal wie) {
        return omgeving.sql(jdbc -> jdbc.sql("select naam from dossier.contactritme where traject_id = :t").param("t", wie.trajectId()).query(String.class).list());
    }

    private List<String> documenten(Verhaal wie) {
        return omgeving.sql(jdbc -> jdbc.sql("select soort from dossier.document where traject_id = :t and soort like 'begeleiding-%'").param("t", wie.trajectId()).query(String.class).list());
    }

    private <T> T lees(Supplier<T> vraag) {
        return omgeving.in(DbRol.WEB, "9901", () -> new TransactionTemplate(omgeving.bean(PlatformTransactionManager.class)).execute(status -> vraag.get()));
    }
}
