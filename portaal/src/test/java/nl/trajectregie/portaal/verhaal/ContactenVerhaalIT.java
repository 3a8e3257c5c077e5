package nl.trajectregie.portaal.verhaal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
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
import nl.trajectregie.portaal.test.Omgeving;
import nl.trajectregie.portaal.test.Verhaal;
import nl.trajectregie.portaal.test.Wacht;
import nl.trajectregie.portaal.test.Zaken;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** The contact rhythms as the documents tell them, with a clock that moves; a whole year of each example is in {@link JaarVanElkVoorbeeldIT}. */
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
        long dagen = ChronoUnit.DAYS.between(omgeving.vandaag(), dag);
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
