package nl.trajectregie.portaal.verhaal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nl.trajectregie.forms.FormulierSchema;
import nl.trajectregie.portaal.demo.Voorbeeldantwoorden;
import nl.trajectregie.portaal.test.Api;
import nl.trajectregie.portaal.test.Browser;
import nl.trajectregie.portaal.test.Formulierscherm;
import nl.trajectregie.portaal.test.Kijker;
import nl.trajectregie.portaal.test.Omgeving;
import nl.trajectregie.portaal.test.Wacht;
import nl.trajectregie.portaal.test.Zaken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One asielstatushouder on the whole way from a koppeling by hand over a dated PIP to the end of nazorg and the closing, as the professionals do it on
 * their screens, each in a session of their own. Every page that somebody sees is checked for accessibility, for words that only a machine reads, and at 320 pixels wide.
 * Up to the PIP every form is filled in by hand; after it the forms that teach something are, and the others are filled in beforehand as a draft, looked
 * at and handed in. Moves the clock some year and a half.
 */
class HeleWegBrowserIT {

    private static final Duration GEDULD = Duration.ofSeconds(60);
    private static final int MEESTE_RONDEN = 80;
    private static final List<String> VAARDIGHEDEN = List.of("LUISTEREN", "SPREKEN", "LEZEN", "SCHRIJVEN");

    /** The refusals that the story asks for, and a form that was still loading when the person went on to another page. */
    private static final Pattern VERWACHT = Pattern.compile("the server responded with a status of (400|403|404)|TypeError: Failed to fetch");

    private final Omgeving omgeving = Omgeving.gedeeld();
    private final Browser browser = new Browser(omgeving);
    private final Kijker kijker = new Kijker(browser);
    private final Map<String, Page> sessies = new HashMap<>();
    private final Set<String> gezien = new HashSet<>();
    private UUID traject;
    private String kenmerk;

    @AfterEach
    void sluit() {
        kijker.bezwaren().forEach(System.out::println);
        browser.close();
    }

    @Test
    void vanKoppelingMetDeHandTotHetEindeVanDeNazorg() {
        wieNietsMag();
        koppelMetDeHand();
        overdrachtUitHetAzc();
        eenEigenHuis();
        dossierTijdensDeIntake();
        bredeIntake();
        tienWekenZonderPip();
        vanConceptTotBekendgemaaktPip();
        watErNuStaat();
        watDeAnderenZien();
        lerenEnMeedoen();
        eenPlekDieBotstMetDeLes();
        deEersteMaandenAanHetWerk();
        examensEnNazorg();
        hetEinde();
        uitloggen();
        nietsAanTeMerken();
    }

    private void nietsAanTeMerken() {
        assertThat(kijker.bezwaren()).as("what is wrong on the pages").isEmpty();
        assertThat(browser.fouten()).filteredOn(fout -> !VERWACHT.matcher(fout).find()).as("what the browser complained about").isEmpty();
    }

    // ---- the chapters

    private void wieNietsMag() {
        Page pagina = sessie("buitenstaander");
        pagina.getByText("U heeft nog geen toegang").waitFor();
        kijker.bekijk(pagina, "geen-toegang");
    }

    private void koppelMetDeHand() {
        Page pagina = sessie("klantmanager");
        pagina.locator("nav[aria-label=Hoofdmenu]").getByText("Koppelen").click();
        kijker.bekijk(pagina, "koppelen");
        pagina.getByText("Traject beginnen").click();
        pagina.locator(".tr-foutoverzicht").waitFor();
        kijker.bekijk(pagina, "koppelen-fouten");
        new Formulierscherm(pagina).antwoord("Aanleiding", "Koppeling door het COA").antwoord("Doelgroep", "Asielstatushouder (ook nareiziger)").antwoord("Gekoppeld door het COA op", vandaag())
                .antwoord("BSN", Zaken.bsn()).antwoord("Voornamen", "Selam").antwoord("Achternaam", "Tesfay-Verzonnen").antwoord("Geboortedatum", "1995-04-12")
                .antwoord("Datum kennisgeving DUO", vandaag().minusDays(10))
                .antwoord("Talen", "Tigrinya, Engels").antwoord("Taal voor contact", "Tigrinya").antwoord("Naam van het azc", "azc Verzonnendorp").antwoord("Afstand tot de gemeente in kilometers", "38")
                .antwoord("Opleiding", "Middelbare school").antwoord("Werkervaring", "Kapper, 4 jaar").antwoord("Leerbaarheid", "Gemiddeld").antwoord("Taalniveau", "Onder A1");
        pagina.getByText("Traject beginnen").click();
        pagina.waitForURL(url -> url.matches(".*/trajecten/[0-9a-f-]{36}$"));
        traject = UUID.fromString(pagina.url().substring(pagina.url().lastIndexOf('/') + 1));
        kenmerk = omgeving.als("klantmanager").get("/trajecten/" + traject).verwacht(200).json().path("kenmerk").asString();
        wachtOpTaak("klantmanager", "Plan warme overdracht");
        pagina.reload();
        kijker.bekijk(pagina, "dossier-nieuw");
    }

    private void overdrachtUitHetAzc() {
        Page pagina = sessie("klantmanager");
        pagina.navigate(omgeving.adres() + "/werkvoorraad?lijst=mijn");
        kijker.bekijk(pagina, "werkvoorraad-begin");
        taak("klantmanager", "Plan warme overdracht", f -> f.antwoord("Heeft u het klantprofiel in TVS gelezen?", "Ja").antwoord("Zegt het profiel genoeg?", "Het is erg kort")
                .antwoord("Hoe doet u de overdracht?", "In het azc of op kantoor").antwoord("Wanneer is het gesprek?", vandaag().plusDays(3)).antwoord("Hoe laat?", "10:30")
                .antwoord("Waar?", "azc Verzonnendorp, spreekkamer 2").antwoord("In welke taal?", "Tigrinya").antwoord("Is er een tolk nodig?", "Ja, geregeld")
                .antwoord("Wie zijn uitgenodigd?", "De inburgeraar;De casemanager van COA;De tolk"));
        klokVooruit("P3D");
        taak("casemanager-coa", "Bereid overdracht voor", f -> f.antwoord("Wat moet de gemeente weten?", "Mevrouw wil graag snel aan het werk en leert makkelijk. Zij ziet op tegen de verhuizing.")
                .antwoord("Hoe is de voorinburgering verlopen?", "Helemaal gevolgd").antwoord("Is DigiD aangevraagd?", "Nee").antwoord("Vindt de bewoner het goed dat u dit deelt?", "Ja")
                .antwoord("Medische bijzonderheden", "Heeft soms hoofdpijn van het lezen.").antwoord("Bij wie kan de gemeente terecht?", "Anouk Dekker, casemanager"));
        taak("klantmanager", "Voer driegesprek", f -> f.antwoord("Is het gesprek doorgegaan?", "Ja").antwoord("Wanneer was het gesprek?", vandaag()).antwoord("Waar of hoe was het gesprek?", "In het azc")
                .antwoord("In welke taal was het gesprek?", "Tigrinya").antwoord("Was er een tolk?", "Een tolk was erbij").antwoord("Wie waren erbij?", "De inburgeraar;De casemanager van COA;De tolk")
                .antwoord("Wat wil de inburgeraar?", "Werken als kapper en later een eigen zaak."));
        taak("klantmanager", "Informeer inburgeraar", f -> f.antwoord("Wanneer?", vandaag()).antwoord("Hoe?", "In een gesprek").antwoord("In welke taal?", "Tigrinya")
                .antwoord("Waarover?", "De nieuwe gemeente;Wat inburgeren is en wat er moet"));
        metHetToetsenbord();
    }

    /** One task without a mouse: from the werkvoorraad to the button, with the focus visible at every stop. */
    private void metHetToetsenbord() {
        Page pagina = werkvoorraadMet("klantmanager", wachtOpTaak("klantmanager", "Kies waar intake begint"));
        pagina.keyboard().press("Tab");
        assertThat(focus(pagina)).as("the first stop jumps over the menu").contains("Naar de inhoud");
        pagina.keyboard().press("Enter");
        tabTot(pagina, "Kies waar intake begint");
        pagina.keyboard().press("Enter");
        new Formulierscherm(pagina).klaar();
        tabTot(pagina, "Nu, de inburgeraar is nog in het azc");
        pagina.keyboard().press("Space");
        pagina.keyboard().press("ArrowDown");
        tabTot(pagina, "Waarom?");
        pagina.keyboard().type("Er is");
        tabTot(pagina, "Toelichting");
        pagina.keyboard().type("Over twee weken is er een woning.");
        tabTot(pagina, "Taak afronden");
        String hier = pagina.url();
        pagina.keyboard().press("Enter");
        pagina.waitForURL(url -> !url.equals(hier));
    }

    private void eenEigenHuis() {
        gebeurtenis("wonen.woning-toegewezen", Map.of("toegewezenOp", vandaag().toString()));
        klokVooruit("P14D");
        taak("maatschappelijk-begeleider", "Regel sleuteloverdracht en regeldag", f -> f.antwoord("Wanneer is de sleutel gegeven?", vandaag()).antwoord("Wanneer was de regeldag?", vandaag())
                .antwoord("Wie ging mee?", "Maatschappelijk begeleider").antwoord("Kies alles wat klaar is", "Huurcontract getekend;Bankrekening")
                .antwoord("Wat moet er nog gebeuren, en wie doet dat?", "DigiD aanvragen, samen met de begeleider."));
        gebeurtenis("brp.ingeschreven", Map.of("ingeschrevenOp", vandaag().toString()));
        wachtOpTaak("klantmanager", "Voer openingsgesprek");
    }

    private void dossierTijdensDeIntake() {
        Page pagina = sessie("klantmanager");
        pagina.navigate(omgeving.adres() + "/werkvoorraad?lijst=mijn");
        kijker.bekijk(pagina, "werkvoorraad");
        open("klantmanager", "Voer openingsgesprek");
        kijker.bekijk(pagina, "taak-openingsgesprek-leeg");
        new Formulierscherm(pagina).antwoord("Hoe ging het?", "Het gesprek is gevoerd, we weten genoeg");
        pagina.getByText("Alles openklappen").waitFor();
        kijker.bekijk(pagina, "taak-openingsgesprek");
        pagina.locator(".tr-inhoudsopgave").getByText("Taalniveau", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(focus(pagina)).as("the index brings the keyboard to the part").contains("Taalniveau");
    }

    private void bredeIntake() {
        taak("klantmanager", "Voer openingsgesprek", f -> {
            f.antwoord("Hoe ging het?", "Het gesprek is gevoerd, we weten genoeg").overal("Wat weten we hiervan?", "Bekend").antwoord("Wanneer was het gesprek?", vandaag()).antwoord("Waar of hoe was het gesprek?", "Op kantoor")
                    .antwoord("In welke taal was het gesprek?", "Tigrinya").antwoord("Was er een tolk?", "Een tolk was erbij").antwoord("Wie waren erbij?", "De inburgeraar;De tolk")
                    .antwoord("Het verhaal van de inburgeraar", "Selam was kapper en woonde twee jaar in het azc. Haar zus woont in Utrecht.")
                    .antwoord("Wat verwacht de inburgeraar?", "Snel Nederlands leren en werken.")
                    .antwoordBij("Praktische vaardigheden", "Toelichting", "Knippen, verven en vlechten.")
                    .antwoordBij("Werknemersvaardigheden", "Toelichting", "Kwam altijd op tijd en werkte graag samen.")
                    .antwoordBij("Motivatie en interesse", "Toelichting", "Wil zo snel mogelijk weer als kapper werken.")
                    .antwoordBij("Digitale vaardigheden", "Toelichting", "Heeft een telefoon en gebruikt die voor alles.");
        });
        taak("klantmanager", "Meld aan voor leerbaarheidstoets", f -> { });
        gebeurtenis("duo.leerbaarheidstoets-uitslag", Map.of("uitslag", "B1-route haalbaar", "afgenomenOp", vandaag().toString()));
        taak("klantmanager", "Vraag toestemming voor partners", f -> f.antwoord("Wanneer heeft u dit besproken?", vandaag()).antwoord("Hoe is toestemming gegeven?", "Schriftelijk")
                .antwoord("De maatschappelijk begeleider", "ja").antwoord("De taalaanbieder", "ja").antwoord("Waarover mag het gaan?", "Taal en leren;Wonen"));
        taak("klantmanager", "Neem instrumenten af", f -> { });
        taak("maatschappelijk-begeleider", "Geef informatie over begeleiding", f -> f.antwoord("Wat lukt zelf en waarbij is hulp nodig?", "Post en geld gaan goed. Bellen met instanties lukt nog niet."));
        taak("taalaanbieder", "Geef informatie over taal", f -> f.antwoord("Luisteren", "A1").antwoord("Spreken", "A1").antwoord("Lezen", "Nog onder A1").antwoord("Schrijven", "Nog onder A1")
                .antwoord("Kan de inburgeraar lezen en schrijven?", "Ja, maar in een ander schrift").antwoord("Hoe snel leert de inburgeraar?", "Snel").antwoord("Welke route past volgens u?", "B1-route"));
        taak("klantmanager", "Stel intakebeeld vast", f -> f.antwoord("Is informatie van partners meegenomen?", "Ja").antwoord("Weten we genoeg voor een plan?", "Ja, het beeld is compleet genoeg")
                .antwoord("Samenvatting van de intake", "Selam leert snel, heeft vier jaar ervaring als kapper en wil werken.").antwoord("Welke route lijkt te passen?", "B1-route")
                .antwoord("Wat wil de inburgeraar zelf?", "B1-route"));
    }

    /** A last day in a weekend or on a holiday moves on (Algemene termijnenwet 1), so on some days of the year ten weeks and a day are not yet too late. */
    private void tienWekenZonderPip() {
        wachtOpTaak("klantmanager", "Stel concept-PIP op");
        Page klok = sessie("beheerder");
        klok.navigate(omgeving.adres() + "/beheer/klok");
        kijker.bekijk(klok, "klok");
        klok.getByLabel("Hoe ver vooruit?").selectOption("P70D");
        klok.getByText("Zet de klok vooruit").last().click();
        klok.locator(".tr-melding").first().waitFor(new Locator.WaitForOptions().setTimeout(120_000));
        kijker.bekijk(klok, "klok-verzet");
        omgeving.rust();
        klokVooruit("P1D");
        LocalDate laatsteDag = omgeving.sql(jdbc -> jdbc.sql("select fatale_datum from dossier.termijn where traject_id = :t and soort = 'PIP_TERMIJN'").param("t", traject).query(LocalDate.class).single());
        while (!vandaag().isAfter(laatsteDag)) {
            klokVooruit("P1D");
        }
        taak("teamleider", "Beoordeel de overschreden termijn", f -> f.antwoord("Wat is de belangrijkste oorzaak?", "Er was te weinig tijd bij ons")
                .antwoord("Leg uit wat er gebeurde", "Door ziekte van een collega bleef het concept liggen.").antwoord("Wat gebeurt er om het snel af te ronden?", "Het concept wordt deze week besproken.")
                .antwoord("Wie doet dat?", "Karin de Vries").antwoord("Wanneer is het klaar?", vandaag().plusDays(7)));
        Page pagina = sessie("klantmanager");
        pagina.navigate(omgeving.adres() + "/werkvoorraad?lijst=mijn");
        kijker.bekijk(pagina, "werkvoorraad-te-laat");
        dossier("klantmanager", "/termijnen", "dossier-termijnen-te-laat");
    }

    private void vanConceptTotBekendgemaaktPip() {
        taak("klantmanager", "Stel concept-PIP op", f -> f.antwoord("Waar werkt de inburgeraar naartoe?", "Werken als kapper, later een eigen zaak").antwoord("Wat voor doel is dit?", "Werk")
                .antwoord("Welke leerroute?", "B1-route").antwoord("Wat vindt de inburgeraar van de route?", "Is het ermee eens")
                .antwoord("Waarom past deze route?", "De leerbaarheidstoets en de taalaanbieder zeggen dat B1 haalbaar is.").antwoord("Niveau van de examens", "B1")
                .antwoord("Intensiteit: hoeveel uur per week? (verplicht bij een asielstatushouder)", "15").antwoord("Participatieverklaringstraject (PVT): hoeveel uur?", "12").antwoord("Module Arbeidsmarkt en Participatie (MAP): hoeveel uur?", "40")
                .antwoord("Hoeveel voortgangsgesprekken komen er?", "6"));
        taak("klantmanager", "Bespreek PIP", f -> f.antwoord("Wanneer is het PIP besproken?", vandaag()).antwoord("In welke taal was het gesprek?", "Tigrinya")
                .antwoord("Wat zegt de inburgeraar over het plan?", "Selam is blij met het plan en wil snel beginnen.").antwoord("Hoe gaat het verder?", "Het plan kan zo door"));
        taak("klantmanager", "Vraag handtekening", f -> f.antwoord("Heeft de inburgeraar getekend?", "Ja").antwoord("Wanneer getekend?", vandaag()).antwoord("Hoe?", "Op papier"));
        taak("klantmanager", "Stel PIP vast", f -> f.antwoord("Wat doet u?", "Ik stel het PIP vast").antwoord("Dagtekening", vandaag())
                .antwoord("Wat heeft u gecontroleerd?", "Alle verplichte onderdelen staan erin;De motivering klopt;Er staan geen medische gegevens in"));
        taak("klantmanager", "Maak PIP bekend", f -> f.antwoord("Wanneer is de beschikking gegeven of verstuurd?", vandaag()).antwoord("Hoe?", "Zelf gegeven"));
    }

    private void watErNuStaat() {
        Wacht.tot(GEDULD, "the PIP is made known", () -> omgeving.als("klantmanager").get("/trajecten/" + traject).verwacht(200).json().path("fase").asString().equals("leerroute"));
        dossier("klantmanager", "", "dossier");
        assertThat(sessie("klantmanager").locator("h1").innerText()).contains("Tesfay-Verzonnen");
        Page pagina = dossier("klantmanager", "/pip", "dossier-pip");
        assertThat(pagina.locator("main").innerText()).contains("B1-route").contains(nederlands(vandaag()));
        for (String blad : List.of("tijdlijn", "termijnen", "startposities", "contacten", "documenten", "toestemmingen", "rollen", "proces")) {
            dossier("klantmanager", "/" + blad, "dossier-" + blad);
        }
        pagina.navigate(omgeving.adres() + "/trajecten");
        kijker.bekijk(pagina, "trajecten");
        pagina.navigate(omgeving.adres() + "/zoeken");
        kijker.bekijk(pagina, "zoeken");
        new Formulierscherm(pagina).antwoord("Achternaam", "Tesfay-Verzonnen").antwoord("Geboortedatum", "1995-04-12");
        pagina.locator("main button").getByText("Zoeken").click();
        pagina.getByText("gevonden").first().waitFor();
        assertThat(pagina.url()).as("no personal data in the address").doesNotContain("Tesfay").doesNotContain("1995");
        kijker.bekijk(pagina, "zoeken-gevonden");
    }

    private void watDeAnderenZien() {
        Page teamleider = sessie("teamleider");
        teamleider.navigate(omgeving.adres() + "/werkvoorraad?lijst=team");
        kijker.bekijk(teamleider, "teamleider-werkvoorraad");
        teamleider.navigate(omgeving.adres() + "/monitor");
        kijker.bekijk(teamleider, "overzicht");
        teamleider.navigate(omgeving.adres() + "/monitor/processen/inburgeringstraject");
        teamleider.locator(".djs-container svg").first().waitFor();
        kijker.bekijk(teamleider, "overzicht-proces");
        teamleider.navigate(omgeving.adres() + "/monitor/storingen");
        kijker.bekijk(teamleider, "storingen");

        Page privacy = sessie("privacyfunctionaris");
        privacy.navigate(omgeving.adres() + "/inzagelog?kenmerk=" + kenmerk);
        kijker.bekijk(privacy, "inzagelog");
        StringBuilder log = new StringBuilder(privacy.locator("main").innerText());
        for (Locator ouder = privacy.getByText("Ouder"); ouder.count() > 0; ouder = privacy.getByText("Ouder")) {
            ouder.click();
            privacy.waitForLoadState();
            log.append(privacy.locator("main").innerText());
        }
        assertThat(log).contains("Karin de Vries").contains("Esther Mulder").contains(kenmerk);

        assertThat(sessie("casemanager-coa").navigate(omgeving.adres() + "/trajecten/" + traject).status()).as("COA no longer sees the dossier after the handover").isEqualTo(404);
        kijker.bekijk(sessie("casemanager-coa"), "niet-gevonden");
        Page taal = sessie("taalaanbieder");
        taal.navigate(omgeving.adres() + "/trajecten/" + traject);
        kijker.bekijk(taal, "dossier-taalaanbieder");
        assertThat(taal.locator("main").innerText()).doesNotContain("hoofdpijn");
        for (String pad : List.of("/werkvoorraad", "/trajecten/" + traject, "/monitor", "/inzagelog")) {
            assertThat(sessie("buitenstaander").navigate(omgeving.adres() + pad).status()).as(pad).isIn(403, 404);
            assertThat(sessie("buitenstaander").content()).doesNotContain("Tesfay").doesNotContain(kenmerk);
        }
    }

    private void lerenEnMeedoen() {
        taak("klantmanager", "Meld aan bij taalaanbieder", f -> f.antwoord("Bij welke taalaanbieder?", "Taalschool De Brug").antwoord("Heeft deze aanbieder een keurmerk, of is het een taalschakelinstelling?", "Ja")
                .antwoord("Hoeveel lesuren per week?", "15").antwoord("Wat moet de aanbieder praktisch weten?", "Selam kan elke ochtend. Zij komt met de bus."));
        taak("taalaanbieder", "Schrijf in voor taalles", f -> f.antwoord("Is er een plek?", "Ja, de inburgeraar is ingeschreven").antwoord("Hoeveel lesuren per week?", "15").antwoord("Welke groep of cursus?", "B1, ochtendgroep"));
        taak("klantmanager", "Kies hoe de participatie verloopt", f -> f.antwoord("Hoe verloopt de participatie?", "Met een duaal traject: leren en werken tegelijk")
                .antwoord("Welk doel heeft de inburgeraar?", "Meewerken in een kapsalon en daar Nederlands spreken").antwoord("Waarom kiest u dit?", "Selam wil snel werken en leert het best door te doen."));
        doeWatOpenstaat();
        dossier("klantmanager", "/werk", "dossier-week");
        dossier("klantmanager", "/participatie", "dossier-participatie-begin");
    }

    /** Three months of lessons later there is a place, but on a morning with a lesson. */
    private void eenPlekDieBotstMetDeLes() {
        klokVooruit("P3M");
        VAARDIGHEDEN.forEach(vaardigheid -> niveau(vaardigheid, vaardigheid.equals("SCHRIJVEN") ? "ALFA" : "A1", 60));
        niveau("SCHRIJVEN", "A1", 10);
        gebeurtenis("taal.verzuim", Map.of("datum", vandaag().minusDays(12).toString(), "soort", "GEOORLOOFD", "uren", 3));
        Map<String, Object> nu = new HashMap<>(Wegantwoorden.plekOpWoensdag());
        nu.putAll(Wegantwoorden.pvtKlaarEnMapHalf(vandaag()));
        doeWatOpenstaat(nu, () -> isOpen("beslis-over-plek"));
        Page werk = dossier("klantmanager", "/werk", "dossier-werk");
        assertThat(werk.locator("main").innerText()).contains("1 botsing", "Kapsalon De Schaar");
        assertThat(werk.locator("main").innerText()).as("no day for an evaluation that waits for the place").contains("na de plaatsing").doesNotContain("Evaluatie plannen");
        taak("klantmanager", "Beslis over de bezwaren", f -> f.antwoord("Wat besluit u?", "Deze plek, met andere afspraken of tijden").antwoord("Waarom?", "De les op woensdag gaat voor. De salon kan ook op donderdag."));
        doeWatOpenstaat();
        assertThat(dossier("klantmanager", "/werk", "dossier-werk-past").locator("main").innerText()).doesNotContain("1 botsing").contains("donderdag");
    }

    private void deEersteMaandenAanHetWerk() {
        klokVooruit("P8D");
        taak("klantmanager", "Bevestig de start", f -> f.antwoord("Is de plaatsing begonnen?", "Ja"));
        klokVooruit("P1M");
        doeWatOpenstaat();
        dossier("jobcoach", "/werk", "dossier-werk-jobcoach");
        klokVooruit("P2M");
        niveau("SPREKEN", "A2", 75);
        niveau("LUISTEREN", "A2", 40);
        niveau("LEZEN", "A2", 40);
        niveau("SPREKEN", "B1", 10);
        Map<String, Object> nu = new HashMap<>(Wegantwoorden.plekBehouden());
        nu.putAll(Wegantwoorden.mapKlaar(vandaag()));
        doeWatOpenstaat(nu, () -> false);
        dossier("klantmanager", "/leren", "dossier-leren");
        dossier("taalaanbieder", "", "dossier-leren-taalaanbieder");
        dossier("klantmanager", "/participatie", "dossier-participatie");
    }

    private void examensEnNazorg() {
        klokVooruit("P3M");
        VAARDIGHEDEN.forEach(vaardigheid -> niveau(vaardigheid, "B1", vaardigheid.equals("SCHRIJVEN") ? 5 : 20));
        doeWatOpenstaat();
        klokVooruit("P28D");
        VAARDIGHEDEN.forEach(vaardigheid -> examen(Map.of("onderdeel", vaardigheid, "niveau", "B1")));
        examen(Map.of("onderdeel", "KNM"));
        doeWatOpenstaat();
        assertThat(fase()).isEqualTo("nazorg");
        assertThat(dossier("klantmanager", "/leren", "dossier-leren-klaar").locator("main").innerText()).as("nothing to decide any more").doesNotContain("voor een besluit over A2");
        dossier("klantmanager", "", "dossier-nazorg");
    }

    private void hetEinde() {
        for (int maand = 0; maand < 12 && !fase().equals("afsluiting"); maand++) {
            klokVooruit("P1M");
            doeWatOpenstaat(Map.of(), () -> fase().equals("afsluiting"));
        }
        dossier("klantmanager", "/participatie", "dossier-participatie-klaar");
        taak("klantmanager", "Houd het eindgesprek", f -> f.antwoord("Is het gesprek gevoerd?", "Ja").antwoord("Hoe was het gesprek?", "Op kantoor").antwoord("Wie waren erbij?", "De inburgeraar;De klantmanager;De jobcoach")
                .antwoord("Wat is er bereikt, en wat zegt de inburgeraar daarvan?", "Selam heeft alle examens gehaald en werkt in de kapsalon. Zij is trots."));
        doeWatOpenstaat();
        assertThat(fase()).isEqualTo("afgesloten");
        dossier("klantmanager", "/afsluiting", "dossier-afsluiting");
        dossier("klantmanager", "", "dossier-afgesloten");
        dossier("klantmanager", "/tijdlijn", "dossier-tijdlijn-klaar");
        Page teamleider = sessie("teamleider");
        teamleider.navigate(omgeving.adres() + "/monitor/doorstroom");
        kijker.bekijk(teamleider, "doorstroom");
    }

    private void uitloggen() {
        sessie("klantmanager").navigate(omgeving.adres() + "/werkvoorraad");
        sessie("klantmanager").getByText("Uitloggen").click();
        sessie("klantmanager").getByText("U bent uitgelogd").waitFor();
        kijker.bekijk(sessie("klantmanager"), "uitgelogd");
    }

    // ---- after the PIP: what is filled in beforehand

    private record Open(String id, String formulier, String rol) {}

    private void doeWatOpenstaat() {
        doeWatOpenstaat(Map.of(), () -> false);
    }

    /**
     * Everybody does what is open, until it is so or nobody has anything to do. A form of the line is on the screen the first time; what comes back, and what
     * runs beside the line, goes over the API.
     */
    private void doeWatOpenstaat(Map<String, Object> nu, BooleanSupplier genoeg) {
        for (int ronde = 0; ronde < MEESTE_RONDEN; ronde++) {
            omgeving.rust();
            if (genoeg.getAsBoolean()) {
                return;
            }
            List<Open> open = openTaken();
            if (open.isEmpty()) {
                return;
            }
            leverIn(open.getFirst(), nu);
        }
        throw new AssertionError("No end to the tasks: " + openTaken());
    }

    private List<Open> openTaken() {
        return omgeving.sql(jdbc -> jdbc.sql("""
                select e.sleutel::text as id, f.formulier_id as formulier, e.rol from engine.taak e join engine.formulier f on f.sleutel = e.formulier_sleutel
                left join dossier.taak t on t.sleutel = e.sleutel
                where e.traject_id = :t and e.toestand = 'OPEN' and coalesce(t.status, 'OPEN') not in ('INGEDIEND', 'BEVESTIGD') order by e.sleutel""").param("t", traject).query(Open.class).list());
    }

    private boolean isOpen(String formulier) {
        return openTaken().stream().anyMatch(taak -> taak.formulier().equals(formulier));
    }

    private void leverIn(Open taak, Map<String, Object> nu) {
        String account = taak.rol().equals("huisvestingsmedewerker") ? "maatschappelijk-begeleider" : taak.rol();
        Map<String, Object> keuzes = new HashMap<>(Wegantwoorden.voor(taak.formulier(), vandaag()));
        boolean vanDeLijn = !keuzes.isEmpty();
        keuzes.putAll(Wegantwoorden.ernaast(taak.rol()));
        keuzes.putAll(nu);
        if (vanDeLijn && gezien.add(taak.formulier())) {
            opHetScherm(account, taak, keuzes);
            return;
        }
        Api wie = omgeving.als(account);
        Api.Antwoord antwoord = wie.post("/taken/" + taak.id() + "/afronden", Map.of("antwoorden", antwoorden(wie, taak, keuzes)));
        if (antwoord.status() == 422) {
            antwoord.velden().forEach(veld -> keuzes.put(taak.formulier() + "." + veld, vandaag().plusDays(28).toString()));
            antwoord = wie.post("/taken/" + taak.id() + "/afronden", Map.of("antwoorden", antwoorden(wie, taak, keuzes)));
        }
        antwoord.verwacht(200);
    }

    private void opHetScherm(String account, Open taak, Map<String, Object> keuzes) {
        Api wie = omgeving.als(account);
        wie.put("/taken/" + taak.id() + "/concept", Map.of("antwoorden", antwoorden(wie, taak, keuzes))).verwacht(204);
        Page pagina = sessie(account);
        pagina.navigate(omgeving.adres() + "/taken/" + taak.id());
        Formulierscherm scherm = new Formulierscherm(pagina).klaar();
        kijker.bekijk(pagina, "taak-" + taak.formulier());
        scherm.rondAf();
    }

    private Map<String, Object> antwoorden(Api wie, Open taak, Map<String, Object> keuzes) {
        JsonNode gegeven = wie.get("/taken/" + taak.id() + "/formulier").verwacht(200).json();
        Map<String, Object> voorstel = JsonMapper.shared().convertValue(gegeven.path("gegevens"), new TypeReference<>() {});
        return Voorbeeldantwoorden.voor(taak.formulier(), FormulierSchema.parse(gegeven.path("schema").toString()), voorstel, keuzes, vandaag(), was -> "Besproken met de inburgeraar.");
    }

    private String fase() {
        return omgeving.als("klantmanager").get("/trajecten/" + traject).verwacht(200).json().path("fase").asString();
    }

    private void niveau(String vaardigheid, String niveau, int dagenGeleden) {
        gebeurtenis("taal.niveau-behaald", Map.of("vaardigheid", vaardigheid, "niveau", niveau, "behaaldOp", vandaag().minusDays(dagenGeleden).toString(), "toets", "Voortgangstoets"));
    }

    private void examen(Map<String, Object> wat) {
        Map<String, Object> data = new HashMap<>(Map.of("resultaat", "GESLAAGD", "examendatum", vandaag().minusDays(3).toString()));
        data.putAll(wat);
        gebeurtenis("duo.examenresultaat", data);
    }

    // ---- what the chapters share

    private Page sessie(String account) {
        return sessies.computeIfAbsent(account, browser::inloggenAls);
    }

    private LocalDate vandaag() {
        return omgeving.vandaag();
    }

    private static String nederlands(LocalDate dag) {
        return dag.format(java.time.format.DateTimeFormatter.ofPattern("d MMMM yyyy", java.util.Locale.of("nl", "NL")));
    }

    private void klokVooruit(String periode) {
        omgeving.rust();
        omgeving.als("beheerder").post("/demo/klok", Map.of("vooruit", periode)).verwacht(200);
    }

    private void gebeurtenis(String type, Map<String, Object> data) {
        omgeving.integratie("gebeurtenissen").post("/gebeurtenissen", Map.of("specversion", "1.0", "id", UUID.randomUUID().toString(), "source", "urn:voorbeeld:keten",
                "type", "nl.trajectregie.in." + type, "subject", traject.toString(), "datacontenttype", "application/json", "data", data), "Content-Type", "application/cloudevents+json").verwacht(202);
    }

    private String wachtOpTaak(String account, String naam) {
        List<String> gevonden = new ArrayList<>();
        List<String> gezien = new ArrayList<>();
        try {
            Wacht.tot(GEDULD, "task '" + naam + "' shows for " + account, () -> {
                gezien.clear();
                omgeving.als(account).get("/taken?trajectId=" + traject).verwacht(200).json().path("taken").forEach(taak -> {
                    gezien.add(taak.path("naam").asString());
                    if (taak.path("naam").asString().equals(naam)) {
                        gevonden.add(taak.path("taakId").asString());
                    }
                });
                return !gevonden.isEmpty();
            });
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "; it sees " + gezien, e);
        }
        return gevonden.getFirst();
    }

    /** Opens the task from the werkvoorraad, on whichever of its lists it stands. */
    private Page open(String account, String naam) {
        String id = wachtOpTaak(account, naam);
        Page pagina = werkvoorraadMet(account, id);
        pagina.locator("#taak-" + id).click();
        new Formulierscherm(pagina).klaar();
        return pagina;
    }

    private Page werkvoorraadMet(String account, String taak) {
        Page pagina = sessie(account);
        pagina.navigate(omgeving.adres() + "/werkvoorraad?lijst=mijn&q=" + kenmerk);
        if (pagina.locator("#taak-" + taak).count() == 0) {
            pagina.navigate(omgeving.adres() + "/werkvoorraad?lijst=team&q=" + kenmerk);
        }
        pagina.locator("#taak-" + taak).waitFor();
        return pagina;
    }

    private void taak(String account, String naam, Consumer<Formulierscherm> invullen) {
        Page pagina = open(account, naam);
        Formulierscherm formulier = new Formulierscherm(pagina);
        invullen.accept(formulier);
        formulier.vulDeRest(Antwoorden.GEWONE, vandaag());
        kijker.bekijk(pagina, "taak-" + naam.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
        formulier.rondAf();
    }

    private Page dossier(String account, String blad, String naam) {
        Page pagina = sessie(account);
        pagina.navigate(omgeving.adres() + "/trajecten/" + traject + blad);
        if (blad.equals("/proces")) {
            pagina.locator(".djs-container svg").first().waitFor();
        }
        kijker.bekijk(pagina, naam);
        return pagina;
    }

    private static String focus(Page pagina) {
        return (String) pagina.evaluate("() => { const e = document.activeElement; return ((e.labels && [...e.labels].map(l => l.textContent).join(' ')) || e.getAttribute('aria-label') || e.textContent || '').trim() }");
    }

    private static void tabTot(Page pagina, String naam) {
        for (int i = 0; i < 120; i++) {
            pagina.keyboard().press("Tab");
            String hier = focus(pagina);
            assertThat((Boolean) pagina.evaluate("() => { const e = document.activeElement; if (e === document.body) return true; const s = getComputedStyle(e); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 || s.boxShadow !== 'none' }"))
                    .as("the focus is visible on '" + hier + "'").isTrue();
            if (hier.startsWith(naam)) {
                return;
            }
        }
        throw new AssertionError("'" + naam + "' is not reached with the Tab key on " + pagina.url());
    }
}
