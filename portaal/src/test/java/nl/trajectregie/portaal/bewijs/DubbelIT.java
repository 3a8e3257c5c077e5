package nl.trajectregie.portaal.bewijs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.trajectregie.lokaal.Databaserol;
import nl.trajectregie.portaal.test.Api;
import nl.trajectregie.portaal.test.Webbezoek;
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

    @Test
    void deKlokGaatMetDezelfdeIdempotencyKeyEenKeerVooruitEnEenMislukteVraagHoudtDeSleutelNietVast() {
        Api beheerder = opstelling.als("beheerder");
        String sleutel = UUID.randomUUID().toString();
        beheerder.post("/demo/klok", Map.of("vooruit", "P0D"), "Idempotency-Key", sleutel).verwacht(400);
        Instant was = opstelling.nu();
        String eerste = beheerder.post("/demo/klok", Map.of("vooruit", "PT2H"), "Idempotency-Key", sleutel).verwacht(200).ruw().body();
        Api.Antwoord tweede = beheerder.post("/demo/klok", Map.of("vooruit", "PT2H"), "Idempotency-Key", sleutel).verwacht(200);
        assertThat(tweede.ruw().body()).isEqualTo(eerste);
        assertThat(tweede.kop("Idempotent-Replayed")).isEqualTo("true");
        beheerder.post("/demo/klok", Map.of("vooruit", "PT3H"), "Idempotency-Key", sleutel).verwacht(409);
        assertThat(Duration.between(was, opstelling.nu())).as("moved once").isBetween(Duration.ofHours(2), Duration.ofHours(3));
        List<Integer> tegelijk = IntStream.range(0, 3).mapToObj(i -> CompletableFuture.supplyAsync(() -> beheerder.post("/demo/klok", Map.of("vooruit", "PT1H"), "Idempotency-Key", "tegelijk " + sleutel).status()))
                .toList().stream().map(CompletableFuture::join).toList();
        assertThat(tegelijk).contains(200).containsOnlyElementsOf(Set.of(200, 409));
        assertThat(Duration.between(was, opstelling.nu())).as("and once more").isBetween(Duration.ofHours(3), Duration.ofHours(4));
    }

    /** The worst moment: the document is there, and the application dies before the broker hears of it. The broker then gives the job out again; who was logged in stays so. */
    @Test
    void eenBeschikkingDieNaEenStroomstoringNogEensWordtGevraagdIsEenDocument() throws Exception {
        Proefpersoon persoon = Proefpersoon.gezin(opstelling, "tweemaal", Map.of("begeleiderVragen", false, "taalaanbiederVragen", false)).uitslag().totTaak("stel-pip-vast");
        opstelling.rust(List.of(persoon.traject()));
        long eerder = gevraagd();
        try (Connection slot = opstelling.delen().postgres().verbind(Databaserol.EIGENAAR)) {
            long stop = opstelling.sql(jdbc -> jdbc.sql("""
                    insert into postbus.uitgaand (traject_id, gemeente, soort, sleutel, laan, volgende_poging_op)
                    values (:t, '9901', 'ANNULEER', 'stop:' || :t, 't:' || :t, now() + interval '1 hour') returning id""").param("t", persoon.traject()).query(Long.class).single());
            persoon.leverIn(persoon.open("stel-pip-vast")).verwacht(200);
            slot.setAutoCommit(false);
            try (PreparedStatement vast = slot.prepareStatement("select id from dossier.pip where traject_id = ? for update")) {
                vast.setObject(1, persoon.traject());
                vast.executeQuery();
            }
            opstelling.sql(jdbc -> {
                jdbc.sql("delete from postbus.uitgaand where id = ?").param(stop).update();
                return jdbc.sql("select pg_notify('postbus_uitgaand', '')").query((rij, nummer) -> 0).list();
            });
            Opstelling.wacht("the worker has the job and waits for the PIP", () -> gevraagd() == eerder + 1
                    && opstelling.tel("select count(*) from pg_locks where not granted") > 0);
            opstelling.delen().zeebe().doodMetKill9();
            slot.rollback();
        }
        Opstelling.wacht("the document is made", () -> documenten(persoon) == 1);
        Webbezoek karin = new Webbezoek(opstelling.adres(), "klantmanager");
        assertThat(persoon.noteer(karin, "Voor de storing")).contains("De notitie is bewaard.");
        opstelling.delen().applicatie().doodMetKill9();
        opstelling.delen().zeebe().start();
        opstelling.delen().applicatie().start();
        assertThat(persoon.noteer(karin, "Stond nog open toen de applicatie omviel")).as("still logged in, and what was typed arrives").contains("De notitie is bewaard.", "Stond nog open");
        opstelling.sql(jdbc -> jdbc.sql("update sessie.spring_session_attributes set attribute_bytes = '\\x00'").update());
        assertThat(karin.lees("/")).as("a session of an older version that cannot be read: logged in anew").contains("Werkvoorraad");
        opstelling.brokerKlokVooruit(Duration.ofMinutes(30));
        Opstelling.wacht("the broker gives the job out again", () -> gevraagd() > eerder + 1);
        persoon.open("maak-pip-bekend");
        opstelling.rust(List.of(persoon.traject()));
        assertThat(documenten(persoon)).isOne();
        assertThat(opstelling.tel("select count(*) from dossier.tijdlijn where soort = 'pip.beschikking-opgemaakt' and traject_id = ?", persoon.traject())).isOne();
        assertThat(opstelling.tel("select count(*) from postbus.effect f join engine.element e on e.sleutel = f.element_instantie_sleutel where f.jobtype = 'pip.beschikking.opmaken' and e.traject_id = ?", persoon.traject())).isOne();
        assertThat(opstelling.tel("select count(*) from engine.element where element_id = 'job-maak-beschikking-op' and traject_id = ?", persoon.traject())).isOne();
        assertThat(opstelling.tel("select count(*) from engine.incident where traject_id = ?", persoon.traject())).isZero();
    }

    private long documenten(Proefpersoon persoon) {
        return opstelling.tel("select count(*) from dossier.document where soort ilike '%beschikking%' and traject_id = ?", persoon.traject());
    }

    /** How often the broker gave out the job that makes a beschikking. */
    private long gevraagd() {
        try (Stream<String> regels = Files.lines(opstelling.opname())) {
            return regels.filter(regel -> regel.contains("\"JOB_BATCH\"") && regel.contains("\"ACTIVATED\"") && regel.contains("\"type\":\"pip.beschikking.opmaken\"") && !regel.contains("\"jobKeys\":[]")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long processen(UUID traject) {
        return opstelling.tel("select count(*) from engine.procesinstantie where ouder_sleutel is null and proces_id = 'inburgeringstraject' and traject_id = ?", traject);
    }
}
