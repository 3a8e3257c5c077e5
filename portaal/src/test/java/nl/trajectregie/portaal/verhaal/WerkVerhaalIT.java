package nl.trajectregie.portaal.verhaal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.camunda.client.CamundaClient;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.trajectregie.dossier.duaal.DuaalTraject;
import nl.trajectregie.dossier.duaal.DuaalTrajecten;
import nl.trajectregie.dossier.duaal.Groepsindeling;
import nl.trajectregie.dossier.plaatsing.Plaatsing;
import nl.trajectregie.dossier.plaatsing.Plaatsingen;
import nl.trajectregie.engine.db.DbRol;
import nl.trajectregie.portaal.test.Browser;
import nl.trajectregie.portaal.test.Kijker;
import nl.trajectregie.portaal.test.Omgeving;
import nl.trajectregie.portaal.test.Verhaal;
import nl.trajectregie.portaal.test.Webbezoek;
import nl.trajectregie.portaal.test.Wacht;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Duaal traject and placements as the pilots tell them (seed 001), several people side by side: a place without Dutch, work that clashes with lessons, no jobcoach at the
 * start, friction, a contract that is not prolonged, who keeps the place, groups that are too small, top up and split, and who goes back to the klantmanager.
 */
class WerkVerhaalIT {

    private static final Duration GEDULD = Duration.ofSeconds(60);
    private static final List<String> OCHTENDEN = List.of("MA_OCHTEND", "DI_OCHTEND", "WO_OCHTEND");

    private final Omgeving omgeving = Omgeving.gedeeld();
    private final Browser browser = new Browser(omgeving);
    private final Kijker kijker = new Kijker(browser);

    @AfterEach
    void sluit() {
        browser.close();
    }

    @Test
    void eenHalfJaarLerenEnWerken() {
        Verhaal amina = Verhaal.van(omgeving).gezinsmigrant();
        Verhaal bilal = statushouder();
        start(amina, "duaal-traject", Map.of());
        start(bilal, "plaatsing", Map.of("plaatsingId", begin(bilal).toString()));

        vrijwilligMeedoenMetEenWeekInUrenEnDagdelen(amina);
        eenPlekZonderNederlandsBijLeren(amina);
        werkDatBotstMetDeLessen(amina);
        zonderTaalrijkBijUitstroom(bilal);
        geenJobcoachBijDeStart(amina, bilal);

        List<Verhaal> groep = teKleineGroepen();

        amina.klokVooruit("P8D");
        deStart(amina);
        amina.klokVooruit("P32D");
        evaluatieMetEenKnelpunt(amina);
        wieDePlekHoudt(bilal);
        terugNaarDeKlantmanager(groep.getFirst());
        amina.klokVooruit("P30D");
        nietVerlengd(amina);
        assertThat(kijker.bezwaren()).as("what is wrong on the pages").isEmpty();
        long storingen = omgeving.sql(jdbc -> jdbc.sql("select count(*) from engine.incident where toestand = 'OPEN'").query(Long.class).single());
        assertThat(storingen).isZero();
    }

    // ---- the stories

    private void vrijwilligMeedoenMetEenWeekInUrenEnDagdelen(Verhaal wie) {
        wie.taak("Bespreek het duale traject").rondAf("duaalDeelname", "JA", "doel", "LEREN", "wens", "Bakker worden");
        assertThat(duaal(wie).verplicht()).as("the law gives no ground to oblige a family migrant").isFalse();
        wie.taak("Voer de tweede intake").rondAf("spreken", "A2", "sector", "HORECA", "beschikbaar", OCHTENDEN, "tempo", "HOOG", "trede", "GEEN");
        assertThat(new Webbezoek(omgeving.adres(), "klantmanager").lees("/taken/" + wie.taak("Stel het weekprogramma samen").wacht())).contains("Advies over de uren");
        wie.taak("Stel het weekprogramma samen").rondAf("onderdelen", List.of(onderdeel("TAAL", 3, "DAGDELEN"), onderdeel("PARTICIPATIE", 8, "UREN")), "trede", "ORIENTATIE",
                "lessen", List.of(tijd("MAANDAG", "09:00", "12:00", "Taalles"), tijd("WOENSDAG", "09:00", "12:00", "Taalles")));
        wie.taak("Leg de toezegging vast").rondAf("toezegging", "GETEKEND", "ondertekendOp", wie.vandaag().toString());
        omgeving.rust();
        assertThat(duaal(wie).groepVoorstel()).isEqualTo(Groepsindeling.Soort.INDIVIDUEEL);
        wie.taak("Beslis over de groep").rondAf("groepsbesluit", "INDIVIDUEEL");
        omgeving.rust();
        assertThat(wie.tijdlijn()).contains("Het weekprogramma telt 20 uur per week (5 dagdelen).");
        assertThat(duaal(wie).eindeOp()).as("no fixed phases, so no end date").isNull();
        wie.klokVooruit("P3M");
        wie.taak("Evalueer het duale traject").rondAf("evaluatieUitkomst", "PLAATSEN", "trede", "ORIENTATIE", "faseKlaar", "NEE");
    }

    private void eenPlekZonderNederlandsBijLeren(Verhaal wie) {
        wie.taak("Leg de vraag vast").rondAf("plaatsingsdoel", "LEREN", "richting", "AANBODGERICHT", "vorm", "LEERWERKPLEK", "taalniveau", "A2", "haalbaar", "JA", "urenPerWeek", 8);
        wie.taak("Zoek een plek").rondAf("zoekUitkomst", "NOG_GEEN_PLEK", "watGedaan", "Drie bakkers gebeld");
        omgeving.rust();
        omgeving.als("klantmanager").get("/trajecten/" + wie.trajectId() + "/plaatsingen").verwacht(200);
        wie.klokVooruit("P14D");
        wie.taak("Zoek een plek").rondAf(plek(wie, "Magazijn Noord", "NEE", List.of(tijd("DINSDAG", "09:00", "13:00", null))));
        omgeving.rust();
        assertThat(laatste(wie).toetsAdvies()).isEqualTo(Plaatsing.Toetsadvies.NIET_PASSEND);
        assertThat(wie.taak("Beslis over de bezwaren").geweigerd("plekBesluit", "TOCH_PLAATSEN", "reden", "Er is niets anders")).containsExactly("taalafspraak");
        wie.taak("Beslis over de bezwaren").rondAf("plekBesluit", "ANDERE_PLEK", "reden", "Hier hoort zij geen Nederlands");
    }

    private void werkDatBotstMetDeLessen(Verhaal wie) {
        wie.taak("Zoek een plek").rondAf(plek(wie, "Bakkerij De Aar", "JA", List.of(tijd("MAANDAG", "08:00", "12:00", null), tijd("DINSDAG", "08:00", "12:00", null))));
        omgeving.rust();
        assertThat(laatste(wie).toetsAdvies()).isEqualTo(Plaatsing.Toetsadvies.BEOORDELEN);
        JsonNode api = omgeving.als("klantmanager").get("/trajecten/" + wie.trajectId() + "/plaatsingen").verwacht(200).json();
        assertThat(api.path("botsingen")).singleElement().satisfies(b -> assertThat(b.asString()).startsWith("maandag: Taalles (09:00–12:00)"));
        assertThat(api.path("plaatsingen").get(0).path("werkgever").path("naam").asString()).isEqualTo("Bakkerij De Aar");
        Page klantmanager = browser.inloggenAls("klantmanager");
        klantmanager.navigate(omgeving.adres() + "/trajecten/" + wie.trajectId() + "/werk");
        assertThat(klantmanager.locator("main").innerText()).contains("1 botsing", "Bakkerij De Aar", "Opvang van kinderen", "20 uur", "5 dagdelen");
        kijker.bekijk(klantmanager, "werk-botsing");
        bekijkTaak(klantmanager, wie, "Beslis over de bezwaren", "werk-taak-bezwaren");
        wie.taak("Beslis over de bezwaren").rondAf("plekBesluit", "PLEK_AANPASSEN", "reden", "De les gaat voor");
        assertThat(wie.taak("Zoek een plek").voorinvulling().path("werkgever").asString()).as("never asked twice").isEqualTo("Bakkerij De Aar");
        wie.taak("Zoek een plek").rondAf("zoekUitkomst", "PLEK_GEVONDEN", "werktijden", List.of(tijd("DINSDAG", "08:00", "12:00", null), tijd("DONDERDAG", "08:00", "12:00", null)));
        omgeving.rust();
        assertThat(laatste(wie).toetsAdvies()).isEqualTo(Plaatsing.Toetsadvies.PASSEND);
        verwachtingen(wie);
    }

    private void zonderTaalrijkBijUitstroom(Verhaal wie) {
        wie.taak("Leg de vraag vast").rondAf("plaatsingsdoel", "UITSTROOM", "richting", "VRAAGGERICHT", "vorm", "BETAALD_WERK", "taalniveau", "A2", "haalbaar", "JA", "urenPerWeek", 32);
        wie.taak("Zoek een plek").rondAf(plek(wie, "Magazijn Noord", "NEE", List.of(tijd("DINSDAG", "09:00", "17:00", null))));
        omgeving.rust();
        assertThat(laatste(wie).toetsAdvies()).as("with work as the goal it need not be rich in Dutch").isEqualTo(Plaatsing.Toetsadvies.PASSEND);
        verwachtingen(wie);
    }

    private void geenJobcoachBijDeStart(Verhaal amina, Verhaal bilal) {
        amina.verwachtTaken("klantmanager", "Wijs een jobcoach aan");
        Page klantmanager = browser.inloggenAls("klantmanager");
        klantmanager.navigate(omgeving.adres() + "/trajecten/" + amina.trajectId() + "/werk");
        assertThat(klantmanager.locator("main").innerText()).contains("Er is geen jobcoach.");
        assertThat(amina.taak("Wijs een jobcoach aan").geweigerd("jobcoachBesluit", "AL_AANGEWEZEN")).containsExactly("jobcoachBesluit");
        omgeving.als("jobcoach").get("/trajecten/" + amina.trajectId() + "/plaatsingen").verwacht(404);
        amina.taak("Wijs een jobcoach aan").rondAf("jobcoachBesluit", "TEAM");
        omgeving.rust();
        assertThat(omgeving.als("jobcoach").get("/trajecten/" + amina.trajectId() + "/plaatsingen").verwacht(200).json().path("plaatsingen").get(0).path("toets"))
                .as("childcare is of the family, and not for the jobcoach").isNotEmpty().noneMatch(b -> b.path("onderwerp").asString().equals("OPVANG"));
        bilal.gebeurtenis("werk.plaatsing-gestart", Map.of("werkgever", "Magazijn Noord", "startOp", bilal.vandaag().toString()));
        omgeving.rust();
        assertThat(laatste(bilal)).satisfies(p -> {
            assertThat(p.gestartOp()).isEqualTo(bilal.vandaag());
            assertThat(p.stand()).as("told to have begun, but not silently without a jobcoach").isEqualTo(Plaatsing.Stand.WACHT_OP_START);
        });
        bilal.taak("Wijs een jobcoach aan").rondAf("jobcoachBesluit", "ZONDER", "redenZonder", "De werkgever heeft een eigen begeleider.");
        omgeving.rust();
        assertThat(laatste(bilal).stand()).isEqualTo(Plaatsing.Stand.LOOPT);
        assertThat(bilal.tijdlijn()).contains("De plaatsing bij Magazijn Noord is gestart, zonder jobcoach.");
    }

    private void deStart(Verhaal wie) {
        wie.taak("Bevestig de start").rondAf("startUitkomst", "GESTART", "gestartOp", laatste(wie).startOp().toString());
        omgeving.rust();
        assertThat(laatste(wie).stand()).isEqualTo(Plaatsing.Stand.LOOPT);
        assertThat(ritmes(wie)).as("the jobcoach speaks both sides every two weeks").contains("jobcoach");
    }

    private void evaluatieMetEenKnelpunt(Verhaal wie) {
        Page jobcoach = browser.inloggenAls("jobcoach");
        jobcoach.navigate(omgeving.adres() + "/trajecten/" + wie.trajectId() + "/werk");
        assertThat(jobcoach.locator("main").innerText()).contains("Bakkerij De Aar", "Knelpunt melden").doesNotContain("Opvang van kinderen");
        kijker.bekijk(jobcoach, "werk-jobcoach");
        wie.taak("Evalueer de plaatsing").als("jobcoach").rondAf("gesprekDatum", wie.vandaag().toString(), "verloop", "KNELPUNT", "watGaatGoed", "Komt op tijd",
                "watMoetAnders", "De opdrachten zijn onduidelijk", "vervolg", "DOORGAAN", "taalOpDeVloer", "BETER");
        wie.verwachtTaken("jobcoach", "Bespreek het knelpunt");
        assertThat(wie.openTaken("klantmanager")).as("whoever knows both sides takes it up").doesNotContain("Bespreek het knelpunt");
        wie.taak("Bespreek het knelpunt").als("jobcoach").rondAf("knelpuntAanpak", "VERDUIDELIJKEN", "oorzaak", "Een misverstand over de tijden");
        wie.taak("Verduidelijk de afspraken").als("jobcoach").rondAf("besprokenOp", wie.vandaag().toString(), "afspraak", "Elke ochtend een lijstje", "terugblikOp", wie.vandaag().plusDays(7).toString());
        wie.klokVooruit("P7D");
        wie.taak("Kijk of het knelpunt weg is").als("jobcoach").rondAf("knelpuntUitkomst", "OPGELOST", "besprokenOp", wie.vandaag().toString());
    }

    private void wieDePlekHoudt(Verhaal wie) {
        wie.taak("Evalueer de plaatsing").rondAf("gesprekDatum", wie.vandaag().toString(), "verloop", "GOED", "vervolg", "BEHOUDEN", "redenVervolg", "Vast contract aangeboden");
        omgeving.rust();
        assertThat(laatste(wie).stand()).isEqualTo(Plaatsing.Stand.BEHOUDEN);
        assertThat(wie.openTaken("klantmanager")).doesNotContain("Evalueer de plaatsing", "Bespreek het einde van het contract");
    }

    private void nietVerlengd(Verhaal wie) {
        LocalDate einde = laatste(wie).eindeOp();
        wie.taak("Bespreek het einde van het contract").rondAf("besprokenOp", wie.vandaag().toString(), "contractUitkomst", "NIET_VERLENGD", "redenNietVerlengd", "GEEN_WERK");
        omgeving.rust();
        assertThat(laatste(wie).stand()).as("works until the last day").isEqualTo(Plaatsing.Stand.LOOPT);
        wie.klokVooruit("P" + (wie.vandaag().until(einde).toTotalMonths() * 31 + wie.vandaag().until(einde).getDays() + 32) + "D");
        Wacht.tot(GEDULD, "the placement is closed", () -> laatste(wie).klaar());
        assertThat(laatste(wie)).satisfies(p -> {
            assertThat(p.stand()).isEqualTo(Plaatsing.Stand.GESTOPT);
            assertThat(p.beeindigdOp()).isEqualTo(einde);
            assertThat(p.redenEinde()).isEqualTo("Niet verlengd: er is geen werk of geld meer.");
        });
        assertThat(omgeving.als("klantmanager").get("/trajecten/" + wie.trajectId() + "/plaatsingen").verwacht(200).json().path("rooster")).as("only the lessons are left").hasSize(2);
        wie.taak("Evalueer het duale traject").rondAf("evaluatieUitkomst", "VERVOLG", "trede", "LEERWERKPLEK", "faseKlaar", "NEE");
        wie.taak("Beslis over het vervolg").rondAf("duaalVervolg", "TERUG", "reden", "Eerst een opleiding kiezen", "besprokenOp", wie.vandaag().toString());
        Wacht.tot(GEDULD, "the duaal traject is closed", () -> duaal(wie).klaar());
        assertThat(duaal(wie).uitkomst()).isEqualTo(DuaalTraject.Uitkomst.TERUG_NAAR_KLANTMANAGER);
    }

    /** Four of level A1 make a group; one of B1 waits, and then the fifth of A1 splits off. Returned: who is in it. */
    private List<Verhaal> teKleineGroepen() {
        List<Verhaal> samen = new ArrayList<>();
        Verhaal eerste = deelnemer("A1", false);
        samen.add(eerste);
        assertThat(duaal(eerste).groepVoorstel()).isEqualTo(Groepsindeling.Soort.INDIVIDUEEL);
        assertThat(eerste.taak("Beslis over de groep").geweigerd("groepsbesluit", "AANVULLEN")).containsExactly("redenAnders");
        eerste.taak("Beslis over de groep").rondAf("groepsbesluit", "AANVULLEN", "redenAnders", "Volgende week komen er meer");
        Verhaal tweede = deelnemer("A1", false);
        samen.add(tweede);
        assertThat(duaal(tweede)).satisfies(d -> {
            assertThat(d.groepVoorstel()).isEqualTo(Groepsindeling.Soort.AANVULLEN);
            assertThat(d.groepUitleg()).startsWith("De groep is te klein: 2 van de 4");
        });
        tweede.taak("Beslis over de groep").rondAf("groepsbesluit", "AANVULLEN");
        Verhaal derde = deelnemer("A2", true);
        samen.add(derde);
        derde.taak("Beslis over de groep").rondAf("groepsbesluit", "AANVULLEN");
        Verhaal vierde = deelnemer("A1", false);
        samen.add(vierde);
        assertThat(duaal(vierde).groepVoorstel()).isEqualTo(Groepsindeling.Soort.GROEP);
        vierde.taak("Beslis over de groep").rondAf("groepsbesluit", "GROEP", "groepNaam", "Zorg ochtend");
        eerste.taak("Beslis over de groep").rondAf("groepsbesluit", "GROEP", "groepNaam", "Zorg ochtend");
        omgeving.rust();
        Verhaal hoger = deelnemer("B2", false);
        assertThat(duaal(hoger)).satisfies(d -> {
            assertThat(d.groepVoorstel()).isEqualTo(Groepsindeling.Soort.INDIVIDUEEL);
            assertThat(d.groepUitleg()).contains("een ander niveau: 4");
        });
        hoger.taak("Beslis over de groep").rondAf("groepsbesluit", "AANVULLEN", "redenAnders", "Er komt een groep op niveau");
        Verhaal vijfde = deelnemer("A1", false);
        assertThat(duaal(vijfde).groepVoorstel()).as("too far apart for one group").isEqualTo(Groepsindeling.Soort.SPLITSEN);
        vijfde.taak("Beslis over de groep").rondAf("groepsbesluit", "SPLITSEN", "groepNaam", "Zorg A1");
        omgeving.rust();
        assertThat(duaal(vijfde).stand()).isEqualTo(DuaalTraject.Stand.LOOPT);
        return samen;
    }

    private void terugNaarDeKlantmanager(Verhaal wie) {
        Page klantmanager = browser.inloggenAls("klantmanager");
        klantmanager.navigate(omgeving.adres() + "/trajecten/" + wie.trajectId() + "/werk");
        assertThat(klantmanager.locator("main").innerText()).contains("Zorg ochtend", "2 deelnemers", "verplicht");
        kijker.bekijk(klantmanager, "werk-duaal");
        klantmanager.locator("form[action$='/terug'] button").click();
        klantmanager.locator("#redenTerug-fout").waitFor();
        klantmanager.fill("#redenTerug", "De route is niet haalbaar");
        klantmanager.locator("form[action$='/terug'] button").click();
        klantmanager.getByText("De inburgeraar gaat terug naar de klantmanager.").first().waitFor();
        Wacht.tot(GEDULD, "the duaal traject is closed", () -> duaal(wie).klaar());
        assertThat(duaal(wie).uitkomst()).isEqualTo(DuaalTraject.Uitkomst.TERUG_NAAR_KLANTMANAGER);
    }

    // ---- what the stories share

    /** A statushouder through the second intake and the week, until the proposal for a group is there. */
    private Verhaal deelnemer(String niveau, boolean weigertEerst) {
        Verhaal wie = statushouder();
        start(wie, "duaal-traject", Map.of());
        if (weigertEerst) {
            wie.taak("Bespreek het duale traject").rondAf("duaalDeelname", "NEE", "redenNee", "Bang voor de uitkering");
            wie.taak("Bespreek de weigering").rondAf("weigeringVervolg", "ALSNOG", "oorzaak", "Geruchten over de uitkering");
        } else {
            wie.taak("Bespreek het duale traject").rondAf("duaalDeelname", "JA", "doel", "UITSTROOM");
        }
        wie.taak("Voer de tweede intake").rondAf("spreken", niveau, "sector", "ZORG", "beschikbaar", OCHTENDEN, "tempo", "RUSTIG", "trede", "GEEN");
        wie.taak("Stel het weekprogramma samen").rondAf("onderdelen", List.of(onderdeel("TAAL", 9, "UREN")), "trede", "GEEN");
        wie.taak("Leg de toezegging vast").rondAf("toezegging", "GETEKEND", "ondertekendOp", wie.vandaag().toString());
        wie.verwachtTaken("klantmanager", "Beslis over de groep");
        return wie;
    }

    private void verwachtingen(Verhaal wie) {
        wie.taak("Bespreek verwachtingen inburgeraar").rondAf("inburgeraarUitkomst", "AKKOORD", "gesprekDatum", wie.vandaag().toString());
        wie.taak("Bespreek verwachtingen werkgever").rondAf("werkgeverUitkomst", "AKKOORD", "gesprekDatum", wie.vandaag().toString());
    }

    private Map<String, Object> plek(Verhaal wie, String werkgever, String taalrijk, List<Map<String, String>> werktijden) {
        Map<String, Object> uit = new LinkedHashMap<>(Verhaal.kaart("zoekUitkomst", "PLEK_GEVONDEN", "werkgever", werkgever, "contactpersoon", "Mevrouw Bos", "telefoon", "06 12345678",
                "functie", "Meehelpen", "draagvlakLeiding", "JA", "draagvlakWerkvloer", "JA", "taaleis", "A1", "werktaalNederlands", taalrijk, "contactMetCollegas", "JA",
                "terugkoppelingTaal", "JA", "contractsoort", "TIJDELIJK", "startOp", wie.vandaag().plusDays(7).toString(), "eindeOp", wie.vandaag().plusDays(107).toString(), "reizen", "JA",
                "reisMinuten", 20, "opvang", "GEREGELD"));
        uit.put("werktijden", werktijden);
        return uit;
    }

    private static Map<String, Object> onderdeel(String soort, int aantal, String eenheid) {
        return Map.of("soort", soort, "naam", "Onderdeel " + soort.toLowerCase(Locale.ROOT), "aantal", aantal, "eenheid", eenheid);
    }

    private static Map<String, String> tijd(String dag, String van, String tot, String omschrijving) {
        Map<String, String> uit = new LinkedHashMap<>(Map.of("dag", dag, "van", van, "tot", tot));
        if (omschrijving != null) {
            uit.put("omschrijving", omschrijving);
        }
        return uit;
    }

    private Verhaal statushouder() {
        return Verhaal.van(omgeving).statushouder(20, verzoek -> { });
    }

    /** The process as the line participatie calls it; the line itself has its own story. */
    private void start(Verhaal wie, String proces, Map<String, Object> extra) {
        Map<String, Object> variabelen = new LinkedHashMap<>(Map.of("trajectId", wie.trajectId().toString(), "gemeente", "9901"));
        variabelen.putAll(extra);
        omgeving.bean(CamundaClient.class).newCreateInstanceCommand().bpmnProcessId(proces).latestVersion().variables(variabelen).send().join();
    }

    private UUID begin(Verhaal wie) {
        return lees(() -> omgeving.bean(Plaatsingen.class).begin(wie.trajectId()));
    }

    private DuaalTraject duaal(Verhaal wie) {
        return lees(() -> omgeving.bean(DuaalTrajecten.class).laatste(wie.trajectId()).orElseThrow());
    }

    private Plaatsing laatste(Verhaal wie) {
        return lees(() -> omgeving.bean(Plaatsingen.class).vanTraject(wie.trajectId()).getFirst());
    }

    private List<String> ritmes(Verhaal wie) {
        return omgeving.sql(jdbc -> jdbc.sql("select code from dossier.contactritme where traject_id = :t and status = 'LOPEND'").param("t", wie.trajectId()).query(String.class).list());
    }

    private <T> T lees(Supplier<T> werk) {
        return omgeving.in(DbRol.WEB, "9901", () -> new TransactionTemplate(omgeving.bean(PlatformTransactionManager.class)).execute(status -> werk.get()));
    }

    private void bekijkTaak(Page pagina, Verhaal wie, String taak, String naam) {
        for (JsonNode open : omgeving.als("klantmanager").get("/taken?trajectId=" + wie.trajectId()).verwacht(200).json().path("taken")) {
            if (open.path("naam").asString().equals(taak)) {
                pagina.navigate(omgeving.adres() + "/taken/" + open.path("taakId").asString());
            }
        }
        pagina.locator("#werk-kop").waitFor();
        pagina.locator("button:has-text('Taak afronden')").waitFor();
        kijker.bekijk(pagina, naam);
    }
}
