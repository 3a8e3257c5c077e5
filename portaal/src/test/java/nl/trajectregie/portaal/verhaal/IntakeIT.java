package nl.trajectregie.portaal.verhaal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.trajectregie.portaal.test.Omgeving;
import nl.trajectregie.portaal.test.Verhaal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("deelt-onderdelen")
class IntakeIT {

    private final Omgeving omgeving = Omgeving.gedeeld();

    @Test
    void watInHetEersteGesprekBekendWerdStaatErInHetTweedeAl() {
        Verhaal verhaal = Verhaal.van(omgeving).gezinsmigrant();
        verhaal.taak("Voer openingsgesprek").rondAf("gesprekUitkomst", "NOG_EEN_GESPREK", "alleenGesprekGemeld", true, "gesprekDatum", verhaal.vandaag().toString(),
                        "startposities", Verhaal.startposities(Map.of("opleiding", Map.of("stand", "WAARDE", "hoogsteOpleiding", "HBO"), "mentaleGezondheid", Map.of("stand", "ONBEKEND", "toelichting", "Zwaar merkteken"))))
                .taak("Plan volgend gesprek").rondAf("geplandOp", verhaal.vandaag().plusDays(3).toString(), "geplandTijd", "10:30", "uitnodiging", "BRIEF");

        assertThat(verhaal.taak("Voer intakegesprek").voorinvulling().path("startposities").path("opleiding").path("hoogsteOpleiding").asString()).isEqualTo("HBO");
        assertThat(omgeving.als("teamleider").get("/trajecten/" + verhaal.trajectId() + "/startposities").verwacht(200).ruw().body())
                .contains("opleiding").doesNotContain("Zwaar merkteken").doesNotContain("mentaleGezondheid");
        assertThat(omgeving.als("klantmanager").get("/trajecten/" + verhaal.trajectId() + "/startposities").ruw().body()).contains("Zwaar merkteken");
        String brief = omgeving.sql(jdbc -> jdbc.sql("select soort from dossier.document where traject_id = :t").param("t", verhaal.trajectId()).query(String.class).single());
        assertThat(brief).isEqualTo("intake-uitnodiging");
    }

    @Test
    void zonderVolledigBeeldKanDeIntakeNietKlaarTenzijIetsBewustOpenBlijft() {
        Verhaal verhaal = Verhaal.van(omgeving).gezinsmigrant().intakelijnen();
        verhaal.taak("Voer openingsgesprek").rondAf("gesprekUitkomst", "GENOEG", "alleenGesprekGemeld", true, "gesprekDatum", verhaal.vandaag().toString(),
                "startposities", Verhaal.startposities(Map.of("mentaleGezondheid", Map.of("stand", "NIET_GEVRAAGD"))));
        assertThat(verhaal.taak("Stel intakebeeld vast").geweigerd("intakeUitkomst", "VOLDOENDE", "spreektTegen", "NEE", "bewustOpen", List.of(), "samenvatting", "Goed", "voorkeurRoute", "B1"))
                .containsExactly("bewustOpen");
        verhaal.taak("Stel intakebeeld vast").rondAf("intakeUitkomst", "VOLDOENDE", "spreektTegen", "NEE",
                "bewustOpen", List.of(Map.of("startpositie", "mentaleGezondheid", "waarom", "WIL_NIET_VERTELLEN")), "samenvatting", "Goed", "voorkeurRoute", "B1").verwachtFase("pip");
    }

    @Test
    void bijOverlijdenTijdensDeIntakeBeslistEenMensOverHetEindeVanHetTraject() {
        Verhaal verhaal = Verhaal.van(omgeving).gezinsmigrant().verwachtTaken("klantmanager", "Voer openingsgesprek");
        verhaal.gebeurtenis("brp.overleden", Map.of("overledenOp", verhaal.vandaag().toString()))
                .taak("Beoordeel melding").rondAf("meldingUitkomst", "TRAJECT_BEEINDIGEN")
                .taak("Rond voortijdige beëindiging af").rondAf("uitstroomcode", "OVERLEDEN")
                .verwachtFase("afgesloten");
        assertThat(verhaal.openTaken("klantmanager")).isEmpty();
        assertThat(verhaal.dossier().path("status").asString()).isEqualTo("afgesloten");
    }
}
