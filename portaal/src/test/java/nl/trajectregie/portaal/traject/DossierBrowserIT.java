package nl.trajectregie.portaal.traject;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.trajectregie.portaal.test.Browser;
import nl.trajectregie.portaal.test.Kijker;
import nl.trajectregie.portaal.test.Omgeving;
import nl.trajectregie.portaal.test.Verhaal;
import nl.trajectregie.portaal.test.Wacht;
import nl.trajectregie.portaal.test.Zaken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What people do in a dossier and around it, on the screen; every page is looked at as {@link Kijker} does. */
@Tag("deelt-onderdelen")
class DossierBrowserIT {

    private static final Duration GEDULD = Duration.ofSeconds(30);

    private final Omgeving omgeving = Omgeving.gedeeld();
    private final Zaken zaken = new Zaken(omgeving);
    private final Browser browser = new Browser(omgeving);
    private final Kijker kijker = new Kijker(browser);

    @AfterEach
    void sluit() {
        browser.close();
    }

    @Test
    void contactNotitieEnDocumentKomenInHetDossier() {
        UUID traject = zaken.gezinsmigrant();
        zaken.taakId(omgeving.als("klantmanager"), traject, "voer-openingsgesprek");
        Page pagina = browser.inloggenAls("klantmanager");
        pagina.navigate(adres(traject, "/contacten"));
        knop(pagina, "Contact vastleggen").click();
        pagina.locator(".tr-foutoverzicht").waitFor();
        kijker.bekijk(pagina, "dossier-contacten-fouten");

        pagina.locator("#datum").fill(omgeving.vandaag().toString());
        assertThat(pagina.locator("#datum-voluit").innerText()).as("the date in words, whatever the language of the browser").contains(String.valueOf(omgeving.vandaag().getYear()));
        pagina.locator("#wijze").selectOption("TELEFOON");
        pagina.locator("#met").fill("de school van de kinderen");
        pagina.locator("#onderwerp").fill("Inschrijving op school");
        pagina.locator("#verslag").fill("De school heeft plaats vanaf maandag.");
        knop(pagina, "Contact vastleggen").click();
        pagina.getByText("Het contact is vastgelegd.").waitFor();
        assertThat(pagina.locator("main").innerText()).contains("Inschrijving op school").contains("ongepland").contains("Karin de Vries");

        pagina.locator("#tekst").fill("Belt liever na vier uur.");
        knop(pagina, "Notitie bewaren").click();
        pagina.getByText("De notitie is bewaard.").waitFor();
        assertThat(pagina.locator("main").innerText()).contains("Belt liever na vier uur.");
        kijker.bekijk(pagina, "dossier-contacten-gevuld");

        pagina.navigate(adres(traject, "/documenten"));
        knop(pagina, "Document toevoegen").click();
        pagina.locator(".tr-foutoverzicht").waitFor();
        kijker.bekijk(pagina, "dossier-documenten-fouten");
        pagina.locator("#titel").fill("Brief van de school");
        pagina.locator("#bestand").setInputFiles(new FilePayload("brief.pdf", "application/pdf", "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(StandardCharsets.US_ASCII)));
        knop(pagina, "Document toevoegen").click();
        pagina.getByText("Het document is toegevoegd.").waitFor();
        kijker.bekijk(pagina, "dossier-documenten-gevuld");
        assertThat(pagina.waitForDownload(() -> pagina.locator("main a", new Page.LocatorOptions().setHasText("Brief van de school")).click()).suggestedFilename()).isEqualTo("brief.pdf");
        klaar();
    }

    @Test
    void deTeamleiderDraagtEenRolOverEnDeTakenGaanMee() {
        UUID traject = zaken.gezinsmigrant();
        String taak = zaken.taakId(omgeving.als("klantmanager"), traject, "voer-openingsgesprek");
        omgeving.als("klantmanager2").get("/taken").verwacht(200);
        String ander = omgeving.<List<String>>sql(jdbc -> jdbc.sql("select persoon from dossier.rolbezetting where traject_id = :id and rol = 'klantmanager' and tot is null")
                .param("id", traject).query(String.class).list()).contains("klantmanager2") ? "klantmanager" : "klantmanager2";
        Page pagina = browser.inloggenAls("teamleider");
        pagina.navigate(adres(traject, "/rollen"));
        knop(pagina, "Rol overdragen").click();
        pagina.locator(".tr-foutoverzicht").waitFor();
        kijker.bekijk(pagina, "dossier-rollen-fouten");
        pagina.locator("#naar").selectOption(pagina.locator("#naar option[value^='klantmanager|'][value$='|" + ander + "']").getAttribute("value"));
        pagina.locator("#reden").fill("Vakantie van de collega");
        knop(pagina, "Rol overdragen").click();
        pagina.getByText("De rol is overgedragen. De open taken gingen mee.").waitFor();
        kijker.bekijk(pagina, "dossier-rollen-overgedragen");
        pagina.navigate(adres(traject, "/tijdlijn"));
        assertThat(pagina.locator("main").innerText()).contains("Vakantie van de collega");

        Page nieuwe = browser.inloggenAls(ander);
        nieuwe.navigate(omgeving.adres() + "/werkvoorraad?lijst=mijn&sorteer=-aangemaakt");
        nieuwe.locator("#taak-" + taak).waitFor();
        klaar();
    }

    @Test
    void heropendeIntakeEnVoortijdigEinde() {
        Verhaal verhaal = Verhaal.van(omgeving).gezinsmigrant().bredeIntake().verwachtFase("pip");
        UUID traject = verhaal.trajectId();
        Page pagina = browser.inloggenAls("klantmanager");
        pagina.navigate(adres(traject, ""));
        pagina.getByText("Intake heropenen").first().click();
        pagina.locator("#heropen-reden").fill("Er blijkt een diploma te zijn.");
        kijker.bekijk(pagina, "dossier-heropenen");
        knop(pagina, "Intake heropenen").click();
        pagina.getByText("De intake is heropend. De klantmanager krijgt een taak.").waitFor();
        verhaal.taak("Plan volgend gesprek").rondAf("geplandOp", verhaal.vandaag().plusDays(1).toString(), "geplandTijd", "10:30", "uitnodiging", "BRIEF")
                .taak("Voer intakegesprek").rondAf("gesprekUitkomst", "GENOEG", "gesprekDatum", verhaal.vandaag().toString(), "startposities", Verhaal.startposities(Map.of()))
                .verwachtTaken("klantmanager", "Werk intakebeeld bij");
        String taak = zaken.taakId(omgeving.als("klantmanager"), traject, "werk-intakebeeld-bij");
        pagina.navigate(omgeving.adres() + "/taken/" + taak);
        pagina.locator(".tr-inhoudsopgave").waitFor();
        kijker.bekijk(pagina, "taak-werk-intakebeeld-bij");

        pagina.navigate(adres(traject, ""));
        pagina.getByText("Traject voortijdig beëindigen").first().click();
        pagina.locator("#reden").fill("De inburgeraar verhuist naar het buitenland.");
        knop(pagina, "Traject beëindigen").click();
        pagina.getByText("Het traject wordt beëindigd. U krijgt nog een taak om het af te ronden.").waitFor();
        kijker.bekijk(pagina, "dossier-beeindigd");
        verhaal.verwachtTaken("klantmanager", "Rond voortijdige beëindiging af");
        assertThat(verhaal.tijdlijn()).anyMatch(regel -> regel.contains("voortijdig te beëindigen"));
        klaar();
    }

    @Test
    void zoekenOpPersoonEnHetInzagelogDatErbijHoort() {
        Map<String, Object> persoon = Verhaal.persoon();
        Verhaal verhaal = Verhaal.van(omgeving).koppel(Map.of("gemeentecode", "9901", "aanleiding", "DUO_KENNISGEVING", "doelgroep", "GEZINS_EN_OVERIGE_MIGRANT",
                "kennisgevingsdatum", omgeving.vandaag().toString(), "persoon", persoon));
        Page pagina = browser.inloggenAls("klantmanager");
        pagina.navigate(omgeving.adres() + "/zoeken");
        knop(pagina, "Zoeken").click();
        pagina.locator(".tr-foutoverzicht").waitFor();
        kijker.bekijk(pagina, "zoeken-fouten");
        pagina.locator("#bsn").fill((String) persoon.get("bsn"));
        knop(pagina, "Zoeken").click();
        pagina.getByText("1 traject gevonden").waitFor();
        assertThat(pagina.url()).doesNotContain((String) persoon.get("bsn"));
        pagina.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName((String) persoon.get("geslachtsnaam"))).first().click();
        pagina.waitForURL(url -> url.endsWith("/trajecten/" + verhaal.trajectId()));

        Page privacy = browser.inloggenAls("privacyfunctionaris");
        privacy.navigate(omgeving.adres() + "/inzagelog");
        privacy.locator("#kenmerk").fill(verhaal.dossier().path("kenmerk").asString());
        knop(privacy, "Zoeken").click();
        privacy.locator("main table").waitFor();
        assertThat(privacy.locator("main").innerText()).contains("Karin de Vries").contains("scherm");
        kijker.bekijk(privacy, "inzagelog-dossier");
        klaar();
    }

    @Test
    void deBeheerderHersteltEenVastgelopenStap() {
        UUID traject = zaken.gezinsmigrant();
        String proces = "proef-storing-" + traject.toString().substring(0, 8);
        deploy(proces, "Proef met een storing", "1");
        begin(proces, traject);
        CamundaClient client = omgeving.bean(CamundaClient.class);
        client.newFailCommand(job(proces).getKey()).retries(0).errorMessage("proef").send().join();
        Page pagina = browser.inloggenAls("beheerder");
        Wacht.tot(GEDULD, "the stuck step shows", () -> {
            pagina.navigate(omgeving.adres() + "/monitor/storingen");
            return rij(pagina, "Proef met een storing").count() == 1;
        });
        assertThat(rij(pagina, "Proef met een storing").innerText()).contains("steeds mislukt").contains("Probeer de stap opnieuw");
        browser.scherm(pagina, "storing");
        assertThat(browser.toegankelijkheid(pagina)).isEmpty();
        rij(pagina, "Proef met een storing").locator("button").click();
        pagina.getByText("De stap wordt opnieuw geprobeerd.").waitFor();
        client.newCompleteCommand(job(proces)).send().join();
        Wacht.tot(GEDULD, "the stuck step is gone", () -> {
            pagina.navigate(omgeving.adres() + "/monitor/storingen");
            return rij(pagina, "Proef met een storing").count() == 0;
        });
        klaar();
    }

    @Test
    void deBeheerderZetTrajectenOverNaarEenNieuweVersie() {
        UUID traject = zaken.gezinsmigrant();
        String proces = "proef-versies-" + traject.toString().substring(0, 8);
        deploy(proces, "Proef met versies", "1");
        long eerste = begin(proces, traject);
        begin(proces, traject);
        Page pagina = browser.inloggenAls("beheerder");
        Wacht.tot(GEDULD, "two instances run on version 1", () -> versie(eerste) == 1);
        deploy(proces, "Proef met versies, vernieuwd", "2");
        Wacht.tot(GEDULD, "version 2 is known", () -> {
            pagina.navigate(omgeving.adres() + "/monitor/processen/" + proces);
            return pagina.locator("main").innerText().contains("De nieuwste versie is 2");
        });
        kijker.bekijk(pagina, "proces-versies");
        pagina.getByText("Bekijk het plan voor versie 1").click();
        assertThat(pagina.locator("main").innerText()).contains("Er lopen 2 trajecten op deze versie.").contains("Wacht op de proef");
        kijker.bekijk(pagina, "overzetten");
        pagina.getByLabel("Ik heb het plan bekeken en wil de trajecten overzetten").check();
        knop(pagina, "Zet 2 trajecten over").click();
        pagina.getByText("2 trajecten worden overgezet.").waitFor();
        Wacht.tot(GEDULD, "both run on version 2", () -> {
            pagina.reload();
            return pagina.locator("main").innerText().contains("Er lopen geen trajecten op een oudere versie.");
        });
        assertThat(versie(eerste)).isEqualTo(2);
        kijker.bekijk(pagina, "proces-versies-overgezet");
        assertThat(omgeving.als("klantmanager").get("/trajecten/" + traject + "/tijdlijn?limit=50").verwacht(200).json().toString()).contains("gaat verder op versie 2 van het model");

        Page teamleider = browser.inloggenAls("teamleider");
        assertThat(teamleider.navigate(omgeving.adres() + "/monitor/processen/" + proces + "/overzetten/1").status()).as("only the beheerder moves cases").isIn(403, 404);
        CamundaClient client = omgeving.bean(CamundaClient.class);
        List.of(job(proces), job(proces)).forEach(job -> client.newCompleteCommand(job).send().join());
    }

    private void klaar() {
        assertThat(kijker.bezwaren()).as("what is wrong on the pages").isEmpty();
    }

    private String adres(UUID traject, String blad) {
        return omgeving.adres() + "/trajecten/" + traject + blad;
    }

    private static Locator knop(Page pagina, String naam) {
        return pagina.locator("main button").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + naam + "\\s*$")));
    }

    private static Locator rij(Page pagina, String tekst) {
        return pagina.locator("main tbody tr").filter(new Locator.FilterOptions().setHasText(tekst));
    }

    private int versie(long instantie) {
        return omgeving.sql(jdbc -> jdbc.sql("select versie from engine.procesinstantie where sleutel = :sleutel").param("sleutel", instantie).query(Integer.class).optional().orElse(0));
    }

    private void deploy(String proces, String naam, String label) {
        omgeving.bean(CamundaClient.class).newDeployResourceCommand().addResourceStringUtf8("""
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
                    xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI"
                    id="d" targetNamespace="http://trajectregie.nl/proef">
                  <bpmn:process id="%1$s" name="%2$s" isExecutable="true">
                    <bpmn:extensionElements><zeebe:versionTag value="%3$s"/></bpmn:extensionElements>
                    <bpmn:startEvent id="start-proef" name="Begin"><bpmn:outgoing>a</bpmn:outgoing></bpmn:startEvent>
                    <bpmn:sequenceFlow id="a" sourceRef="start-proef" targetRef="job-wacht"/>
                    <bpmn:serviceTask id="job-wacht" name="Wacht op de proef">
                      <bpmn:extensionElements><zeebe:taskDefinition type="%1$s"/></bpmn:extensionElements>
                      <bpmn:incoming>a</bpmn:incoming><bpmn:outgoing>b</bpmn:outgoing>
                    </bpmn:serviceTask>
                    <bpmn:sequenceFlow id="b" sourceRef="job-wacht" targetRef="einde-proef"/>
                    <bpmn:endEvent id="einde-proef" name="Klaar"><bpmn:incoming>b</bpmn:incoming></bpmn:endEvent>
                  </bpmn:process>
                  <bpmndi:BPMNDiagram id="t"><bpmndi:BPMNPlane id="v" bpmnElement="%1$s">
                    <bpmndi:BPMNShape id="s1" bpmnElement="start-proef"><dc:Bounds x="160" y="102" width="36" height="36"/></bpmndi:BPMNShape>
                    <bpmndi:BPMNShape id="s2" bpmnElement="job-wacht"><dc:Bounds x="260" y="80" width="100" height="80"/></bpmndi:BPMNShape>
                    <bpmndi:BPMNShape id="s3" bpmnElement="einde-proef"><dc:Bounds x="420" y="102" width="36" height="36"/></bpmndi:BPMNShape>
                    <bpmndi:BPMNEdge id="e1" bpmnElement="a"><di:waypoint x="196" y="120"/><di:waypoint x="260" y="120"/></bpmndi:BPMNEdge>
                    <bpmndi:BPMNEdge id="e2" bpmnElement="b"><di:waypoint x="360" y="120"/><di:waypoint x="420" y="120"/></bpmndi:BPMNEdge>
                  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
                </bpmn:definitions>
                """.formatted(proces, naam, label), proces + ".bpmn").send().join();
    }

    private long begin(String proces, UUID traject) {
        return omgeving.bean(CamundaClient.class).newCreateInstanceCommand().bpmnProcessId(proces).latestVersion()
                .variables(Map.of("trajectId", traject.toString(), "gemeente", "9901")).send().join().getProcessInstanceKey();
    }

    /** The job of this process, as a worker would take it. */
    private ActivatedJob job(String type) {
        ActivatedJob[] gevonden = new ActivatedJob[1];
        Wacht.tot(GEDULD, "a job of " + type, () -> {
            omgeving.bean(CamundaClient.class).newActivateJobsCommand().jobType(type).maxJobsToActivate(1).workerName("proef").timeout(Duration.ofSeconds(30)).send().join()
                    .getJobs().forEach(job -> gevonden[0] = job);
            return gevonden[0] != null;
        });
        return gevonden[0];
    }
}
