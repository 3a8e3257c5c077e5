package nl.trajectregie.portaal.verhaal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import nl.trajectregie.dossier.leerroute.Leergang;
import nl.trajectregie.dossier.leerroute.Leergangen;
import nl.trajectregie.dossier.leerroute.Leerregels;
import nl.trajectregie.dossier.leerroute.Leerregistratie;
import nl.trajectregie.dossier.pip.Leerroute;
import nl.trajectregie.dossier.pip.PipWijzigingen;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.engine.db.DbRol;
import nl.trajectregie.portaal.test.Browser;
import nl.trajectregie.portaal.test.Kijker;
import nl.trajectregie.portaal.test.Omgeving;
import nl.trajectregie.portaal.test.Verhaal;
import nl.trajectregie.portaal.test.Wacht;
import nl.trajectregie.portaal.test.Webbezoek;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * The leerroute of six people side by side, in nineteen months that the clock runs through: scaled down to A2, a change of route inside and outside its
 * window, the Onderwijsroute without MAP, the Z-route of an asielstatushouder and of a gezinsmigrant, and an ontheffing.
 */
class LeerrouteVerhaalIT {

    private static final String TA = "taalaanbieder";
    private static final Gebruiker KLANTMANAGER = new Gebruiker("klantmanager", "Karin de Vries (demo)", Set.of("klantmanager"), Set.of("9901"), Set.of("team-inburgering-noord"), Set.of());

    private final Omgeving omgeving = Omgeving.gedeeld();
    private final Browser browser = new Browser(omgeving);
    private final Kijker kijker = new Kijker(browser);

    @AfterEach
    void sluit() {
        browser.close();
    }

    @Test
    void zesLeerroutesInNegentienMaanden() {
        Verhaal afschaler = nieuw("ASIELSTATUSHOUDER", "B1");
        Verhaal wisselaar = nieuw("ASIELSTATUSHOUDER", "B1");
        Verhaal onderwijs = nieuw("ASIELSTATUSHOUDER", "ONDERWIJS");
        Verhaal zAsiel = nieuw("ASIELSTATUSHOUDER", "Z");
        Verhaal zGezin = nieuw("GEZINS_EN_OVERIGE_MIGRANT", "Z");
        Verhaal zRevalidatie = nieuw("ASIELSTATUSHOUDER", "Z");
        Verhaal ontheven = nieuw("GEZINS_EN_OVERIGE_MIGRANT", "B1");
        LocalDate begin = LocalDate.parse(afschaler.termijn("INBURGERINGSTERMIJN").path("start").asString());

        deGemeenteMeldtAanEnDeTaalaanbiederSchrijftIn(afschaler, 3);
        deGemeenteMeldtAanEnDeTaalaanbiederSchrijftIn(onderwijs, 6);
        opDeWachtlijst(wisselaar);
        eenGezinsmigrantKiestZelf(zGezin);
        deOnderwijsrouteHeeftGeenMap(onderwijs);
        deTaalaanbiederZietAlleenWatMag(afschaler, zGezin);
        hetTweedeVerzuimIsEenTaak(afschaler);
        eenOntheffingVanDuoBeoordeeltEenMens(ontheven);
        deZRouteVraagtTweeKeer800Uur(zAsiel);
        deZRouteVanEenGezinsmigrantZonderTweede800(zGezin);
        anderUrenInDeZRouteBeslistEenMens(zRevalidatie, afschaler);

        tot(begin.plusMonths(3).plusDays(3));
        naDrieMaandenZonderAanbodVerklaartHetCollegeDat(wisselaar);
        tot(begin.plusMonths(5));
        afschalenKanNa600UurEnNietEerder(afschaler);
        examensOpA2EnDaarmeeVoldaan(afschaler);
        watVanzelfBinnenkomtHoeftDeTaalaanbiederNietDoorTeGeven(onderwijs);

        tot(begin.plusMonths(17));
        inMaandZeventienMagEenAndereRoute(wisselaar);
        tot(begin.plusMonths(19));
        inMaandNegentienNietBehalveVanOnderwijsNaarB1(zGezin, wisselaar, onderwijs);
        schermen(zAsiel, wisselaar, onderwijs);
        assertThat(kijker.bezwaren()).as("what is wrong on the pages").isEmpty();
    }

    // ---- the stories

    private void deGemeenteMeldtAanEnDeTaalaanbiederSchrijftIn(Verhaal wie, int maandenVoorAanbod) {
        String uiterlijk = gang(wie).gestartOp().plusMonths(maandenVoorAanbod).toString();
        assertThat(wie.termijn("AANBODTERMIJN").path("fataleDatum").asString()).isEqualTo(uiterlijk);
        assertThat(omgeving.als("klantmanager").get("/taken/" + wie.taak("Meld aan bij taalaanbieder").wacht()).verwacht(200).json().path("fataleDatum").asString()).isEqualTo(uiterlijk);
        assertThat(wie.taak("Meld aan bij taalaanbieder").geweigerd("aangemeldOp", dag(wie), "aanbieder", "Taalschool De Brug", "keurmerk", "NEE", "urenPerWeek", 15)).containsExactly("keurmerk");
        wie.taak("Meld aan bij taalaanbieder").rondAf("aangemeldOp", dag(wie), "aanbieder", "Taalschool De Brug", "keurmerk", "JA", "urenPerWeek", 15);
        wie.taak("Schrijf in voor taalles").als(TA).rondAf("inschrijving", "INGESCHREVEN", "lessenVanaf", dag(wie), "urenPerWeek", 15);
        omgeving.rust();
        assertThat(gang(wie).ingeschrevenOp()).isEqualTo(wie.vandaag());
        assertThat(wie.termijn("AANBODTERMIJN").path("status").asString()).isEqualTo("GEHAALD");
    }

    private void opDeWachtlijst(Verhaal wie) {
        wie.taak("Meld aan bij taalaanbieder").rondAf("aangemeldOp", dag(wie), "aanbieder", "Taalschool De Brug", "keurmerk", "JA", "urenPerWeek", 15);
        wie.taak("Schrijf in voor taalles").als(TA).rondAf("inschrijving", "WACHTLIJST", "plekVerwachtOp", wie.vandaag().plusMonths(8).toString(), "toelichting", "Vol");
    }

    private void eenGezinsmigrantKiestZelf(Verhaal wie) {
        wie.taak("Ga na of de taalles loopt").rondAf("taalles", "INGESCHREVEN", "aanbieder", "Taalpunt", "lessenVanaf", dag(wie), "keurmerk", "JA", "toelichting", "Begint vandaag");
        omgeving.rust();
        assertThat(wie.openTaken("klantmanager")).doesNotContain("Meld aan bij taalaanbieder");
        assertThat(wie.termijn("AANBODTERMIJN").isMissingNode()).as("who chooses the lessons, is owed no offer").isTrue();
    }

    private void deOnderwijsrouteHeeftGeenMap(Verhaal wie) {
        wie.verwachtTaken("klantmanager", "Plan of werk het PVT bij");
        assertThat(wie.openTaken("klantmanager")).doesNotContain("Plan of werk de MAP bij");
        assertThat(normen(wie)).containsOnlyKeys("pvt");
    }

    /** Bi 9.2(3): no word about health, family or money reaches a provider, and of another provider's learner nothing at all. */
    private void deTaalaanbiederZietAlleenWatMag(Verhaal van, Verhaal vanEenAnder) {
        omgeving.als(TA).get("/trajecten/" + van.trajectId() + "/leerroute").verwacht(403);
        omgeving.als(TA).get("/trajecten/" + van.trajectId() + "/startposities").verwacht(403);
        omgeving.als(TA).get("/trajecten/" + van.trajectId() + "/pip").verwacht(403);
        omgeving.als(TA).get("/trajecten/" + vanEenAnder.trajectId()).verwacht(404);
        assertThat(omgeving.als(TA).get("/trajecten/" + van.trajectId()).verwacht(200).json().path("leerroute").asString()).isEqualTo("B1");
        Page pagina = browser.inloggenAls(TA);
        pagina.navigate(omgeving.adres() + "/trajecten/" + van.trajectId());
        assertThat(pagina.locator("main").innerText()).contains("B1-route").doesNotContain("zorg", "Geen kinderen", "bijstand");
        kijker.bekijk(pagina, "leren-taalaanbieder");
    }

    private void hetTweedeVerzuimIsEenTaak(Verhaal wie) {
        wie.gebeurtenis("taal.verzuim", Map.of("datum", dag(wie), "soort", "ONGEOORLOOFD", "uren", 3));
        omgeving.rust();
        assertThat(wie.openTaken("klantmanager")).doesNotContain("Bespreek verzuim");
        wie.gebeurtenis("taal.verzuim", Map.of("datum", dag(wie), "soort", "ONBEKEND", "uren", 3));
        wie.taak("Bespreek verzuim").rondAf("contact", "JA", "besprokenOp", dag(wie), "verzuimOordeel", "GEOORLOOFD", "hulp", List.of("OPVANG"), "afspraken", "Opvang wordt geregeld");
        omgeving.rust();
        assertThat(lees(() -> omgeving.bean(Leerregistratie.class).verzuim(wie.trajectId()))).hasSize(2).anyMatch(v -> "Opvang wordt geregeld".equals(v.afspraken()));
    }

    private void eenOntheffingVanDuoBeoordeeltEenMens(Verhaal wie) {
        wie.gebeurtenis("duo.ontheffing-verleend", Map.of("soort", "VOLLEDIG", "verleendOp", dag(wie)));
        wie.taak("Beoordeel besluit van DUO").rondAf("duoVervolg", "LEERROUTE_EINDIGT", "uitkomst", "ONTHEFFING", "toelichting", "Besproken");
        totUitkomst(wie, Leergang.Uitkomst.ONTHEFFING);
        assertThat(wie.openTaken("klantmanager")).doesNotContain("Plan of werk het PVT bij", "Ga na of de taalles loopt");
    }

    private void deZRouteVraagtTweeKeer800Uur(Verhaal wie) {
        uren(wie, "NT2", 760);
        uren(wie, "KNM", 40);
        uren(wie, "PVT", 12);
        uren(wie, "MAP", 40);
        uren(wie, "PARTICIPATIE", 747);
        omgeving.rust();
        assertThat(normen(wie).get("taal").gehaald()).isTrue();
        assertThat(normen(wie).get("participatie").aftrek()).as("MAP and PVT come off").isEqualByComparingTo("52");
        assertThat(normen(wie).get("participatie").nog()).isEqualByComparingTo("1");
        assertThat(wie.openTaken("klantmanager")).doesNotContain("Voer eindgesprek Z-route");
        uren(wie, "PARTICIPATIE", 748);
        wie.verwachtTaken("klantmanager", "Voer eindgesprek Z-route");
    }

    private void deZRouteVanEenGezinsmigrantZonderTweede800(Verhaal wie) {
        uren(wie, "NT2", 800);
        wie.verwachtTaken("klantmanager", "Voer eindgesprek Z-route");
        assertThat(normen(wie)).containsOnlyKeys("taal", "pvt", "map");
        wie.taak("Plan of werk het PVT bij").rondAf("uitvoerder", "VWN", "volgendeOp", wie.vandaag().plusDays(7).toString(), "uren", List.of(Map.of("van", dag(wie), "gevolgd", 12)),
                "activiteit", "JA", "activiteitOp", dag(wie), "activiteitWat", "Gemeentehuis");
        wie.taak("Laat verklaring ondertekenen").rondAf("ondertekening", "ONDERTEKEND", "ondertekendOp", dag(wie), "bijeenkomst", "Stadhuis");
        assertThat(gang(wie).route()).isEqualTo(Leerroute.Z);
    }

    private void naDrieMaandenZonderAanbodVerklaartHetCollegeDat(Verhaal wie) {
        assertThat(wie.termijn("AANBODTERMIJN").path("status").asString()).isEqualTo("VERSTREKEN");
        assertThat(wie.openTaken("teamleider")).contains("Beoordeel de overschreden termijn");
        wie.taak("Leg ontbrekend aanbod vast").rondAf("oorzaak", "WACHTLIJST", "verklaring", "Er was geen plek bij de aanbieders in de regio.", "inburgeraarGeinformeerd", "JA", "watNu", "Zoeken in de regio");
        wie.gebeurtenis("taal.ingeschreven", Map.of("aanbieder", "Taalschool De Brug", "startOp", dag(wie), "leerroute", "B1", "urenPerWeek", 15));
        omgeving.rust();
        assertThat(gang(wie)).satisfies(g -> {
            assertThat(g.verklaardOp()).isNotNull();
            assertThat(g.zonderAanbodSinds()).isAfterOrEqualTo(g.gestartOp().plusMonths(3));
            assertThat(g.ingeschrevenOp()).isEqualTo(wie.vandaag());
        });
        assertThat(wie.termijn("AANBODTERMIJN").path("status").asString()).isEqualTo("GEHAALD");
        assertThat(wie.tijdlijn()).anyMatch(regel -> regel.contains("Termijn voor een aanbod van taalles") && regel.contains("te laat"));
    }

    private void watVanzelfBinnenkomtHoeftDeTaalaanbiederNietDoorTeGeven(Verhaal wie) {
        wie.verwachtTaken(TA, "Geef voortgang door");
        wie.gebeurtenis("taal.uren", Map.of("van", wie.vandaag().minusWeeks(4).toString(), "totEnMet", dag(wie), "onderdeel", "NT2", "gevolgdeUren", 60));
        Wacht.tot(Duration.ofSeconds(60), "the question to the provider is withdrawn", () -> !wie.openTaken(TA).contains("Geef voortgang door"));
        assertThat(wie.tijdlijn()).anyMatch(regel -> regel.contains("De taak 'Geef voortgang door' vervalt"));
        omgeving.rust();
        assertThat(wie.openTaken(TA)).as("and not asked again at once").doesNotContain("Geef voortgang door");
    }

    /** Fewer hours for who is in revalidation, and schooling from before that counts: on the tab Leren, with a reason, and only in the Z-route. */
    private void anderUrenInDeZRouteBeslistEenMens(Verhaal wie, Verhaal inB1) {
        Webbezoek karin = new Webbezoek(omgeving.adres(), "klantmanager");
        String leren = "/trajecten/" + wie.trajectId() + "/leren";
        assertThat(karin.lees("/trajecten/" + inB1.trajectId() + "/leren")).doesNotContain("Andere uren in de Z-route");
        assertThat(karin.lees(leren)).contains("Andere uren in de Z-route", "In het PIP staat");
        assertThat(karin.verstuur(leren + "/minder-uren", Map.of("zRevalidatie", "NEE", "zNorm", "500", "zVaardigheid", "", "zNormMotivering", "Minder")).inhoud())
                .contains("Dit kan alleen als de inburgeraar een revalidatietraject volgt");
        assertThat(karin.verstuur(leren + "/minder-uren", Map.of("zRevalidatie", "JA", "zNorm", "500", "zVaardigheid", "LEZEN", "zNormMotivering", "Revalideert twee dagen per week")).inhoud())
                .contains("Het besluit over de uren is vastgelegd.", "500 uur taal en KNM in plaats van de gewone norm.", "Geen lesuren nodig voor lezen.");
        assertThat(karin.verstuur(leren + "/eerder-onderwijs", Map.of("zOnderwijs", "ENTREE", "zOnderwijsTot", gang(wie).gestartOp().minusYears(3).toString(), "zOnderwijsTaal", "100",
                "zOnderwijsParticipatie", "", "zOnderwijsMotivering", "Op school geweest")).inhoud()).contains("Alleen onderwijs in de twee jaar voor het PIP");
        assertThat(karin.verstuur(leren + "/eerder-onderwijs", Map.of("zOnderwijs", "ENTREE", "zOnderwijsTot", gang(wie).gestartOp().minusYears(1).toString(), "zOnderwijsTaal", "100",
                "zOnderwijsParticipatie", "60", "zOnderwijsMotivering", "Op school geweest")).inhoud()).contains("Het eerdere onderwijs telt mee in de uren.");
        JsonNode normen = wie.lees("/leerroute").path("normen");
        assertThat(normen.get(0).path("nodig").asInt()).isEqualTo(500);
        assertThat(normen.get(0).path("aftrek").asInt()).isEqualTo(100);
        assertThat(normen.get(1).path("aftrek").asInt()).isEqualTo(60);
        assertThat(new Webbezoek(omgeving.adres(), "teamleider").lees(leren)).contains("500 uur taal en KNM").doesNotContain("Revalideert twee dagen");
        assertThat(wie.tijdlijn()).contains("Besluit over de uren van de Z-route: 500 uur taal en KNM in plaats van de gewone norm.");
        vraagWijziging(wie, "Wil toch examens proberen");
        Object[] wens = {"wijzigingSoort", "BESCHIKKING", "watVerandert", List.of("EXAMENWENS"), "examenwens", "JA", "examensHaalbaar", "JA", "reden", "Leert snel"};
        Object[] nietInStaat = wens.clone();
        nietInStaat[7] = "NEE";
        assertThat(wie.taak("Beschrijf wijziging").geweigerd(nietInStaat)).containsExactly("examensHaalbaar");
        wie.taak("Beschrijf wijziging").rondAf(wens);
        stelWijzigingVast(wie);
        assertThat(wie.lees("/pip").path("geldend").path("inhoud").path("examenwensZ").asBoolean()).isTrue();
        assertThat(karin.lees(leren)).contains("De inburgeraar wil examens op niveau A2 of KNM proberen.");
        assertThat(laatsteBeschikking(wie)).as("the changed decision names the hours of this person").contains("wijziging van uw persoonlijk Plan", "500 uur les Nederlands",
                "van uw eerdere onderwijs tellen 100 uur mee", "geen les te volgen voor lezen", "800 uur participatie", "van uw eerdere onderwijs tellen 60 uur mee").doesNotContain("800 uur les");
    }

    private void afschalenKanNa600UurEnNietEerder(Verhaal wie) {
        String termijn = wie.termijn("INBURGERINGSTERMIJN").path("fataleDatum").asString();
        wie.taak("Geef voortgang door").als(TA).rondAf("lesSituatie", "LOOPT", "inzet", "VOLDOENDE",
                "uren", List.of(Map.of("onderdeel", "NT2", "gevolgd", 199, "van", dag(wie), "totEnMet", dag(wie), "geoorloofd", 4)),
                "niveaus", List.of(Map.of("vaardigheid", "SPREKEN", "niveau", "A2", "behaaldOp", dag(wie), "toets", "Voortgangstoets")));
        uren(wie, "NT2", 400);
        vraagWijziging(wie, "B1 is te hoog");
        Object[] afschalen = {"wijzigingSoort", "BESCHIKKING", "watVerandert", List.of("NIVEAU"), "niveau", "A2", "urenTaallesGevolgd", 600, "voldoendeInzet", "JA", "b1Haalbaar", "NEE",
                "a2Omvang", "GEHEEL", "reden", "B1 lukt niet binnen de termijn"};
        assertThat(wie.taak("Beschrijf wijziging").geweigerd(afschalen)).containsExactly("urenTaallesGevolgd");
        uren(wie, "NT2", 401);
        wie.taak("Beschrijf wijziging").rondAf(afschalen);
        stelWijzigingVast(wie);
        assertThat(wie.lees("/pip").path("geldend").path("inhoud").path("niveau").asString()).isEqualTo("A2");
        assertThat(wie.termijn("INBURGERINGSTERMIJN").path("fataleDatum").asString()).as("the term does not restart (Wi 11(3))").isEqualTo(termijn);
    }

    private void examensOpA2EnDaarmeeVoldaan(Verhaal wie) {
        examen(wie, "SPREKEN", "NIET_GESLAAGD");
        wie.taak("Bespreek herkansing").rondAf("herkansing", "JA", "besprokenOp", dag(wie), "verwachtOp", wie.vandaag().plusDays(20).toString(), "afspraken", "Oefenen");
        List.of("LUISTEREN", "LEZEN", "SCHRIJVEN", "SPREKEN").forEach(onderdeel -> examen(wie, onderdeel, "GESLAAGD"));
        wie.gebeurtenis("duo.examenresultaat", Map.of("onderdeel", "KNM", "resultaat", "GESLAAGD", "examendatum", dag(wie)));
        wie.taak("Plan of werk het PVT bij").rondAf("uitvoerder", "VWN", "volgendeOp", wie.vandaag().plusDays(7).toString(), "uren", List.of(Map.of("van", dag(wie), "gevolgd", 12)),
                "activiteit", "JA", "activiteitOp", dag(wie), "activiteitWat", "Gemeentehuis");
        wie.taak("Laat verklaring ondertekenen").rondAf("ondertekening", "ONDERTEKEND", "ondertekendOp", dag(wie), "bijeenkomst", "Stadhuis");
        wie.taak("Plan of werk de MAP bij").rondAf("uitvoerder", "Werkbedrijf", "volgendeOp", wie.vandaag().plusDays(7).toString(),
                "uren", List.of(Map.of("van", dag(wie), "totEnMet", dag(wie), "gevolgd", 40)), "themas", Leerregels.MAP_THEMAS);
        wie.taak("Voer eindgesprek MAP").rondAf("gesprekDatum", dag(wie), "mapOordeel", "GEHAALD", "terugblik", "Wil in de zorg werken");
        totUitkomst(wie, Leergang.Uitkomst.VOLDAAN);
    }

    private void inMaandZeventienMagEenAndereRoute(Verhaal wie) {
        uren(wie, "NT2", 300);
        omgeving.rust();
        wissel(wie, "Z");
        omgeving.rust();
        assertThat(gang(wie).route()).isEqualTo(Leerroute.Z);
        assertThat(normen(wie).get("taal").nog()).as("hours of the B1-route come off the 800 (Bi 5.4(4)c)").isEqualByComparingTo("500");
        assertThat(lees(() -> omgeving.bean(Leerregistratie.class).wissels(wie.trajectId()))).singleElement().satisfies(w -> assertThat(w.verrekening()).contains("300 uur"));
    }

    private void inMaandNegentienNietBehalveVanOnderwijsNaarB1(Verhaal z, Verhaal ookZ, Verhaal onderwijs) {
        vraagWijziging(ookZ, "Toch examen");
        assertThat(ookZ.taak("Beschrijf wijziging").geweigerd("wijzigingSoort", "BESCHIKKING", "watVerandert", List.of("LEERROUTE"), "leerroute", "B1", "uitzonderingWissel", "GEEN", "reden", "Wil B1"))
                .containsExactly("leerroute");
        assertThat(gang(onderwijs).route()).isEqualTo(Leerroute.ONDERWIJS);
        wissel(onderwijs, "B1");
        onderwijs.verwachtTaken("klantmanager", "Plan of werk de MAP bij");
        assertThat(gang(onderwijs).route()).isEqualTo(Leerroute.B1);
        assertThat(normen(onderwijs)).containsKeys("pvt", "map");
        assertThat(gang(z).route()).isEqualTo(Leerroute.Z);
    }

    private void schermen(Verhaal z, Verhaal gewisseld, Verhaal b1) {
        Page pagina = browser.inloggenAls("klantmanager");
        b1.gebeurtenis("taal.niveau-behaald", Map.of("vaardigheid", "LEZEN", "niveau", "A1", "behaaldOp", b1.vandaag().minusMonths(12).toString(), "toets", "Voortgangstoets"));
        b1.gebeurtenis("taal.niveau-behaald", Map.of("vaardigheid", "SPREKEN", "niveau", "A2", "behaaldOp", b1.vandaag().minusMonths(8).toString(), "toets", "Voortgangstoets"));
        b1.gebeurtenis("taal.niveau-behaald", Map.of("vaardigheid", "LEZEN", "niveau", "B1", "behaaldOp", b1.vandaag().minusMonths(2).toString(), "toets", "Voortgangstoets"));
        uren(b1, "NT2", 420);
        pagina.navigate(omgeving.adres() + "/trajecten/" + b1.trajectId() + "/leren");
        pagina.locator("#niveaus canvas").waitFor();
        kijker.bekijk(pagina, "leren-b1");
        pagina.fill("#gevolgd", "veel");
        pagina.locator("form[action$='/leren/uren'] button").click();
        pagina.locator("#gevolgd-fout").waitFor();
        kijker.bekijk(pagina, "leren-fouten");
        pagina.selectOption("#onderdeel", "PARTICIPATIE");
        pagina.fill("#van", b1.vandaag().minusDays(9).toString());
        pagina.fill("#totEnMet", b1.vandaag().toString());
        pagina.fill("#gevolgd", "12,5");
        pagina.locator("form[action$='/leren/uren'] button").click();
        pagina.getByText("De uren zijn vastgelegd.").waitFor();
        pagina.navigate(omgeving.adres() + "/trajecten/" + z.trajectId() + "/leren");
        assertThat(pagina.locator("#uren").innerText()).contains("800", "Participatie", "52", "uren gehaald");
        kijker.bekijk(pagina, "leren-z");
        pagina.navigate(omgeving.adres() + "/trajecten/" + gewisseld.trajectId() + "/leren");
        assertThat(pagina.locator("#besluiten").innerText()).contains("300 uur");
        kijker.bekijk(pagina, "leren-gewisseld");
        JsonNode api = gewisseld.lees("/leerroute");
        assertThat(api.path("gang").path("route").asString()).isEqualTo("Z");
    }

    // ---- what the stories share

    private Verhaal nieuw(String doelgroep, String route) {
        Verhaal wie = Verhaal.van(omgeving);
        wie.koppel(Verhaal.kaart("gemeentecode", "9901", "aanleiding", "DUO_KENNISGEVING", "doelgroep", doelgroep, "kennisgevingsdatum", dag(wie), "persoon", Verhaal.persoon()));
        wie.bredeIntake().verwachtFase("pip");
        Map<String, Object> concept = Verhaal.kaart("leerroute", route, "niveau", route.equals("Z") ? "A1" : "B1", "einddoel", "Werken in de zorg", "motivering", "Past bij de intake",
                "urenPerWeek", 15, "pvtUren", 12, "begeleiding", "Elke week een gesprek", "vve", "Geen kinderen", "voortgangsgesprekken", 6,
                "afspraken", List.of(Map.of("omschrijving", "Start met taalles", "wie", "Inburgeraar", "termijn", "4 weken", "raaktVerplichtElement", true, "verplichtElement", "LEERROUTE")));
        if (!route.equals("ONDERWIJS")) {
            concept.put("mapUren", 40);
        }
        wie.taak("Stel concept-PIP op").rondAf(concept);
        return wie.taak("Bespreek PIP").rondAf("bespreekUitkomst", "AKKOORD", "gesprekDatum", dag(wie), "begrepen", "JA")
                .taak("Vraag handtekening").rondAf("ondertekening", "NIET_VEREIST", "ondertekeningToelichting", "Zo besproken", "ondertekendOp", dag(wie))
                .taak("Stel PIP vast").rondAf("vaststelling", "VASTGESTELD", "dagtekening", dag(wie))
                .taak("Maak PIP bekend").rondAf("bekendgemaaktOp", dag(wie), "bekendmakingWijze", "UITGEREIKT").verwachtTaken("klantmanager", "Plan of werk het PVT bij");
    }

    private void wissel(Verhaal wie, String naar) {
        vraagWijziging(wie, "Een andere route past beter");
        wie.taak("Beschrijf wijziging").rondAf("wijzigingSoort", "BESCHIKKING", "watVerandert", List.of("LEERROUTE"), "leerroute", naar, "uitzonderingWissel", "GEEN", "reden", "Past beter");
        stelWijzigingVast(wie);
    }

    private void vraagWijziging(Verhaal wie, String waarom) {
        omgeving.in(DbRol.WEB, "9901", () -> omgeving.bean(PipWijzigingen.class).vraagAan(wie.trajectId(), null, waarom, KLANTMANAGER));
    }

    private void stelWijzigingVast(Verhaal wie) {
        wie.taak("Stel wijziging vast").rondAf("dagtekening", dag(wie), "motivering", "Past beter")
                .taak("Maak wijziging bekend").rondAf("bekendgemaaktOp", dag(wie), "bekendmakingWijze", "POST");
        omgeving.rust();
    }

    /** All hours so far in one period, corrected by the next call. */
    private void uren(Verhaal wie, String onderdeel, int uren) {
        wie.gebeurtenis("taal.uren", Map.of("van", gang(wie).gestartOp().toString(), "totEnMet", gang(wie).gestartOp().toString(), "onderdeel", onderdeel, "gevolgdeUren", uren));
    }

    private void examen(Verhaal wie, String onderdeel, String resultaat) {
        wie.gebeurtenis("duo.examenresultaat", Map.of("onderdeel", onderdeel, "niveau", "A2", "resultaat", resultaat, "examendatum", dag(wie)));
    }

    private void totUitkomst(Verhaal wie, Leergang.Uitkomst uitkomst) {
        Wacht.tot(Duration.ofSeconds(60), "the leerroute ends with " + uitkomst, () -> gang(wie).uitkomst() == uitkomst);
        omgeving.rust();
    }

    private Leergang gang(Verhaal wie) {
        return lees(() -> omgeving.bean(Leergangen.class).vind(wie.trajectId()).orElseThrow());
    }

    private Map<String, Leerregels.Norm> normen(Verhaal wie) {
        boolean asiel = wie.dossier().path("doelgroep").asString().equals("ASIELSTATUSHOUDER");
        Leergang gang = gang(wie);
        return lees(() -> Leerregels.normen(gang.route(), asiel, omgeving.bean(Leerregistratie.class).som(wie.trajectId()), gang.vervallen(), gang.gestartOp())).stream()
                .collect(java.util.stream.Collectors.toMap(Leerregels.Norm::code, n -> n));
    }

    private String laatsteBeschikking(Verhaal wie) {
        byte[] pdf = omgeving.sql(jdbc -> jdbc.sql("select inhoud from dossier.document where traject_id = :t and soort = 'pip-beschikking' order by versie desc limit 1")
                .param("t", wie.trajectId()).query(byte[].class).single());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String dag(Verhaal wie) {
        return wie.vandaag().toString();
    }

    private void tot(LocalDate dag) {
        LocalDate vandaag = Verhaal.van(omgeving).vandaag();
        if (dag.isAfter(vandaag)) {
            Verhaal.van(omgeving).klokVooruit("P" + ChronoUnit.DAYS.between(vandaag, dag) + "D");
        }
        omgeving.rust();
    }

    private <T> T lees(Supplier<T> vraag) {
        return omgeving.in(DbRol.WEB, "9901", () -> new TransactionTemplate(omgeving.bean(PlatformTransactionManager.class)).execute(status -> vraag.get()));
    }
}
