package nl.trajectregie.portaal.verhaal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.trajectregie.portaal.test.Omgeving;
import nl.trajectregie.portaal.test.Verhaal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("deelt-onderdelen")
class StatushouderIT {

    private final Omgeving omgeving = Omgeving.gedeeld();

    /** From plan to the choice where the intake begins. */
    private static Verhaal overdracht(Verhaal verhaal, String vorm, String startIntake) {
        String vandaag = verhaal.vandaag().toString();
        return verhaal.verwachtFase("azc-overdracht")
                .taak("Plan warme overdracht").rondAf("overdrachtsvorm", vorm, "geplandOp", vandaag, "klantprofielGelezen", "JA")
                .taak("Bereid overdracht voor").als("casemanager-coa").rondAf("toestemmingGevoelig", "JA", "medisch", "Medisch merkteken", "voorinburgering", "GEVOLGD")
                .taak("Voer driegesprek").rondAf("driegesprekUitkomst", "GEVOERD", "gesprekDatum", vandaag)
                .taak("Informeer inburgeraar").rondAf("gesprekDatum", vandaag, "opstartklasGaatDoor", false, "begrepen", "JA")
                .taak("Kies waar intake begint").rondAf("startIntake", startIntake);
    }

    @Test
    void bijEenAzcVerWegGaatDeOverdrachtTelefonischEnDaarnaZietHetCoaHetDossierNietMeer() {
        Verhaal verhaal = Verhaal.van(omgeving).statushouder(180, verzoek -> { });
        assertThat(verhaal.taak("Plan warme overdracht").voorinvulling().path("overdrachtsvorm").asString()).isEqualTo("TELEFONISCH");
        omgeving.als("casemanager-coa").get("/trajecten/" + verhaal.trajectId()).verwacht(200);

        overdracht(verhaal, "TELEFONISCH", "AZC");

        omgeving.als("casemanager-coa").get("/trajecten/" + verhaal.trajectId()).verwacht(404);
        assertThat(verhaal.tijdlijn()).anyMatch(regel -> regel.contains("telefonisch"));
        String sectie = omgeving.sql(jdbc -> jdbc.sql("select distinct sectie from dossier.notitie where traject_id = :t").param("t", verhaal.trajectId()).query(String.class).single());
        assertThat(sectie).isEqualTo("medisch");
    }

    @Test
    void eenIntakeDieInHetAzcBegintLeidtTotEenPipZonderHandtekening() {
        Verhaal verhaal = overdracht(Verhaal.van(omgeving).statushouder(12, verzoek -> verzoek.put("kennisgevingsdatum", null)), "OP_LOCATIE", "AZC").bredeIntake().pip("WEIGERT");

        assertThat(verhaal.lees("/pip").path("geldend").path("ondertekening").asString()).isEqualTo("WEIGERT");
        assertThat(verhaal.termijn("PIP_TERMIJN").path("status").asString()).isEqualTo("GEHAALD");
    }

    @Test
    void iemandMetAlleenEenVnummerKrijgtZijnBsnBijDeInschrijving() {
        Verhaal verhaal = Verhaal.van(omgeving).statushouder(12, verzoek -> {
            @SuppressWarnings("unchecked")
            Map<String, Object> persoon = (Map<String, Object>) verzoek.get("persoon");
            persoon.remove("bsn");
            persoon.put("vNummer", String.valueOf(1_000_000_000L + java.util.concurrent.ThreadLocalRandom.current().nextInt(900_000_000)));
        });
        verhaal.gebeurtenis("brp.ingeschreven", Map.of("ingeschrevenOp", verhaal.vandaag().toString())).verwachtFase("azc-overdracht");
        assertThat(verhaal.termijn("PIP_TERMIJN").path("status").asString()).isEqualTo("ONBEKEND");
        verhaal.gebeurtenis("duo.inburgeringsplicht-vastgesteld", Map.of("kennisgevingsdatum", verhaal.vandaag().minusDays(7).toString()));
        assertThat(verhaal.termijn("PIP_TERMIJN").path("start").asString()).isEqualTo(verhaal.vandaag().toString());
    }
}
