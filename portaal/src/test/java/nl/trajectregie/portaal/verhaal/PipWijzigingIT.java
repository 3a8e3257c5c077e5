package nl.trajectregie.portaal.verhaal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.trajectregie.dossier.pip.PipWijzigingen;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.engine.db.DbRol;
import nl.trajectregie.portaal.test.Omgeving;
import nl.trajectregie.portaal.test.Verhaal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("deelt-onderdelen")
class PipWijzigingIT {

    private final Omgeving omgeving = Omgeving.gedeeld();

    private void vraagWijziging(Verhaal verhaal) {
        Gebruiker klantmanager = new Gebruiker("klantmanager", "Kees", Set.of("klantmanager"), Set.of("9901"), Set.of(), Set.of());
        omgeving.in(DbRol.WEB, "9901", () -> omgeving.bean(PipWijzigingen.class).vraagAan(verhaal.trajectId(), null, "Er verandert iets", klantmanager));
    }

    @Test
    void eenVerplichtElementGeeftEenGewijzigdeBeschikkingEnDeRestEenNieuwePlanversie() {
        Verhaal verhaal = Verhaal.van(omgeving).gezinsmigrant().bredeIntake().pip("NIET_VEREIST");
        String inburgeringstermijn = verhaal.termijn("INBURGERINGSTERMIJN").path("start").asString();

        vraagWijziging(verhaal);
        verhaal.taak("Beschrijf wijziging").rondAf("wijzigingSoort", "BESCHIKKING", "watVerandert", List.of("VOORTGANGSGESPREKKEN"), "voortgangsgesprekken", 9, "reden", "Meer steun")
                .taak("Stel wijziging vast").rondAf("dagtekening", verhaal.vandaag().toString(), "motivering", "Meer steun nodig")
                .taak("Maak wijziging bekend").rondAf("bekendgemaaktOp", verhaal.vandaag().toString(), "bekendmakingWijze", "POST");
        omgeving.rust();
        JsonNode pip = verhaal.lees("/pip");
        assertThat(pip.path("geldend").path("versie").asInt()).isEqualTo(2);
        assertThat(pip.path("geldend").path("inhoud").path("voortgangsgesprekken").asInt()).isEqualTo(9);
        assertThat(verhaal.termijn("INBURGERINGSTERMIJN").path("start").asString()).isEqualTo(inburgeringstermijn);
        long bezwaartermijnen = omgeving.sql(jdbc -> jdbc.sql("select count(*) from dossier.termijn where traject_id = :t and soort = 'BEZWAARTERMIJN'")
                .param("t", verhaal.trajectId()).query(Long.class).single());
        assertThat(bezwaartermijnen).isEqualTo(2);

        vraagWijziging(verhaal);
        verhaal.taak("Beschrijf wijziging").rondAf("wijzigingSoort", "ONTWIKKELPLAN", "reden", "Nieuwe wens",
                "ontwikkelplan", List.of(Map.of("termijn", "KORT", "leefgebied", "WERK", "doel", "Rijbewijs halen")));
        omgeving.rust();
        assertThat(verhaal.lees("/pip").path("ontwikkelplan").path("doelen").path(0).path("doel").asString()).isEqualTo("Rijbewijs halen");
        assertThat(verhaal.lees("/pip").path("geldend").path("versie").asInt()).isEqualTo(2);
    }
}
