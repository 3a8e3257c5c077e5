package nl.trajectregie.portaal.bewijs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.portaal.test.Api;
import nl.trajectregie.portaal.test.Webbezoek;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rule 2: the engine may be away; people go on working, and nothing is lost, done twice or overtaken unseen. */
class BrokerWegIT {

    private static final Map<String, Object> ZONDER_PARTNERS = Map.of("begeleiderVragen", false, "taalaanbiederVragen", false);

    private final Opstelling opstelling = Opstelling.gedeeld();

    @AfterEach
    void brokerTerug() {
        opstelling.delen().zeebe().start();
    }

    @Test
    void eenUurZonderBrokerWerktIedereenDoorEnDaarnaIsAllesPreciesEenKeerVerwerkt() {
        Proefpersoon eerste = Proefpersoon.gezin(opstelling, "eerste", ZONDER_PARTNERS).totTaak("voer-openingsgesprek");
        Proefpersoon tweede = Proefpersoon.gezin(opstelling, "tweede", ZONDER_PARTNERS).totTaak("meld-aan-leerbaarheidstoets");
        Proefpersoon derde = Proefpersoon.asiel(opstelling, "derde", ZONDER_PARTNERS).totTaak("plan-warme-overdracht");
        List<UUID> trajecten = List.of(eerste.traject(), tweede.traject(), derde.traject());
        opstelling.rust(trajecten);
        Webbezoek karin = new Webbezoek(opstelling.adres(), "klantmanager");
        Map<Proefpersoon.OpenTaak, Proefpersoon> ingeleverd = new LinkedHashMap<>();

        opstelling.delen().zeebe().doodMetKill9();
        Instant weg = opstelling.nu();
        deKlokStaatStilEnZegtWaarom();
        lever(eerste, "voer-openingsgesprek", ingeleverd);
        lever(tweede, "meld-aan-leerbaarheidstoets", ingeleverd);
        verzetOnzeKlok(Duration.ofMinutes(40));
        lever(derde, "plan-warme-overdracht", ingeleverd);
        Proefpersoon.OpenTaak eersteTaak = ingeleverd.keySet().iterator().next();
        assertThat(eerste.leverIn(eersteTaak, eerste.antwoorden(eersteTaak)).status()).as("again, by somebody in doubt").isIn(200, 409);
        Proefpersoon vierde = Proefpersoon.gezin(opstelling, "vierde", ZONDER_PARTNERS);
        opstelling.gebeurtenis(vierde.traject(), "duo.leerbaarheidstoets-uitslag", Map.of("uitslag", "B1-route haalbaar", "afgenomenOp", opstelling.vandaag().toString()));
        opstelling.gebeurtenis(vierde.traject(), "taal.verzuim", Map.of("datum", opstelling.vandaag().toString(), "soort", "ONGEOORLOOFD", "uren", 3));
        verzetOnzeKlok(Duration.ofMinutes(20));

        assertThat(Duration.between(weg, opstelling.nu())).isGreaterThanOrEqualTo(Duration.ofHours(1));
        assertThat(opstelling.beheer("/actuator/health/readiness")).as("ready without the broker").isEqualTo(200);
        assertThat(opstelling.beheer("/actuator/health/liveness")).isEqualTo(200);
        ingeleverd.forEach((taak, persoon) -> {
            assertThat(persoon.werker(taak).get("/taken/" + taak.id()).verwacht(200).json().path("status").asString()).as(taak.formulier()).isEqualTo("ingediend");
            assertThat(opstelling.tel("select count(*) from dossier.taak where sleutel = ? and status = 'INGEDIEND'", Long.parseLong(taak.id()))).isOne();
            assertThat(karin.lees("/taken/" + taak.id())).containsIgnoringCase("verwerkt");
        });
        assertThat(karin.lees("/")).contains("<main");
        assertThat(karin.lees("/trajecten/" + eerste.traject())).contains("<main");
        assertThat(opstelling.als("klantmanager").get("/trajecten/" + vierde.traject()).verwacht(200).json().path("status").asString()).isEqualTo("lopend");

        opstelling.delen().zeebe().start();

        ingeleverd.forEach((taak, persoon) -> {
            Opstelling.wacht(taak.formulier() + " is confirmed", () ->
                    opstelling.tel("select count(*) from dossier.taak where sleutel = ? and status = 'BEVESTIGD'", Long.parseLong(taak.id())) == 1);
            assertThat(opstelling.tel("select count(*) from dossier.antwoord where taak_sleutel = ?", Long.parseLong(taak.id()))).as("answers once").isOne();
            assertThat(opstelling.tel("select count(*) from dossier.tijdlijn where soort = 'taak.afgerond' and taak_sleutel = ?", Long.parseLong(taak.id()))).as("told once").isOne();
        });
        derde.open("bereid-overdracht-voor");
        vierde.open("voer-openingsgesprek");
        vierde.open("beoordeel-melding");
        assertThat(opstelling.tel("select count(*) from engine.procesinstantie where ouder_sleutel is null and proces_id = 'inburgeringstraject' and traject_id = ?", vierde.traject())).isOne();
        opstelling.rust(trajecten);
        Duration verschil = Duration.between(brokerKlok(), opstelling.nu()).abs();
        assertThat(verschil).as("the broker's clock followed").isLessThan(Duration.ofSeconds(30));
        vierde.totFase("leerroute");
        assertThat(opstelling.tel("select count(*) from dossier.tijdlijn where soort like 'gebeurtenis.%' and traject_id = ?", vierde.traject())).as("both events that came before their case").isEqualTo(2);
    }

    private void deKlokStaatStilEnZegtWaarom() {
        Instant was = opstelling.nu();
        Api.Antwoord antwoord = opstelling.als("beheerder").post("/demo/klok", Map.of("vooruit", "P1D")).verwacht(503);
        assertThat(antwoord.kop("Content-Type")).startsWith("application/problem+json");
        assertThat(antwoord.kop("Retry-After")).isEqualTo("10");
        assertThat(antwoord.json().path("title").asString()).isEqualTo("De klok is niet verzet");
        assertThat(antwoord.json().path("detail").asString()).contains("procesmotor is niet bereikbaar").contains("vraag het dan nog eens");
        assertThat(antwoord.json().path("nu").asString()).isNotBlank();
        assertThat(new Webbezoek(opstelling.adres(), "beheerder").verstuur("/beheer/klok", Map.of("vooruit", "P1D")).inhoud()).contains("De procesmotor is niet bereikbaar");
        assertThat(Duration.between(was, opstelling.nu())).as("not moved").isLessThan(Duration.ofHours(1));
    }

    @Test
    void eenTaakDieOpHetMomentVanInleverenDoorHaarTermijnVervaltIsAchterhaaldEnDeKlantmanagerBeoordeeltDeAntwoorden() {
        Proefpersoon persoon = Proefpersoon.asiel(opstelling, "te laat", Map.of("begeleiderVragen", true, "taalaanbiederVragen", false)).totTaak("geef-informatie-begeleiding");
        Proefpersoon.OpenTaak taak = persoon.open("geef-informatie-begeleiding");
        long sleutel = Long.parseLong(taak.id());
        Map<String, Object> antwoorden = persoon.antwoorden(taak);

        opstelling.delen().zeebe().doodMetKill9();
        persoon.leverIn(taak, antwoorden).verwacht(200);
        // the timer of three weeks is due the moment the broker is back, and the handing in comes right behind it
        opstelling.sql(jdbc -> jdbc.sql("update postbus.uitgaand set volgende_poging_op = now() + interval '1 hour' where status = 'WACHT' and taak_sleutel = :s").param("s", sleutel).update());
        verzetOnzeKlok(Duration.ofDays(22));
        opstelling.delen().zeebe().start();
        Opstelling.wacht("the timer cancelled the task", () -> opstelling.tel("select count(*) from engine.taak where sleutel = ? and toestand = 'VERVALLEN'", sleutel) == 1);
        opstelling.sql(jdbc -> jdbc.sql("update postbus.uitgaand set volgende_poging_op = now() where status = 'WACHT' and taak_sleutel = :s").param("s", sleutel).update());

        Opstelling.wacht("the handing in was overtaken", () -> opstelling.tel("select count(*) from dossier.taak where sleutel = ? and status = 'ACHTERHAALD'", sleutel) == 1);
        assertThat(opstelling.teksten("select antwoorden::text from dossier.antwoord where taak_sleutel = ?", sleutel)).as("the answers are kept").singleElement().asString().contains(Proefpersoon.MERKTEKEN);
        assertThat(opstelling.tel("select count(*) from dossier.tijdlijn where soort = 'taak.achterhaald' and traject_id = ?", persoon.traject())).isOne();
        Proefpersoon.OpenTaak beoordeling = persoon.open("beoordeel-achterhaalde-invoer");
        assertThat(beoordeling.rol()).isEqualTo("klantmanager");
        persoon.leverIn(beoordeling).verwacht(200);
        Opstelling.wacht("the review is done", () -> opstelling.tel("select count(*) from dossier.taak where sleutel = ? and status = 'BEVESTIGD'", Long.parseLong(beoordeling.id())) == 1);
        assertThat(opstelling.tel("select count(*) from engine.taak where traject_id = ? and element_id = 'taak-beoordeel-achterhaalde-invoer'", persoon.traject())).as("reviewed once").isOne();
    }

    private void lever(Proefpersoon persoon, String formulier, Map<Proefpersoon.OpenTaak, Proefpersoon> ingeleverd) {
        Proefpersoon.OpenTaak taak = persoon.open(formulier);
        assertThat(persoon.leverIn(taak).verwacht(200).json().path("status").asString()).isEqualTo("ingediend");
        ingeleverd.put(taak, persoon);
    }

    /** Time passes here while there is no broker to tell. */
    private void verzetOnzeKlok(Duration hoeveel) {
        opstelling.sql(jdbc -> {
            jdbc.sql("update engine.klok set verschuiving_ms = verschuiving_ms + :ms").param("ms", hoeveel.toMillis()).update();
            return jdbc.sql("select pg_notify('klok_gewijzigd', '')").query((rij, nummer) -> 0).list();
        });
    }

    private Instant brokerKlok() {
        String antwoord = opstelling.tekst(opstelling.delen().zeebe().beheerAdres() + "/actuator/clock");
        return Instant.ofEpochMilli(tools.jackson.databind.json.JsonMapper.shared().readTree(antwoord).path("epochMilli").asLong());
    }
}
