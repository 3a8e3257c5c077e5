package nl.trajectregie.portaal.taak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.trajectregie.dossier.taak.Taken;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.engine.db.DbContext;
import nl.trajectregie.engine.db.DbRol;
import nl.trajectregie.engine.postbus.Postbus;
import nl.trajectregie.portaal.test.Api;
import nl.trajectregie.portaal.test.Omgeving;
import nl.trajectregie.portaal.test.Wacht;
import nl.trajectregie.portaal.test.Zaken;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Tasks as the professionals do them, over the API on the real parts. */
@Tag("deelt-onderdelen")
class TakenIT {

    private static final String FORMULIER = "voer-openingsgesprek";

    private final Omgeving omgeving = Omgeving.gedeeld();
    private final Zaken zaken = new Zaken(omgeving);
    private final Api karin = omgeving.als("klantmanager");
    private final Map<String, Object> nietVerschenen =
            Map.of("gesprekUitkomst", "NIET_VERSCHENEN", "afspraakOp", omgeving.vandaag().toString(), "afgemeld", "GEEN_BERICHT");
    private final Api mark = omgeving.als("klantmanager2");
    private final Api teamleider = omgeving.als("teamleider");

    private String openTaak(UUID traject) {
        karin.get("/taken").verwacht(200);
        mark.get("/taken").verwacht(200);
        return zaken.taakId(karin, traject, FORMULIER);
    }

    @Test
    void deTaakStaatInDeWerkvoorraadMetHaarFataleDatumUitHetGrootboek() {
        UUID traject = zaken.gezinsmigrant();
        JsonNode taak = zaken.taak(karin, traject, FORMULIER);
        LocalDate grootboek = omgeving.sql(jdbc -> jdbc.sql("select fatale_datum from dossier.termijn where traject_id = :t and soort = 'PIP_TERMIJN'")
                .param("t", traject).query(LocalDate.class).single());
        assertThat(taak.path("naam").asString()).isEqualTo("Voer openingsgesprek");
        assertThat(taak.path("fataleDatum").asString()).isEqualTo(grootboek.toString());
        assertThat(taak.path("inburgeraar").path("weergavenaam").asString()).startsWith("Amina Verzonnen");
        assertThat(taak.path("status").asString()).isEqualTo("open");
    }

    @Test
    void eenCollegaDieTeLaatIsHoortWieDeTaakHeeft() {
        String taak = openTaak(zaken.gezinsmigrant());
        karin.post("/taken/" + taak + "/claim", null).verwacht(200);
        karin.post("/taken/" + taak + "/claim", null).verwacht(200);
        Api.Antwoord teLaat = mark.post("/taken/" + taak + "/claim", null).verwacht(409);
        assertThat(teLaat.json().path("detail").asString()).contains("Karin de Vries");
        assertThat(mark.post("/taken/" + taak + "/afronden", Map.of("antwoorden", nietVerschenen)).verwacht(409).json().path("detail").asString()).contains("Karin de Vries");
        assertThat(karin.post("/taken/" + taak + "/vrijgeven", null).verwacht(200).json().has("behandelaar")).isFalse();
        mark.post("/taken/" + taak + "/claim", null).verwacht(200);
    }

    @Test
    void tweeMensenTegelijkGeeftEenEffect() {
        UUID traject = zaken.gezinsmigrant();
        String taak = openTaak(traject);
        List<Integer> uitkomsten = Stream.of(karin, mark, karin, mark)
                .map(wie -> CompletableFuture.supplyAsync(() -> wie.post("/taken/" + taak + "/afronden", Map.of("antwoorden", nietVerschenen)).status()))
                .toList().stream().map(CompletableFuture::join).toList();
        assertThat(uitkomsten).containsOnly(200, 409);
        assertThat(uitkomsten.stream().filter(status -> status == 200)).hasSize(2);
        long keer = omgeving.sql(jdbc -> jdbc.sql("select count(*) from dossier.tijdlijn where traject_id = :t and soort = 'taak.afgerond'").param("t", traject).query(Long.class).single());
        assertThat(keer).isOne();
        assertThat(omgeving.<Long>sql(jdbc -> jdbc.sql("select count(*) from dossier.antwoord where taak_sleutel = :s").param("s", Long.parseLong(taak)).query(Long.class).single())).isOne();
    }

    /** The inrichting gives the case to whoever has fewest, and only for that person the next task of it waits. */
    @Test
    void tweeKeerVerzendenKanGeenKwaadEnIemandAndersHoortWieHetDeed() {
        UUID traject = zaken.gezinsmigrant();
        String taak = openTaak(traject);
        boolean vanMark = omgeving.sql(jdbc -> jdbc.sql("select count(*) from dossier.rolbezetting where traject_id = :t and rol = 'klantmanager' and tot is null and persoon = 'klantmanager2'")
                .param("t", traject).query(Integer.class).single()) == 1;
        Api eigen = vanMark ? mark : karin;
        Api ander = vanMark ? karin : mark;
        Wacht.tot(Duration.ofSeconds(30), "the answer says that it is done, and what is next", () -> {
            JsonNode antwoord = eigen.post("/taken/" + taak + "/afronden", Map.of("antwoorden", nietVerschenen)).verwacht(200).json();
            return antwoord.path("status").asString().equals("afgerond") && antwoord.has("volgende");
        });
        eigen.post("/taken/" + taak + "/afronden", Map.of("antwoorden", nietVerschenen)).verwacht(200);
        eigen.post("/taken/" + taak + "/afronden", Map.of("antwoorden", Map.of("gesprekUitkomst", "NIET_VERSCHENEN", "afspraakOp", "2026-01-05", "afgemeld", "MET_REDEN"))).verwacht(409);
        assertThat(ander.post("/taken/" + taak + "/afronden", Map.of("antwoorden", nietVerschenen)).verwacht(409).json().path("detail").asString()).contains(vanMark ? "Mark" : "Karin de Vries");
        assertThat(eigen.get("/taken?limit=200").json().path("taken").findValuesAsString("taakId")).as("never shown after completion").doesNotContain(taak);
        assertThat(eigen.get("/taken/" + taak).verwacht(200).json().path("status").asString()).isEqualTo("afgerond");
    }

    @Test
    void deServerControleertDeAntwoordenVeldVoorVeld() {
        String taak = openTaak(zaken.gezinsmigrant());
        Api.Antwoord leeg = karin.post("/taken/" + taak + "/afronden", Map.of("antwoorden", Map.of())).verwacht(422);
        assertThat(leeg.velden()).contains("gesprekUitkomst");
        assertThat(leeg.kop("Content-Type")).startsWith("application/problem+json");
        assertThat(karin.post("/taken/" + taak + "/afronden", Map.of("antwoorden", Map.of("gesprekUitkomst", "NIET_VERSCHENEN", "afspraakOp", "morgen", "afgemeld", "GEEN_BERICHT"))).verwacht(422).velden())
                .containsExactly("afspraakOp");
        assertThat(karin.post("/taken/" + taak + "/afronden", Map.of("antwoorden", Map.of("gesprekUitkomst", "MISSCHIEN"))).verwacht(422).velden()).contains("gesprekUitkomst");
        assertThat(karin.post("/taken/" + taak + "/afronden", Map.of("antwoorden", Map.of("bestaatNiet", "x", "gesprekUitkomst", "NIET_VERSCHENEN", "afspraakOp", "2026-11-20", "afgemeld", "GEEN_BERICHT")))
                .verwacht(422).velden()).containsExactly("bestaatNiet");
        assertThat(karin.get("/taken/" + taak).json().path("status").asString()).isEqualTo("open");
        assertThat(karin.post("/taken/" + taak + "/afronden", Map.of()).verwacht(400).velden()).containsExactly("antwoorden");
        assertThat(karin.post("/taken/" + taak + "/afronden", "{\"antwoorden\": 3}").verwacht(400).velden()).containsExactly("antwoorden");
        karin.post("/taken/" + taak + "/afronden", "{").verwacht(400);
    }

    @Test
    void eenConceptBlijftBewaardEnMaaktDeTaakVanWieEraanBegon() {
        String taak = openTaak(zaken.gezinsmigrant());
        karin.put("/taken/" + taak + "/concept", Map.of("antwoorden", Map.of("gesprekUitkomst", "GENOEG", "verhaal", "Half verhaal"))).verwacht(204);
        JsonNode formulier = karin.get("/taken/" + taak + "/formulier").verwacht(200).json();
        assertThat(formulier.path("formulierId").asString()).isEqualTo(FORMULIER);
        assertThat(formulier.path("schema").path("components").isArray()).isTrue();
        assertThat(formulier.path("gegevens").path("verhaal").asString()).isEqualTo("Half verhaal");
        mark.put("/taken/" + taak + "/concept", Map.of("antwoorden", Map.of())).verwacht(409);
        assertThat(karin.get("/taken?mijn=true&limit=200").json().path("taken").findValuesAsString("taakId")).contains(taak);
    }

    @Test
    void deTeamleiderWijstToeMetEenRedenEnKanZelfHetFormulierNietInvullen() {
        UUID traject = zaken.gezinsmigrant();
        String taak = openTaak(traject);
        karin.post("/taken/" + taak + "/claim", null).verwacht(200);
        assertThat(teamleider.post("/taken/" + taak + "/toewijzen", Map.of("behandelaar", "klantmanager2")).verwacht(400).velden()).containsExactly("reden");
        assertThat(teamleider.post("/taken/" + taak + "/toewijzen", Map.of("behandelaar", "jobcoach", "reden", "proef")).verwacht(422).velden()).containsExactly("behandelaar");
        mark.post("/taken/" + taak + "/toewijzen", Map.of("behandelaar", "klantmanager2", "reden", "ik wil")).verwacht(403);
        assertThat(teamleider.post("/taken/" + taak + "/toewijzen", Map.of("behandelaar", "klantmanager2", "reden", "Karin is ziek")).verwacht(200).json().path("behandelaar").asString())
                .isEqualTo("klantmanager2");
        assertThat(omgeving.<String>sql(jdbc -> jdbc.sql("select waarom from dossier.tijdlijn where traject_id = :t and soort = 'taak.toegewezen'").param("t", traject).query(String.class).single()))
                .isEqualTo("Karin is ziek");
        teamleider.get("/taken/" + taak + "/formulier").verwacht(403);
        teamleider.post("/taken/" + taak + "/afronden", Map.of("antwoorden", nietVerschenen)).verwacht(403);
        karin.post("/taken/verdelen", Map.of("taken", List.of(taak), "behandelaar", "klantmanager", "reden", "x")).verwacht(403);
        JsonNode verdeling = teamleider.post("/taken/verdelen", Map.of("taken", List.of(taak, "1"), "behandelaar", "klantmanager", "reden", "weer terug")).verwacht(200).json();
        assertThat(verdeling.path("toegewezen").get(0).asString()).isEqualTo(taak);
        assertThat(verdeling.path("nietGelukt").has("1")).isTrue();
    }

    @Test
    void watNietVanJouIsBestaatNiet() {
        UUID traject = zaken.gezinsmigrant();
        String taak = openTaak(traject);
        for (String account : List.of("klantmanager-elders", "jobcoach", "taalaanbieder", "casemanager-coa")) {
            Api vreemde = omgeving.als(account);
            vreemde.get("/taken/" + taak).verwacht(404);
            vreemde.get("/taken/" + taak + "/formulier").verwacht(404);
            vreemde.post("/taken/" + taak + "/claim", null).verwacht(404);
            vreemde.post("/taken/" + taak + "/afronden", Map.of("antwoorden", nietVerschenen)).verwacht(404);
            assertThat(vreemde.get("/taken?limit=200").verwacht(200).json().path("taken").findValuesAsString("taakId")).doesNotContain(taak);
        }
        for (String account : List.of("buitenstaander", "beheerder", "beleidsadviseur", "privacyfunctionaris")) {
            omgeving.als(account).get("/taken").verwacht(403);
            omgeving.als(account).get("/taken/" + taak).verwacht(403);
        }
        omgeving.integratie("trajecten:lezen").get("/taken").verwacht(403);
        omgeving.anoniem().get("/taken").verwacht(401);
        karin.get("/taken/999").verwacht(404);
        karin.get("/taken/geen-getal").verwacht(404);
    }

    @Test
    void deLijstBladertZonderTeHerhalenOfOverTeSlaan() {
        IntStream.range(0, 3).forEach(i -> openTaak(zaken.gezinsmigrant()));
        for (String sorteer : List.of("fataleDatum", "prioriteit", "-aangemaakt")) {
            Wacht.tot(Duration.ofSeconds(30), "the list is the same before and after paging, so that it can be compared", () -> {
                List<String> ervoor = alleTaken(sorteer);
                List<String> gebladerd = gebladerd(sorteer);
                if (!ervoor.equals(alleTaken(sorteer))) {
                    return false;
                }
                assertThat(gebladerd).as(sorteer).containsExactlyElementsOf(ervoor);
                return true;
            });
        }
        assertThat(karin.get("/taken?limit=201").verwacht(400).velden()).containsExactly("limit");
        assertThat(karin.get("/taken?cursor=onzin").verwacht(400).velden()).containsExactly("cursor");
        assertThat(karin.get("/taken?status=kwijt").verwacht(400).velden()).containsExactly("status");
        assertThat(karin.get("/taken?verlooptVoor=gisteren").verwacht(400).velden()).containsExactly("verlooptVoor");
    }

    private List<String> alleTaken(String sorteer) {
        return karin.get("/taken?limit=200&sorteer=" + sorteer).verwacht(200).json().path("taken").findValuesAsString("taakId");
    }

    private List<String> gebladerd(String sorteer) {
        List<String> gebladerd = new ArrayList<>();
        String cursor = "";
        do {
            Api.Antwoord bladzijde = karin.get("/taken?limit=2&sorteer=" + sorteer + (cursor.isEmpty() ? "" : "&cursor=" + cursor)).verwacht(200);
            gebladerd.addAll(bladzijde.json().path("taken").findValuesAsString("taakId"));
            cursor = bladzijde.json().path("volgende").asString("");
            assertThat(bladzijde.kop("Link") == null).isEqualTo(cursor.isEmpty());
        } while (!cursor.isEmpty() && gebladerd.size() < 200);
        return gebladerd;
    }

    @Test
    void eenTaakDieIntussenVervielWordtAchterhaaldEnDeAntwoordenBlijven() {
        UUID traject = zaken.gezinsmigrant();
        String taak = openTaak(traject);
        long sleutel = Long.parseLong(taak);
        long wortel = omgeving.sql(jdbc -> jdbc.sql("select p.wortel_sleutel from engine.taak e join engine.procesinstantie p on p.sleutel = e.procesinstantie_sleutel where e.sleutel = :s")
                .param("s", sleutel).query(Long.class).single());
        Gebruiker wie = new Gebruiker("klantmanager", "Karin de Vries (demo)", Set.of("klantmanager"), Set.of("9901"), Set.of("team-inburgering-noord"), Set.of());
        DbContext.als(DbRol.WEB, Set.of("9901"), () -> new TransactionTemplate(omgeving.bean(PlatformTransactionManager.class)).executeWithoutResult(stand -> {
            omgeving.bean(Postbus.class).annuleer(wortel);
            omgeving.bean(Taken.class).afronden(wie, sleutel, nietVerschenen);
        }));
        Wacht.tot(Duration.ofSeconds(45), "the task is overtaken", () -> karin.get("/taken/" + taak).json().path("afloop").asString("").equals("ACHTERHAALD"));
        assertThat(karin.get("/taken/" + taak).json().path("status").asString()).isEqualTo("vervallen");
        assertThat(karin.get("/taken/" + taak + "/formulier").verwacht(200).json().path("gegevens").path("gesprekUitkomst").asString()).isEqualTo("NIET_VERSCHENEN");
        assertThat(mark.post("/taken/" + taak + "/afronden", Map.of("antwoorden", nietVerschenen)).verwacht(409).json().path("detail").asString()).contains("bewaard");
        long beoordeling = omgeving.sql(jdbc -> jdbc.sql("select count(*) from postbus.uitgaand where traject_id = :t and berichtnaam = 'achterhaald-te-beoordelen'").param("t", traject).query(Long.class).single());
        assertThat(beoordeling).isOne();
    }

    @Test
    void dezelfdeIdempotencyKeyGeeftHetzelfdeAntwoordEnEenAndereInhoudEenConflict() {
        String taak = openTaak(zaken.gezinsmigrant());
        String sleutel = UUID.randomUUID().toString();
        Map<String, Object> inhoud = Map.of("antwoorden", nietVerschenen);
        List<Api.Antwoord> tegelijk = IntStream.range(0, 3).mapToObj(i -> CompletableFuture.supplyAsync(() -> karin.post("/taken/" + taak + "/afronden", inhoud, "Idempotency-Key", sleutel)))
                .toList().stream().map(CompletableFuture::join).toList();
        assertThat(tegelijk).allSatisfy(antwoord -> assertThat(antwoord.status()).isEqualTo(200));
        String eerste = karin.post("/taken/" + taak + "/afronden", inhoud, "Idempotency-Key", sleutel).verwacht(200).ruw().body();
        assertThat(karin.post("/taken/" + taak + "/afronden", inhoud, "Idempotency-Key", sleutel).verwacht(200).ruw().body()).isEqualTo(eerste);
        karin.post("/taken/" + taak + "/afronden", Map.of("antwoorden", Map.of()), "Idempotency-Key", sleutel).verwacht(409);
        mark.post("/taken/" + taak + "/afronden", Map.of("antwoorden", Map.of()), "Idempotency-Key", sleutel).verwacht(409);
    }
}
