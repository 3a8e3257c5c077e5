package nl.trajectregie.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BundelTest {

    @Test
    void eenElementDatBegonEnEindigdeWordtEenRijMetBeideTijden() {
        Bundel bundel = new Bundel(List.of(element(5, "ACTIEF", 100L, null), element(9, "VOLTOOID", null, 120L)), -1);
        assertThat(bundel.elementen.get(1L)).isEqualTo(element(9, "VOLTOOID", 100L, 120L));
        assertThat(bundel.tot()).isEqualTo(9);
    }

    @Test
    void watAlOpgeslagenWasTeltNietNogEens() {
        Mutatie bericht = new Mutatie.Abonnement(7, 3, 2, 1, "wacht", "p", "b", "k", false, null, 1, 77L);
        assertThat(new Bundel(List.of(bericht), 7).tot()).isEqualTo(-1);
        assertThat(new Bundel(List.of(bericht), 6).abonnementen.get(3L).berichten()).isEqualTo(1);
    }

    @Test
    void eenGecorreleerdAbonnementBlijftDatAlsHetVerdwijnt() {
        Bundel bundel = new Bundel(List.of(new Mutatie.Abonnement(1, 3, 2, 1, "wacht", "p", "b", "k", true, "OPEN", 0, null),
                new Mutatie.Abonnement(2, 3, 2, 1, "wacht", "p", "b", "k", true, "GECORRELEERD", 1, 77L),
                new Mutatie.Abonnement(3, 3, 2, 1, "wacht", "p", "b", "k", true, "VERWIJDERD", 0, null)), -1);
        assertThat(bundel.abonnementen.get(3L)).satisfies(a -> {
            assertThat(a.toestand()).isEqualTo("GECORRELEERD");
            assertThat(a.berichtSleutel()).isEqualTo(77L);
        });
    }

    @Test
    void deEersteEigenaarBlijft() {
        UUID traject = UUID.randomUUID();
        Bundel bundel = new Bundel(List.of(new Mutatie.Eigenaar(1, 2, traject, null), new Mutatie.Eigenaar(2, 2, null, "9901"),
                new Mutatie.Eigenaar(3, 2, null, "9902")), -1);
        assertThat(bundel.eigenaren).containsEntry(2L, new Bundel.Eigendom(traject, "9901"));
    }

    @Test
    void hetModelZegtWieEenTaakKrijgtEnWelkeFeitenHijStuurt() throws Exception {
        BpmnLezer.Model model = BpmnLezer.lees("""
                <b:definitions xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0">
                  <b:process id="ander"><b:userTask id="niet-deze"/></b:process>
                  <b:process id="pip" name="PIP">
                    <b:subProcess id="lijn" name="Lijn">
                      <b:userTask id="taak-bespreek" name="Bespreek &quot;PIP&quot;"><b:extensionElements>
                        <zeebe:assignmentDefinition candidateGroups="klantmanager"/><zeebe:formDefinition formId="bespreek" bindingType="deployment"/>
                        <zeebe:properties><zeebe:property name="routing:uitkomst" value="enum:AKKOORD,AANPASSEN"/></zeebe:properties></b:extensionElements></b:userTask>
                      <b:boundaryEvent id="te-laat" attachedToRef="taak-bespreek" cancelActivity="false"><b:timerEventDefinition/></b:boundaryEvent>
                    </b:subProcess>
                  </b:process>
                </b:definitions>""".getBytes(StandardCharsets.UTF_8), "pip");
        assertThat(model.naam()).isEqualTo("PIP");
        assertThat(model.knopen()).containsExactlyInAnyOrder(
                new BpmnLezer.Knoop("taak-bespreek", "Bespreek \"PIP\"", "userTask", "klantmanager", Map.of("formulierId", "bespreek", "routing:uitkomst", "enum:AKKOORD,AANPASSEN")),
                new BpmnLezer.Knoop("te-laat", null, "boundaryEvent", null, Map.of("aan", "taak-bespreek", "onderbrekend", "false", "gebeurtenis", "timer")),
                new BpmnLezer.Knoop("lijn", "Lijn", "subProcess", null, Map.of()));
    }

    private static Mutatie.Element element(long positie, String toestand, Long gestart, Long geeindigd) {
        return new Mutatie.Element(positie, 1, 2, 3, "p", "taak", "USER_TASK", 2, toestand, gestart, geeindigd);
    }
}
