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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nl.trajectregie.dossier.contact.Contactmomenten;
import nl.trajectregie.dossier.contact.Contactplanning;
import nl.trajectregie.dossier.contact.Contactritmes;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.verloop.Trajectverloop;
import nl.trajectregie.engine.db.DbRol;
import nl.trajectregie.inrichting.Contactritme.Tot;
import nl.trajectregie.inrichting.Contactritme.Vanaf;
import nl.trajectregie.inrichting.Ritmeschema;
import nl.trajectregie.portaal.test.Api;
import nl.trajectregie.portaal.test.Browser;
import nl.trajectregie.portaal.test.Kijker;
import nl.trajectregie.portaal.test.Omgeving;
import nl.trajectregie.portaal.test.Verhaal;
import nl.trajectregie.portaal.test.Wacht;
import nl.trajectregie.portaal.test.Zaken;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** The contact rhythms as the documents tell them, with a clock that moves; the year of each example equals its source. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ContactenVerhaalIT {

    private static final Gebruiker KLANTMANAGER = new Gebruiker("klantmanager", "Karin", Set.of("klantmanager"), Set.of("9901"), Set.of("team-inburgering-noord"), Set.of());

    private final Omgeving omgeving = Omgeving.gedeeld();
    private final Zaken zaken = new Zaken(omgeving);
    private final Api begeleider = omgeving.als("maatschappelijk-begeleider");

    @Test
    @Order(1)
    void eenContactMagAlleenWordenOvergeslagenOpRecenteInformatieAlsDeGemeenteDatAfsprak() {
        Verhaal v = statushouder("voorbeeldstad");
        LocalDate begin = v.vandaag();
        start(v, Vanaf.PIP);
        start(v, Vanaf.BEGELEIDING_START);
        naar(begin.plusDays(14));
        assertThat(v.taak("Voer contactmoment").als("maatschappelijk-begeleider").geweigerd("uitkomst", "OVERGESLAGEN", "informatieOp", v.vandaag().toString())).containsExactly("uitkomst");
        gevoerd(begeleider, v, Map.of());
        stop(v, Tot.OPSTARTFASE_EINDE);
        start(v, Vanaf.OPSTARTFASE_EINDE);

        naar(begin.plusMonths(3));
        Verhaal.Stap stap = v.taak("Voer contactmoment");
        assertThat(stap.geweigerd("uitkomst", "OVERGESLAGEN", "informatieVan", "Taalschool", "informatieOp", v.vandaag().minusDays(20).toString(), "informatieWat", "Gaat goed"))
                .as("older than two weeks").containsExactly("informatieOp");
        stap.rondAf("uitkomst", "OVERGESLAGEN", "informatieVan", "Taalschool De Brug", "informatieOp", v.vandaag().minusDays(3).toString(), "informatieWat", "Komt elke les.");
        omgeving.rust();

        JsonNode voortgang = ritme(v, "voortgang");
        assertThat(voortgang.path("momenten").get(0).path("status").asString()).isEqualTo("overgeslagen");
        assertThat(voortgang.path("momenten").get(0).path("informatieVan").asString()).isEqualTo("Taalschool De Brug");
        assertThat(voortgang.path("volgendContact").asString()).isEqualTo(begin.plusMonths(6).toString());
        assertThat(v.tijdlijn()).anyMatch(regel -> regel.contains("is overgeslagen"));
        Verhaal.Stap meetmoment = v.taak("Voer contactmoment").als("maatschappelijk-begeleider");
        meetmoment.rondAf("uitkomst", "NIET_BEREIKT", "geprobeerd", "Drie keer gebeld", "opnieuwOp", v.vandaag().plusDays(4).toString());
        omgeving.rust();
        assertThat(ritme(v, "meetmoment").path("momenten").get(0).path("pogingen").asInt()).isEqualTo(1);
        naar(v.vandaag().plusDays(4));
        gevoerd(begeleider, v, Map.of());
        assertThat(ritme(v, "meetmoment").path("momenten").get(0).path("status").asString()).isEqualTo("gehouden");
        assertThat(ritme(v, "meetmoment").path("volgendContact").asString()).as("counted from the start, not from the late contact").isEqualTo(begin.plusMonths(8).toString());
    }

    @Test
    @Order(2)
    void eenJobcoachSpreektBeideKantenVoordatHetContactTelt() {
        Verhaal v = statushouder("voorbeeldstad");
        LocalDate begin = v.vandaag();
        v.gebeurtenis("werk.plaatsing-gestart", Map.of("werkgever", "Groenbedrijf De Linde", "startOp", begin.toString()));
        Wacht.tot(java.time.Duration.ofSeconds(30), "the rhythm of the jobcoach starts", () -> !ritme(v, "jobcoach").isMissingNode());
        omgeving.rust();

        naar(begin.plusDays(14));
        Verhaal.Stap stap = v.taak("Voer contactmoment").als("jobcoach");
        assertThat(stap.geweigerd("uitkomst", "GEVOERD", "gesprokenMet", List.of("inburgeraar"), "gesprekDatum", v.vandaag().toString())).containsExactly("gesprokenMet");
        stap.rondAf("uitkomst", "DEELS", "gesprokenMet", List.of("inburgeraar"), "gesprekDatum", v.vandaag().toString(), "opnieuwOp", v.vandaag().plusDays(2).toString());
        omgeving.rust();
        assertThat(v.openTaken("jobcoach")).doesNotContain("Voer contactmoment");
        naar(begin.plusDays(16));
        v.taak("Voer contactmoment").als("jobcoach").rondAf("uitkomst", "GEVOERD", "gesprokenMet", List.of("werkgever"), "gesprekDatum", v.vandaag().toString(), "hulpNodig", "NEE");
        omgeving.rust();

        JsonNode moment = ritme(v, "jobcoach").path("momenten").get(0);
        assertThat(moment.path("status").asString()).isEqualTo("gehouden");
        assertThat(moment.path("gesprokenMet").toString()).contains("inburgeraar", "werkgever");
        assertThat(ritme(v, "jobcoach").path("volgendContact").asString()).isEqualTo(begin.plusDays(28).toString());

        UUID ritme = UUID.fromString(ritme(v, "jobcoach").path("ritmeId").asString());
        omgeving.in(DbRol.WEB, "9901", () -> {
            omgeving.bean(Contactplanning.class).wijzig(v.trajectId(), ritme, new Ritmeschema.Herhaald(List.of(Period.ofWeeks(3))), "De plek gaat goed", KLANTMANAGER);
            return null;
        });
        omgeving.rust();
        assertThat(ritme(v, "jobcoach").path("schema").asString()).isEqualTo("elke 3 weken");
        assertThat(ritme(v, "jobcoach").path("volgendContact").asString()).isEqualTo(begin.plusDays(16 + 21).toString());
        naar(begin.plusDays(30));
        assertThat(v.openTaken("jobcoach")).doesNotContain("Voer contactmoment");
        naar(begin.plusDays(37));
        v.verwachtTaken("jobcoach", "Voer contactmoment");
        v.gebeurtenis("werk.plaatsing-beeindigd", Map.of("reden", "CONTRACT", "eindOp", v.vandaag().toString()));
        Wacht.tot(java.time.Duration.ofSeconds(30), "the rhythm of the jobcoach stops and its task goes", () -> ritme(v, "jobcoach").path("status").asString().equals("gestopt")
                && !v.openTaken("jobcoach").contains("Voer contactmoment"));
    }

    @Test
    @Order(3)
    void naZevenDagenStilteKomtErEenTaakEnElkContactHaaltHemWeg() {
        Verhaal v = statushouder("roermond");
        start(v, Vanaf.BEGELEIDING_START);
        UUID opstart = UUID.fromString(ritme(v, "opstart").path("ritmeId").asString());
        LocalDate begin = v.vandaag();
        omgeving.in(DbRol.WEB, "9901", () -> {
            omgeving.bean(Contactplanning.class).verzet(v.trajectId(), opstart, begin.plusDays(40), "Vakantie", KLANTMANAGER);
            return null;
        });
        omgeving.rust();
        naar(begin.plusDays(7));
        assertThat(v.openTaken("maatschappelijk-begeleider")).doesNotContain("Herstel het contact");
        naar(begin.plusDays(8));
        v.taak("Herstel het contact").als("maatschappelijk-begeleider").rondAf("uitkomst", "NIET_BEREIKT", "geprobeerd", List.of("GEBELD"), "opnieuwOp", v.vandaag().plusDays(2).toString());
        omgeving.rust();
        assertThat(v.openTaken("maatschappelijk-begeleider")).doesNotContain("Herstel het contact");
        naar(begin.plusDays(10));
        v.verwachtTaken("maatschappelijk-begeleider", "Herstel het contact");

        omgeving.in(DbRol.WEB, "9901", () -> omgeving.bean(Contactmomenten.class).voegToe(v.trajectId(),
                new Contactmomenten.Nieuw(v.vandaag(), "TELEFOON", "inburgeraar", "Belde zelf", null, null, null), KLANTMANAGER));
        Wacht.tot(java.time.Duration.ofSeconds(30), "the alarm goes", () -> !v.openTaken("maatschappelijk-begeleider").contains("Herstel het contact"));
        omgeving.rust();
        naar(begin.plusDays(17));
        assertThat(v.openTaken("maatschappelijk-begeleider")).doesNotContain("Herstel het contact");
        naar(begin.plusDays(18));
        v.taak("Herstel het contact").als("maatschappelijk-begeleider").rondAf("uitkomst", "GESPROKEN", "gesprekDatum", v.vandaag().toString(), "hulpNodig", "NEE");
        omgeving.rust();

        omgeving.in(DbRol.WEB, "9901", () -> {
            omgeving.bean(Trajectverloop.class).beeindigVoortijdig(v.trajectId(), "Verhuisd naar het buitenland", KLANTMANAGER);
            return null;
        });
        v.taak("Rond voortijdige beëindiging af").rondAf();
        Wacht.tot(java.time.Duration.ofSeconds(30), "every rhythm stops with the traject", () -> StreamSupport.stream(kalender(v).path("ritmes").spliterator(), false)
                .allMatch(r -> r.path("status").asString().equals("gestopt")));
        Wacht.tot(java.time.Duration.ofSeconds(30), "no process of a rhythm runs on", () -> omgeving.sql(jdbc -> jdbc.sql("""
                select count(*) from engine.procesinstantie where traject_id = :t and proces_id = 'contactmomenten' and toestand = 'ACTIEF'""")
                .param("t", v.trajectId()).query(Integer.class).single()) == 0);
    }

    @Test
    @Order(4)
    void hetJaarVanElkVoorbeeldIsDatVanZijnBron() {
        Map<String, Verhaal> mensen = new LinkedHashMap<>();
        for (String voorbeeld : List.of("rotterdam", "groningen", "roermond")) {
            Verhaal v = statushouder(voorbeeld);
            if (voorbeeld.equals("groningen")) {
                start(v, Vanaf.WONINGTOEWIJZING);
            }
            start(v, Vanaf.BEGELEIDING_START);
            mensen.put(voorbeeld, v);
        }
        LocalDate begin = mensen.get("roermond").vandaag();
        Map<LocalDate, Runnable> fasen = new LinkedHashMap<>();
        fasen.put(begin.plusMonths(2), () -> volgendeFase(mensen.get("roermond")));
        fasen.put(begin.plusMonths(3), () -> List.of("rotterdam", "groningen").forEach(naam -> volgendeFase(mensen.get(naam))));
        fasen.put(begin.plusMonths(6), () -> stop(mensen.get("roermond"), Tot.BEGELEIDING_EINDE));
        Map<String, List<LocalDate>> alarmen = new LinkedHashMap<>();

        LocalDate eind = begin.plusDays(360);
        for (LocalDate dag = volgendeDag(mensen, fasen, begin); dag != null && !dag.isAfter(eind); dag = volgendeDag(mensen, fasen, dag)) {
            naar(dag);
            LocalDate vandaag = dag;
            mensen.forEach((naam, v) -> werkAf(naam, v, vandaag, alarmen));
            if (fasen.containsKey(dag)) {
                fasen.remove(dag).run();
            }
        }

        mensen.forEach((naam, v) -> {
            List<String> bron = bron(naam, begin);
            List<String> kalender = kalenderRegels(v);
            System.out.printf("De contactkalender van %s, vanaf %s:%n  %s%n", naam, begin, String.join("\n  ", kalender));
            assertThat(kalender).as("the year of " + naam).isEqualTo(bron);
        });
        assertThat(alarmen.keySet()).as("only Roermond names a silence alarm").containsExactly("roermond");
        System.out.println("Alarmen bij stilte in Roermond: " + alarmen.get("roermond"));
        kijk(mensen.get("rotterdam"), mensen.get("groningen"), mensen.get("roermond"));
    }

    /** What a person sees of it: the calendar, the header, the task with its contact, the list. */
    private void kijk(Verhaal rotterdam, Verhaal groningen, Verhaal roermond) {
        naar(rotterdam.vandaag().plusDays(30));
        try (Browser browser = new Browser(omgeving)) {
            Kijker kijker = new Kijker(browser);
            Page pagina = browser.inloggenAls("klantmanager");
            pagina.navigate(omgeving.adres() + "/trajecten/" + rotterdam.trajectId() + "/contacten");
            kijker.bekijk(pagina, "contacten-rotterdam");
            pagina.navigate(omgeving.adres() + "/trajecten/" + roermond.trajectId() + "/contacten");
            kijker.bekijk(pagina, "contacten-roermond");
            pagina.navigate(omgeving.adres() + "/trajecten/" + groningen.trajectId());
            kijker.bekijk(pagina, "dossier-met-contact");
            pagina.navigate(omgeving.adres() + "/werkvoorraad?lijst=team");
            kijker.bekijk(pagina, "werkvoorraad-met-contact");
            Page bij = browser.inloggenAls("maatschappelijk-begeleider");
            String taak = zaken.taakId(begeleider, rotterdam.trajectId(), "voer-contactmoment");
            bij.navigate(omgeving.adres() + "/taken/" + taak);
            bij.waitForSelector(".fjs-form, form");
            kijker.bekijk(bij, "taak-voer-contactmoment");
            assertThat(kijker.bezwaren()).isEmpty();
            assertThat(browser.fouten()).isEmpty();
        }
    }

    private void volgendeFase(Verhaal v) {
        stop(v, Tot.OPSTARTFASE_EINDE);
        start(v, Vanaf.OPSTARTFASE_EINDE);
    }

    /** Holds every contact that is due today, and answers an alarm. */
    private void werkAf(String naam, Verhaal v, LocalDate vandaag, Map<String, List<LocalDate>> alarmen) {
        boolean verwacht = vandaag.toString().equals(kalender(v).path("volgendContact").asString(""));
        if (verwacht) {
            v.verwachtTaken("maatschappelijk-begeleider", "Voer contactmoment");
        }
        while (v.openTaken("maatschappelijk-begeleider").contains("Voer contactmoment")) {
            gevoerd(begeleider, v, Map.of());
        }
        omgeving.rust();
        if (v.openTaken("maatschappelijk-begeleider").contains("Herstel het contact")) {
            alarmen.computeIfAbsent(naam, n -> new ArrayList<>()).add(vandaag);
            v.taak("Herstel het contact").als("maatschappelijk-begeleider").rondAf("uitkomst", "GESPROKEN", "gesprekDatum", vandaag.toString(), "hulpNodig", "NEE");
            omgeving.rust();
        }
    }

    private LocalDate volgendeDag(Map<String, Verhaal> mensen, Map<LocalDate, Runnable> fasen, LocalDate na) {
        List<LocalDate> dagen = new ArrayList<>(fasen.keySet());
        mensen.values().forEach(v -> kalender(v).path("ritmes").forEach(r -> {
            if (r.path("volgendContact").isString()) {
                dagen.add(LocalDate.parse(r.path("volgendContact").asString()));
            }
        }));
        return dagen.stream().filter(dag -> dag.isAfter(na)).min(Comparator.naturalOrder()).orElse(null);
    }

    private List<String> kalenderRegels(Verhaal v) {
        List<String> regels = new ArrayList<>();
        kalender(v).path("ritmes").forEach(r -> r.path("momenten").forEach(m -> {
            if (m.path("status").asString().equals("gehouden")) {
                assertThat(m.path("afgehandeldOp").asString()).as("held on the day itself").isEqualTo(m.path("geplandOp").asString());
                regels.add(m.path("geplandOp").asString() + " " + r.path("code").asString() + " " + m.path("nummer").asInt());
            }
        }));
        return regels.stream().sorted().toList();
    }

    /** The expected days: {@code ritme | number | when | source}. */
    private static List<String> bron(String voorbeeld, LocalDate begin) {
        try (InputStream in = ContactenVerhaalIT.class.getResourceAsStream("/contactkalenders/" + voorbeeld + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(regel -> !regel.startsWith("#")).map(regel -> regel.split(" *\\| *"))
                    .map(deel -> dag(deel[2], begin) + " " + deel[0] + " " + deel[1]).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalDate dag(String wanneer, LocalDate begin) {
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

    private void gevoerd(Api wie, Verhaal v, Map<String, Object> extra) {
        Map<String, Object> antwoorden = new LinkedHashMap<>(Map.of("uitkomst", "GEVOERD", "gesprokenMet", List.of("inburgeraar"), "gesprekDatum", v.vandaag().toString(),
                "gesprekVorm", "KANTOOR", "tolk", "GEEN", "hoeGaatHet", "Het gaat goed.", "hulpNodig", "NEE"));
        antwoorden.putAll(extra);
        zaken.rondAf(wie, zaken.taakId(wie, v.trajectId(), "voer-contactmoment"), antwoorden);
        omgeving.rust();
    }

    private Verhaal statushouder(String inrichting) {
        Verhaal v = Verhaal.van(omgeving).statushouder(12, verzoek -> verzoek.put("inrichting", inrichting));
        assertThat(v.dossier().path("inrichting").path("naam").asString()).isEqualTo(inrichting);
        omgeving.rust();
        return v;
    }

    private void start(Verhaal v, Vanaf vanaf) {
        omgeving.in(DbRol.WORKER, "9901", () -> {
            omgeving.bean(Contactritmes.class).start(v.trajectId(), vanaf, v.vandaag());
            return null;
        });
        omgeving.rust();
    }

    private void stop(Verhaal v, Tot tot) {
        omgeving.in(DbRol.WORKER, "9901", () -> {
            omgeving.bean(Contactritmes.class).stop(v.trajectId(), tot, v.vandaag());
            return null;
        });
        omgeving.rust();
    }

    private void naar(LocalDate dag) {
        long dagen = ChronoUnit.DAYS.between(LocalDate.now(omgeving.bean(java.time.Clock.class)), dag);
        if (dagen > 0) {
            omgeving.als("beheerder").post("/demo/klok", Map.of("vooruit", "P" + dagen + "D")).verwacht(200);
            omgeving.rust();
        }
    }

    private JsonNode kalender(Verhaal v) {
        return v.lees("/contactmomenten").path("kalender");
    }

    private JsonNode ritme(Verhaal v, String code) {
        return StreamSupport.stream(kalender(v).path("ritmes").spliterator(), false).filter(r -> r.path("code").asString().equals(code)).findFirst()
                .orElse(v.lees("/contactmomenten").path("geen"));
    }
}
