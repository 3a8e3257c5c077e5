package nl.trajectregie.portaal.bewijs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.trajectregie.portaal.test.Api;
import nl.trajectregie.portaal.test.Zaken;
import org.junit.jupiter.api.Test;

/**
 * Rules 2 and 3 at the door: what is sent twice, or at the same time, has one effect. Beside this: an event sent twice, before its case and before
 * its process waits (GebeurtenissenIT), a task handed in twice (TakenIT), a job delivered twice (EngineIT).
 */
class DubbelIT {

    private final Opstelling opstelling = Opstelling.gedeeld();

    @Test
    void dezelfdeKoppelingTegelijkEnNogEensGeeftEenTrajectEnEenProces() {
        Map<String, Object> verzoek = new LinkedHashMap<>(Map.of("gemeentecode", "9901", "aanleiding", "DUO_KENNISGEVING", "doelgroep", "GEZINS_EN_OVERIGE_MIGRANT",
                "kennisgevingsdatum", opstelling.vandaag().toString(), "persoon", Map.of("bsn", Zaken.bsn(), "voornamen", Proefpersoon.MERKTEKEN, "geslachtsnaam", Proefpersoon.MERKTEKEN,
                        "geboortedatum", "1990-01-01", "talen", List.of("Arabisch"))));
        List<Api.Antwoord> antwoorden = IntStream.range(0, 6).mapToObj(i -> CompletableFuture.supplyAsync(() -> opstelling.integratie().post("/koppelingen", verzoek))).toList().stream()
                .map(CompletableFuture::join).toList();
        assertThat(antwoorden).extracting(Api.Antwoord::status).containsOnlyOnce(201).containsOnly(201, 409);
        UUID traject = UUID.fromString(antwoorden.stream().filter(a -> a.status() == 201).findFirst().orElseThrow().json().path("trajectId").asString());
        assertThat(opstelling.integratie().post("/koppelingen", verzoek).verwacht(409).ruw().body()).as("names the running traject").contains(traject.toString());
        opstelling.rust(List.of(traject));
        Opstelling.wacht("the process runs", () -> processen(traject) > 0);
        opstelling.rust(List.of(traject));
        assertThat(processen(traject)).isOne();
        assertThat(opstelling.tel("select count(*) from dossier.tijdlijn where soort = 'traject.gekoppeld' and traject_id = ?", traject)).isOne();
    }

    @Test
    void dezelfdeKoppelingMetDezelfdeIdempotencyKeyGeeftHetzelfdeAntwoord() {
        Map<String, Object> verzoek = Map.of("gemeentecode", "9901", "aanleiding", "DUO_KENNISGEVING", "doelgroep", "GEZINS_EN_OVERIGE_MIGRANT",
                "kennisgevingsdatum", opstelling.vandaag().toString(), "persoon", Map.of("bsn", Zaken.bsn(), "voornamen", Proefpersoon.MERKTEKEN, "geslachtsnaam", Proefpersoon.MERKTEKEN,
                        "geboortedatum", "1990-01-01", "talen", List.of("Arabisch")));
        String sleutel = UUID.randomUUID().toString();
        String eerste = opstelling.integratie().post("/koppelingen", verzoek, "Idempotency-Key", sleutel).verwacht(201).ruw().body();
        assertThat(opstelling.integratie().post("/koppelingen", verzoek, "Idempotency-Key", sleutel).verwacht(201).ruw().body()).isEqualTo(eerste);
    }

    private long processen(UUID traject) {
        return opstelling.tel("select count(*) from engine.procesinstantie where ouder_sleutel is null and proces_id = 'inburgeringstraject' and traject_id = ?", traject);
    }
}
