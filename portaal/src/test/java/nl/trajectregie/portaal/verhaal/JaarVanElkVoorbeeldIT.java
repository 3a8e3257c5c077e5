package nl.trajectregie.portaal.verhaal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.trajectregie.portaal.test.Browser;
import nl.trajectregie.portaal.test.Kijker;
import nl.trajectregie.portaal.test.Omgeving;
import nl.trajectregie.portaal.test.Verhaal;
import nl.trajectregie.portaal.test.Zaken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * One person in Rotterdam, one in Groningen and one in Roermond live through a year that the clock runs through, each task done on its day. What the
 * dossier then tells (contacts, phases of the guidance, payments) is one calendar, printed, and equals what the documents say of that municipality.
 */
class JaarVanElkVoorbeeldIT {

    private static final String MB = "maatschappelijk-begeleider";
    private static final List<String> VAST = List.of("HUUR", "GAS_ELEKTRICITEIT", "ZORGVERZEKERING");
    private static final Map<String, Integer> EURO = Map.of("HUUR", 500, "GAS_ELEKTRICITEIT", 150, "ZORGVERZEKERING", 150);
    private static final int DAGEN_TOT_TOESLAG = 61;
    private static final String MET_STILTEALARM = "roermond";

    private final Omgeving omgeving = Omgeving.gedeeld();
    private final Zaken zaken = new Zaken(omgeving);
    private final Map<String, List<LocalDate>> alarmen = new LinkedHashMap<>();
    /** The days on which a rhythm of each person comes due. */
    private final Map<String, Set<LocalDate>> verwacht = new LinkedHashMap<>();
    private final Browser browser = new Browser(omgeving);
    private final Kijker kijker = new Kijker(browser);

    private LocalDate begin;

    @AfterEach
    void sluit() {
        browser.close();
    }

    @Test
    void hetJaarVanElkVoorbeeldIsDatVanZijnBron() {
        naar(vandaag().plusMonths(1).withDayOfMonth(1));
        begin = vandaag();
        Map<String, Verhaal> mensen = new LinkedHashMap<>();
        for (String voorbeeld : List.of("rotterdam", "groningen", "roermond")) {
            mensen.put(voorbeeld, Verhaal.van(omgeving).statushouder(12, verzoek -> verzoek.put("inrichting", voorbeeld)));
        }
        mensen.forEach(this::gevestigd);

        TreeMap<LocalDate, List<Runnable>> agenda = new TreeMap<>();
        zet(agenda, begin.plusDays(1), () -> mensen.get("rotterdam").taak("Begeleid de inhuizingsdag").als(MB)
                .rondAf("geregeld", List.of("HUURCONTRACT", "BRP", "BIJSTAND"), "inhuizingsdagOp", vandaag().toString(), "sleutelOp", vandaag().toString()));
        zet(agenda, begin.plusDays(40), () -> kijkNaVeertigDagen(mensen.get("rotterdam")));
        zet(agenda, begin.plusMonths(2), () -> naDeOpstartfase(mensen.get("roermond")));
        zet(agenda, begin.plusMonths(3), () -> List.of("rotterdam", "groningen").forEach(naam -> naDeOpstartfase(mensen.get(naam))));
        zet(agenda, begin.plusDays(DAGEN_TOT_TOESLAG), () -> mensen.get("groningen").gebeurtenis("toeslag.betaald-aan-client",
                Map.of("soort", "HUURTOESLAG", "betaaldOp", vandaag().toString(), "bedragInCenten", 30_000)));
        for (int maand = 1; maand < 6; maand++) {
            zet(agenda, begin.plusMonths(maand), () -> mensen.values().forEach(this::betaal));
        }
        zet(agenda, begin.plusMonths(6).minusDays(1).minusWeeks(6), () -> mensen.values().forEach(v -> v.taak("Beoordeel de financiële zelfredzaamheid").als("budgetbegeleider")
                .rondAf("eindoordeel", "EINDE", "oordeel", "Kan het zelf.", "doelen", List.of(Map.of("doel", "BUDGET", "stand", "ZELF")))));
        zet(agenda, begin.plusMonths(6).minusDays(28), () -> mensen.get("roermond").taak("Beoordeel de zelfredzaamheid").als(MB)
                .rondAf("zelfredzaam", "JA", "verlengingGevraagd", false, "besprokenOp", vandaag().toString()));
        zet(agenda, begin.plusMonths(6), () -> mensen.get("roermond").taak("Voer het eindgesprek").als(MB).rondAf("gesprekDatum", vandaag().toString(), "bellijst", "NEE",
                "voorzieningen", List.of(Map.of("waarvoor", "Brieven", "wie", "Formulierenbrigade", "bereikbaar", "Bibliotheek"))));

        LocalDate eind = begin.plusDays(360);
        for (LocalDate dag = volgendeDag(mensen, agenda, begin); dag != null && !dag.isAfter(eind); dag = volgendeDag(mensen, agenda, dag)) {
            naar(dag);
            LocalDate vandaag = dag;
            mensen.entrySet().stream().filter(mens -> mens.getKey().equals(MET_STILTEALARM) || verwacht.get(mens.getKey()).contains(vandaag)).forEach(mens -> voerContacten(mens.getKey(), mens.getValue()));
            if (agenda.containsKey(dag)) {
                agenda.remove(dag).forEach(Runnable::run);
                omgeving.rust();
            }
        }

        mensen.forEach((naam, v) -> {
            List<String> kalender = kalender(v);
            System.out.printf("Het jaar van %s, vanaf %s:%n  %s%n", naam, begin, String.join("\n  ", kalender));
            assertThat(kalender).as("the year of " + naam).containsExactlyElementsOf(bron(naam));
            assertThat(v.openTaken(MB)).as("no contact and no alarm was overlooked").doesNotContain("Voer contactmoment", "Herstel het contact");
            assertThat(contacten(v).path("ritmes").toString()).as("the documents name no measuring moments for " + naam).doesNotContain("MEETMOMENT");
        });
        assertThat(alarmen.keySet()).as("only Roermond names a silence alarm").containsExactly(MET_STILTEALARM);
        kijk(mensen);
    }

    // ---- what happens

    /** A home, the offer, the registration, bijstand with its agreements: all on the first day. */
    private void gevestigd(String voorbeeld, Verhaal v) {
        String dag = begin.toString();
        v.gebeurtenis("wonen.woning-toegewezen", Map.of("toegewezenOp", dag)).gebeurtenis("inkomen.bijstand-toegekend", Map.of("rechtVanaf", dag));
        v.taak("Meld aan voor begeleiding").rondAf("aangemeldOp", dag, "uitvoerder", "Stichting Welkom", "nareiziger", "NEE");
        v.taak("Bied begeleiding aan").als(MB).rondAf("deelname", "JA", "gesprekDatum", dag);
        if (voorbeeld.equals("rotterdam")) {
            v.taak("Voer plaatsingsgesprek").als(MB).rondAf("gesprekDatum", dag, "inhuizingsdagOp", begin.plusDays(1).toString());
        } else {
            v.taak("Regel sleuteloverdracht en regeldag").als(MB).rondAf("sleutelOp", dag, "regeldagOp", dag);
        }
        v.gebeurtenis("brp.ingeschreven", Map.of("ingeschrevenOp", dag));
        v.taak("Stel de checklist samen").als(MB).rondAf("maatje", "NEE", "kinderen", "NEE");
        v.taak("Vraag machtiging").als("budgetbegeleider").rondAf("machtiging", "NIET_NODIG", "gevraagdOp", dag);
        v.taak("Vraag toeslagen en kwijtschelding aan").als("budgetbegeleider").rondAf("aanvragen", List.of(Map.of("soort", "HUURTOESLAG", "stand", "AANGEVRAAGD", "aangevraagdOp", dag,
                "verwachtOp", begin.plusMonths(3).toString(), "bedrag", 300)));
        v.taak("Maak overzicht van inkomsten en kosten").als("budgetbegeleider").rondAf("huishouden", "ALLEENSTAANDE", "kinderen", 0,
                "inkomsten", List.of(Map.of("soort", "BIJSTAND", "bedrag", 1200)), "kosten", List.of(), "schulden", List.of(), "besprokenOp", dag);
        v.taak("Maak afspraken over de vaste lasten").als("budgetbegeleider").rondAf("afspraken", VAST.stream().map(soort -> Map.of("soort", soort, "partij", "Voorbeeld", "bedrag", EURO.get(soort),
                "betaaldag", 1, "vanaf", dag)).toList(), "inDeHuur", List.of("WATER"), "besprokenOp", dag, "briefSturen", true);
        v.taak("Stel leerdoelen vast").als("budgetbegeleider").rondAf("vorm", "INDIVIDUEEL", "doelen", List.of(Map.of("doel", "BUDGET", "stand", "SAMEN")), "eersteOp", begin.plusDays(14).toString());
        betaal(v);
        omgeving.rust();
    }

    private void naDeOpstartfase(Verhaal v) {
        v.taak("Rond de opstartfase af").als(MB).rondAf("opstartfaseUitkomst", "AFGEROND", "openPunten", "De tandarts nog");
        v.taak("Schrijf de overdracht").als(MB).rondAf("kennismakingOp", vandaag().toString());
        v.taak("Aanvaard de overdracht").als(MB).rondAf("wisselUitkomst", "AANVAARD", "eersteContactOp", vandaag().plusDays(2).toString());
    }

    /** The bank books what the calendar expects today. */
    private void betaal(Verhaal v) {
        geld(v).path("betalingen").forEach(vak -> {
            if (vandaag().toString().equals(vak.path("verwachtOp").asString(""))) {
                v.gebeurtenis("betaling.geboekt", Map.of("betalingId", vak.path("soort").asString() + "-" + vak.path("maand").asString(), "soort", vak.path("soort").asString(),
                        "bedragInCenten", vak.path("verwachtInCenten").asLong(), "geboektOp", vandaag().toString(), "periode", vak.path("maand").asString()));
            }
        });
    }

    /** Holds every contact that is due today, and answers an alarm. */
    private void voerContacten(String naam, Verhaal v) {
        if (vandaag().toString().equals(contacten(v).path("volgendContact").asString(""))) {
            v.verwachtTaken(MB, "Voer contactmoment");
        }
        while (v.openTaken(MB).contains("Voer contactmoment")) {
            zaken.rondAf(omgeving.als(MB), zaken.taakId(omgeving.als(MB), v.trajectId(), "voer-contactmoment"), new LinkedHashMap<>(Map.of("uitkomst", "GEVOERD", "gesprokenMet", List.of("inburgeraar"),
                    "gesprekDatum", vandaag().toString(), "gesprekVorm", "KANTOOR", "tolk", "GEEN", "hoeGaatHet", "Het gaat goed.", "hulpNodig", "NEE")));
            omgeving.rust();
        }
        if (v.openTaken(MB).contains("Herstel het contact")) {
            alarmen.computeIfAbsent(naam, n -> new ArrayList<>()).add(vandaag());
            v.taak("Herstel het contact").als(MB).rondAf("uitkomst", "GESPROKEN", "gesprekDatum", vandaag().toString(), "hulpNodig", "NEE");
            omgeving.rust();
        }
    }

    // ---- what the dossier tells of it

    private List<String> kalender(Verhaal v) {
        List<String> regels = new ArrayList<>();
        contacten(v).path("ritmes").forEach(r -> r.path("momenten").forEach(m -> {
            if (m.path("status").asString().equals("gehouden")) {
                assertThat(m.path("afgehandeldOp").asString()).as("held on the day itself").isEqualTo(m.path("geplandOp").asString());
                regels.add(m.path("geplandOp").asString() + " contact " + r.path("code").asString() + " " + m.path("nummer").asInt());
            }
        }));
        Map.of("begeleiding.gestart", "begeleiding start", "huisvesting.ingehuisd", "inhuizingsdag", "begeleiding.opstartfase-klaar", "opstartfase klaar",
                "begeleiding.wissel-antwoord", "andere begeleider", "begeleiding.afgerond", "begeleiding klaar", "ontzorgen.begonnen", "ontzorgen begint").forEach((soort, wat) ->
                omgeving.sql(jdbc -> jdbc.sql("select (tijdstip at time zone 'Europe/Amsterdam')::date from dossier.tijdlijn where traject_id = :t and soort = :s order by id")
                        .param("t", v.trajectId()).param("s", soort).query(LocalDate.class).list()).forEach(op -> regels.add(op + " " + wat + " 1")));
        JsonNode geld = geld(v);
        regels.add(geld.path("laatsteDag").asString() + " laatste dag ontzorgen 1");
        assertThat(geld.path("status").asString()).isEqualTo("AFGEROND");
        Map<String, Integer> nummers = new LinkedHashMap<>();
        Map<String, String> namen = Map.of("HUUR", "huur", "GAS_ELEKTRICITEIT", "gas en elektriciteit", "ZORGVERZEKERING", "zorgverzekering");
        geld.path("betalingen").forEach(vak -> {
            String soort = vak.path("soort").asString();
            assertThat(vak.path("stand").asString()).as(soort + " of " + vak.path("maand")).isEqualTo("BETAALD");
            assertThat(vak.path("betaaldOp")).isEqualTo(vak.path("verwachtOp"));
            regels.add(vak.path("betaaldOp").asString() + " " + namen.get(soort) + " betaald " + nummers.merge(soort, 1, Integer::sum));
        });
        return regels.stream().sorted().toList();
    }

    /** The expected days of both files: {@code what | number | when | source}. */
    private List<String> bron(String voorbeeld) {
        return Stream.concat(regels("contactkalenders/" + voorbeeld).map(r -> "contact " + r), regels("jaarkalenders/" + voorbeeld)).map(regel -> regel.split(" *\\| *"))
                .map(deel -> dag(deel[2]) + " " + deel[0] + " " + deel[1]).sorted().toList();
    }

    private static Stream<String> regels(String bestand) {
        try (InputStream in = JaarVanElkVoorbeeldIT.class.getResourceAsStream("/" + bestand + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(regel -> !regel.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LocalDate dag(String wanneer) {
        if (wanneer.contains("/")) {
            String[] deel = wanneer.split("[/ ]");
            long dagen = ChronoUnit.DAYS.between(begin, begin.plus(Period.parse(deel[2])));
            return begin.plusDays(Math.round((double) dagen * Integer.parseInt(deel[0]) / Integer.parseInt(deel[1])));
        }
        LocalDate dag = begin;
        for (String lengte : wanneer.split(" \\+ ")) {
            dag = dag.plus(Period.parse(lengte));
        }
        return dag;
    }

    /** What people see in the middle of the opstartfase. */
    private void kijkNaVeertigDagen(Verhaal rotterdam) {
        Page pagina = browser.inloggenAls("klantmanager");
        String dossier = omgeving.adres() + "/trajecten/" + rotterdam.trajectId();
        pagina.navigate(dossier + "/contacten");
        kijker.bekijk(pagina, "contacten-rotterdam");
        pagina.navigate(dossier + "/begeleiding");
        kijker.bekijk(pagina, "begeleiding-rotterdam");
        assertThat(pagina.request().get(dossier + "/proces").text()).as("a big drawing opens at the step of the phase").contains("\"actief\":[\"deel-azc-overdracht\"");
        pagina.navigate(dossier + "/proces");
        pagina.locator("[data-eiland=diagram] svg").first().waitFor();
        assertThat(pagina.locator("tr:has-text('Plan warme overdracht')").innerText()).contains("taak");
        kijker.bekijk(pagina, "proces-bij-de-fase");
        pagina.navigate(omgeving.adres() + "/werkvoorraad?lijst=team");
        kijker.bekijk(pagina, "werkvoorraad-met-contact");
    }

    /** What people see after that year, and the manager's figures over the three. */
    private void kijk(Map<String, Verhaal> mensen) {
        naar(vandaag().plusDays(30));
        Page pagina = browser.inloggenAls("klantmanager");
        pagina.navigate(omgeving.adres() + "/trajecten/" + mensen.get("roermond").trajectId() + "/contacten");
        kijker.bekijk(pagina, "contacten-roermond");
        pagina.navigate(omgeving.adres() + "/trajecten/" + mensen.get("groningen").trajectId());
        assertThat(pagina.locator("main").innerText()).as("a contact that was missed is no next one").contains("het volgende stond op");
        kijker.bekijk(pagina, "dossier-met-contact");
        Page bij = browser.inloggenAls(MB);
        bij.navigate(omgeving.adres() + "/taken/" + zaken.taakId(omgeving.als(MB), mensen.get("rotterdam").trajectId(), "voer-contactmoment"));
        bij.waitForSelector(".fjs-form, form");
        kijker.bekijk(bij, "taak-voer-contactmoment");
        Page teamleider = browser.inloggenAls("teamleider");
        teamleider.navigate(omgeving.adres() + "/monitor/vestiging");
        assertThat(teamleider.locator("#tabel-vestiging-toeslag tr:has-text('Groningen')").innerText()).contains(String.valueOf(DAGEN_TOT_TOESLAG));
        assertThat(teamleider.locator("section:has(#kop-vestiging-toeslag) details").textContent()).contains("Deel van: De kolom Ontzorgd.");
        kijker.bekijk(teamleider, "vestiging-jaar");
        String csv = teamleider.request().get(omgeving.adres() + "/monitor/csv/vestiging-toeslag").text();
        assertThat(csv.lines().filter(regel -> regel.contains("Groningen"))).singleElement().asString().contains(String.valueOf(DAGEN_TOT_TOESLAG));
        assertThat(kijker.bezwaren()).isEmpty();
        assertThat(browser.fouten()).isEmpty();
    }

    // ---- days

    private static void zet(TreeMap<LocalDate, List<Runnable>> agenda, LocalDate dag, Runnable werk) {
        agenda.computeIfAbsent(dag, d -> new ArrayList<>()).add(werk);
    }

    private LocalDate volgendeDag(Map<String, Verhaal> mensen, TreeMap<LocalDate, List<Runnable>> agenda, LocalDate na) {
        TreeSet<LocalDate> dagen = new TreeSet<>(agenda.keySet());
        mensen.forEach((naam, v) -> {
            Set<LocalDate> eigen = new TreeSet<>();
            contacten(v).path("ritmes").forEach(r -> {
                if (r.path("volgendContact").isString()) {
                    eigen.add(LocalDate.parse(r.path("volgendContact").asString()));
                }
            });
            verwacht.put(naam, eigen);
            dagen.addAll(eigen);
        });
        return dagen.higher(na);
    }

    private void naar(LocalDate dag) {
        long dagen = ChronoUnit.DAYS.between(vandaag(), dag);
        if (dagen > 0) {
            omgeving.als("beheerder").post("/demo/klok", Map.of("vooruit", "P" + dagen + "D")).verwacht(200);
            omgeving.rust();
        }
    }

    private LocalDate vandaag() {
        return omgeving.vandaag();
    }

    private JsonNode contacten(Verhaal v) {
        return v.lees("/contactmomenten").path("kalender");
    }

    private JsonNode geld(Verhaal v) {
        return omgeving.als("inkomensconsulent").get("/trajecten/" + v.trajectId() + "/betalingen").verwacht(200).json();
    }
}
