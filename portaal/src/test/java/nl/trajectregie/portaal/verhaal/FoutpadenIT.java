package nl.trajectregie.portaal.verhaal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.trajectregie.portaal.test.Api;
import nl.trajectregie.portaal.test.Omgeving;
import nl.trajectregie.portaal.test.Verhaal;
import nl.trajectregie.portaal.test.Wacht;
import nl.trajectregie.portaal.test.Webbezoek;
import nl.trajectregie.portaal.test.Zaken;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What goes differently from what people hope, over the pages and the API: everybody is told, nothing is lost. */
@Tag("deelt-onderdelen")
class FoutpadenIT {

    private static final Duration GEDULD = Duration.ofSeconds(60);

    private final Omgeving omgeving = Omgeving.gedeeld();
    private final Zaken zaken = new Zaken(omgeving);
    private final Api karin = omgeving.als("klantmanager");

    @Test
    void eenTaakDieDeMotorWeigertStaatWeerOpenMetDeAntwoordenEnStaatBijDeStoringen() {
        UUID traject = zaken.gezinsmigrant();
        String taak = zaken.taakId(karin, traject, "voer-openingsgesprek");
        Map<String, Object> antwoorden = zaken.aangevuld(karin, taak, Map.of("gesprekUitkomst", "NIET_VERSCHENEN", "redenNietGekomen", "Bus gemist"));
        String kenmerk = karin.get("/trajecten/" + traject).verwacht(200).json().path("kenmerk").asString();
        inDeWacht(traject, () -> {
            assertThat(karin.post("/taken/" + taak + "/afronden", Map.of("antwoorden", antwoorden)).verwacht(200).json().path("status").asString()).isEqualTo("ingediend");
            omgeving.sql(jdbc -> jdbc.sql("update postbus.uitgaand set inhoud = '{\"variabelen\": {\"onbekendFeit\": true}}' where taak_sleutel = :s and soort = 'VOLTOOI_TAAK'").param("s", Long.parseLong(taak)).update());
        });

        Wacht.tot(GEDULD, "the refusal is told", () -> karin.get("/taken/" + taak).verwacht(200).json().path("afloop").asString("").equals("GEWEIGERD"));
        assertThat(karin.get("/taken/" + taak).json().path("status").asString()).isEqualTo("open");
        assertThat(karin.get("/taken/" + taak + "/formulier").verwacht(200).json().path("gegevens").path("redenNietGekomen").asString()).as("the answers are kept").isEqualTo("Bus gemist");
        Webbezoek bezoek = new Webbezoek(omgeving.adres(), "klantmanager");
        assertThat(bezoek.lees("/taken/" + taak)).contains("Het inleveren is niet gelukt");
        assertThat(bezoek.lees("/werkvoorraad?lijst=mijn&q=" + kenmerk)).contains("Opnieuw inleveren");
        assertThat(bezoek.lees("/trajecten/" + traject + "/tijdlijn")).contains("kon niet worden verwerkt en staat weer open");
        Webbezoek teamleider = new Webbezoek(omgeving.adres(), "teamleider");
        assertThat(teamleider.lees("/monitor/storingen")).contains(kenmerk).contains("heeft deze ingeleverde taak geweigerd").contains("De behandelaar doet dit");
        assertThat(storingen(kenmerk)).singleElement().satisfies(storing -> assertThat(storing.path("techniek").asString()).isEqualTo("ONGELDIG_ROUTINGFEIT:onbekendFeit"));

        karin.post("/taken/" + taak + "/afronden", Map.of("antwoorden", antwoorden)).verwacht(200);
        new Zaken(omgeving).taakId(karin, traject, "zoek-contact");
        assertThat(karin.get("/taken/" + taak).json().path("status").asString()).isEqualTo("afgerond");
        assertThat(storingen(kenmerk)).isEmpty();
        assertThat(omgeving.<List<Integer>>sql(jdbc -> jdbc.sql("select poging from dossier.antwoord where taak_sleutel = :s order by poging").param("s", Long.parseLong(taak)).query(Integer.class).list()))
                .as("each attempt is kept").containsExactly(1, 2);
        assertThat(omgeving.<List<Integer>>sql(jdbc -> jdbc.sql("select aantal_gemist from dossier.intake where traject_id = :t").param("t", traject).query(Integer.class).list()))
                .as("the same answers are not worked out twice").containsExactly(1);
    }

    @Test
    void eenPlanDatBijHetOpmakenOnvolledigBlijktGaatTerugNaarHetConcept() {
        Verhaal verhaal = Verhaal.van(omgeving).gezinsmigrant().bredeIntake().conceptPip()
                .taak("Bespreek PIP").rondAf("bespreekUitkomst", "AKKOORD", "gesprekDatum", omgeving.vandaag().toString(), "begrepen", "JA")
                .taak("Vraag handtekening").rondAf("ondertekening", "GETEKEND", "ondertekeningToelichting", "Zo besproken", "ondertekendOp", omgeving.vandaag().toString())
                .verwachtTaken("klantmanager", "Stel PIP vast");
        UUID traject = verhaal.trajectId();
        inDeWacht(traject, () -> {
            verhaal.taak("Stel PIP vast").rondAf("vaststelling", "VASTGESTELD", "dagtekening", verhaal.vandaag().toString());
            omgeving.sql(jdbc -> jdbc.sql("update dossier.pip set einddoel = null where traject_id = :t").param("t", traject).update());
        });

        verhaal.verwachtTaken("klantmanager", "Stel concept-PIP op");
        assertThat(verhaal.openTaken("klantmanager")).doesNotContain("Maak PIP bekend");
        assertThat(documenten(traject, "beschikking")).as("nothing was made").isZero();
        assertThat(verhaal.tijdlijn()).anySatisfy(regel -> assertThat(regel).contains("onvolledig"));
        JsonNode voorinvulling = verhaal.taak("Stel concept-PIP op").voorinvulling();
        assertThat(voorinvulling.path("motivering").asString()).as("what was there is kept").isEqualTo("Past bij de intake");

        verhaal.pip("GETEKEND");
        assertThat(documenten(traject, "beschikking")).isOne();
        assertThat(verhaal.lees("/pip").path("geldend").path("einddoel").asString()).isEqualTo("Werken in de zorg");
        assertThat(storingen(verhaal.dossier().path("kenmerk").asString())).as("a business error is no incident").isEmpty();
    }

    @Test
    void tweeMensenAanEenTaakZienVanElkaarWieHaarHeeft() {
        UUID traject = zaken.gezinsmigrant();
        String taak = zaken.taakId(karin, traject, "voer-openingsgesprek");
        Webbezoek eerste = new Webbezoek(omgeving.adres(), "klantmanager");
        Webbezoek tweede = new Webbezoek(omgeving.adres(), "klantmanager2");
        assertThat(tweede.lees("/taken/" + taak)).contains("formulier");
        assertThat(eerste.verstuur("/taken/" + taak + "/claim", Map.of()).inhoud()).contains("Deze taak is nu van u");
        assertThat(tweede.verstuur("/taken/" + taak + "/claim", Map.of()).inhoud()).contains("Karin de Vries (demo) heeft deze taak al opgepakt");
        Webbezoek.Antwoord teLaat = tweede.verstuur("POST", "/taken/" + taak + "/afronden", "application/json", "{\"antwoorden\": {\"gesprekUitkomst\": \"NIET_VERSCHENEN\"}}");
        assertThat(teLaat.status()).isEqualTo(409);
        assertThat(teLaat.inhoud()).contains("Karin de Vries (demo)");
        assertThat(omgeving.<Long>sql(jdbc -> jdbc.sql("select count(*) from dossier.antwoord where taak_sleutel = :s").param("s", Long.parseLong(taak)).query(Long.class).single())).isZero();
    }

    @Test
    void eenRolOverdragenNeemtDeOpenTakenMeeEnVraagtEenReden() {
        UUID traject = zaken.gezinsmigrant();
        String taak = zaken.taakId(karin, traject, "voer-openingsgesprek");
        karin.post("/taken/" + taak + "/claim", Map.of()).verwacht(200);
        Webbezoek teamleider = new Webbezoek(omgeving.adres(), "teamleider");
        String pad = "/trajecten/" + traject + "/rollen";
        String mark = "klantmanager|team-inburgering-noord|klantmanager2";
        assertThat(teamleider.verstuur(pad, Map.of("naar", mark)).inhoud()).contains("Vul in waarom u de rol overdraagt");
        assertThat(karin.get("/taken/" + taak).json().path("behandelaar").toString()).contains("klantmanager").doesNotContain("klantmanager2");

        assertThat(teamleider.verstuur(pad, Map.of("naar", mark, "reden", "Karin gaat met verlof")).inhoud()).contains("De rol is overgedragen").contains("Mark Jansen (demo)");
        assertThat(karin.get("/taken/" + taak).verwacht(200).json().path("behandelaar").toString()).as("left the former professional").doesNotContain("Karin");
        assertThat(omgeving.als("klantmanager2").get("/taken?mijn=true&trajectId=" + traject).verwacht(200).json().path("taken").findValuesAsString("taakId")).contains(taak);
        assertThat(teamleider.lees("/trajecten/" + traject + "/tijdlijn")).contains("Karin gaat met verlof");
        omgeving.als("klantmanager2").post("/taken/" + taak + "/claim", Map.of()).verwacht(200);

        assertThat(new Webbezoek(omgeving.adres(), "inkomensconsulent").verstuur(pad, Map.of("naar", mark, "reden", "Zomaar")).status()).as("may not").isEqualTo(403);
        assertThat(new Webbezoek(omgeving.adres(), "klantmanager-elders").verstuur(pad, Map.of("naar", mark, "reden", "Zomaar")).status()).as("is not there").isEqualTo(404);
    }

    @Test
    void deTeamleiderBeeindigtEenTrajectMetEenRedenEnDaarnaIsHetAlleenNogTeLezen() {
        Verhaal verhaal = Verhaal.van(omgeving).gezinsmigrant().verwachtTaken("klantmanager", "Voer openingsgesprek");
        Webbezoek teamleider = new Webbezoek(omgeving.adres(), "teamleider");
        String pad = "/trajecten/" + verhaal.trajectId();
        assertThat(teamleider.verstuur(pad + "/beeindigen", Map.of()).inhoud()).contains("Vul in waarom het traject stopt");
        assertThat(verhaal.dossier().path("status").asString()).isEqualTo("lopend");

        assertThat(teamleider.verstuur(pad + "/beeindigen", Map.of("reden", "Verhuisd naar het buitenland")).inhoud()).contains("Het traject wordt beëindigd");
        verhaal.taak("Rond voortijdige beëindiging af").rondAf("uitstroomcode", "VERTROKKEN", "eindeOp", verhaal.vandaag().toString()).verwachtFase("afgesloten");
        assertThat(teamleider.lees(pad + "/tijdlijn")).contains("Verhuisd naar het buitenland");
        Wacht.tot(GEDULD, "no task is left", () -> verhaal.openTaken("klantmanager").isEmpty());
        Webbezoek klantmanager = new Webbezoek(omgeving.adres(), "klantmanager");
        assertThat(klantmanager.verstuur(pad + "/contacten", Map.of("datum", verhaal.vandaag().toString(), "wijze", "TELEFOON", "met", "Inburgeraar", "onderwerp", "Nazorg")).inhoud())
                .contains("Dit traject is afgesloten");
        assertThat(teamleider.verstuur(pad + "/beeindigen", Map.of("reden", "Nog eens")).inhoud()).contains("tr-melding--let-op");
    }

    @Test
    void eenIntakeHeropenenKanDeKlantmanagerNaDeIntakeEnNietEerder() {
        Verhaal verhaal = Verhaal.van(omgeving).gezinsmigrant().verwachtTaken("klantmanager", "Voer openingsgesprek");
        String pad = "/trajecten/" + verhaal.trajectId() + "/intake/heropenen";
        Webbezoek klantmanager = new Webbezoek(omgeving.adres(), "klantmanager");
        assertThat(klantmanager.verstuur(pad, Map.of("reden", "Te vroeg")).inhoud()).contains("De intake is nog niet afgerond");
        verhaal.bredeIntake().verwachtFase("pip");

        assertThat(new Webbezoek(omgeving.adres(), "teamleider").verstuur(pad, Map.of("reden", "Mag niet")).status()).isEqualTo(403);
        assertThat(klantmanager.verstuur(pad, Map.of("reden", "Er is een diploma gevonden")).inhoud()).contains("De intake is heropend");
        verhaal.taak("Plan volgend gesprek").rondAf("geplandOp", verhaal.vandaag().plusDays(1).toString(), "geplandTijd", "10:30", "uitnodiging", "BRIEF")
                .taak("Voer intakegesprek").rondAf("gesprekUitkomst", "GENOEG", "gesprekDatum", verhaal.vandaag().toString(), "startposities", Verhaal.startposities(Map.of()))
                .taak("Werk intakebeeld bij").rondAf("gesprekDatum", verhaal.vandaag().toString(), "aanleiding", "NIEUWE_INFORMATIE", "aanleidingToelichting", "Diploma",
                "startposities", Verhaal.startposities(Map.of("opleiding", Map.of("stand", "WAARDE", "hoogsteOpleiding", "HBO"))));
        assertThat(klantmanager.lees("/trajecten/" + verhaal.trajectId() + "/tijdlijn")).contains("Er is een diploma gevonden");
        Wacht.tot(GEDULD, "the new fact stands", () -> karin.get("/trajecten/" + verhaal.trajectId() + "/startposities").ruw().body().contains("HBO"));
    }

    @Test
    void documentenGaanErOverHetWebInEnUitMetSoortGrootteRechtenEnEenVreemdeNaam() {
        UUID traject = zaken.gezinsmigrant();
        String pad = "/trajecten/" + traject + "/documenten";
        Webbezoek klantmanager = new Webbezoek(omgeving.adres(), "klantmanager");
        byte[] pdf = "%PDF-1.7 verzonnen inhoud".getBytes(StandardCharsets.US_ASCII);
        assertThat(klantmanager.upload(pad, Map.of("titel", "Diploma <b>vet</b>", "sectie", "documenten"), "bestand", "..\\..\\map/kwaad\"naam;é 文.pdf", pdf).inhoud())
                .contains("Het document is toegevoegd").contains("Diploma &lt;b&gt;vet&lt;/b&gt;").doesNotContain("<b>vet");
        String document = omgeving.sql(jdbc -> jdbc.sql("select id::text from dossier.document where traject_id = :t").param("t", traject).query(String.class).single());

        HttpResponse<byte[]> download = klantmanager.download(pad + "/" + document);
        assertThat(download.body()).isEqualTo(pdf);
        assertThat(download.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(download.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(download.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(download.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment;").contains("filename*=UTF-8''").contains(".pdf")
                .doesNotContain("..").doesNotContain("map").doesNotContain("\\");

        for (Map.Entry<String, byte[]> fout : Map.of("pagina.pdf", "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), "programma.exe", new byte[] {'M', 'Z', 0, 0}, "plaatje.png", pdf,
                "zonder-uitgang", pdf).entrySet()) {
            assertThat(klantmanager.upload(pad, Map.of("titel", "Fout", "sectie", "documenten"), "bestand", fout.getKey(), fout.getValue()).inhoud()).as(fout.getKey())
                    .contains("Dit is geen PDF, PNG, JPG of Word-bestand");
        }
        assertThat(klantmanager.upload(pad, Map.of("titel", "Leeg", "sectie", "documenten"), "bestand", "leeg.pdf", new byte[0]).inhoud()).contains("Kies een bestand");
        assertThat(klantmanager.upload(pad, Map.of("titel", "", "sectie", "documenten"), "bestand", "brief.pdf", pdf).inhoud()).contains("Geef het document een titel");
        assertThat(klantmanager.upload(pad, Map.of("titel", "Brief", "sectie", "termijnen"), "bestand", "brief.pdf", pdf).inhoud()).contains("Kies wie dit document mag lezen");
        byte[] groot = java.util.Arrays.copyOf(pdf, 10 * 1024 * 1024 + 1);
        assertThat(klantmanager.upload(pad, Map.of("titel", "Groot", "sectie", "documenten"), "bestand", "groot.pdf", groot).inhoud()).contains("groter dan 10 MB");
        assertThat(omgeving.<Long>sql(jdbc -> jdbc.sql("select count(*) from dossier.document where traject_id = :t").param("t", traject).query(Long.class).single())).as("only the first").isOne();

        assertThat(klantmanager.upload(pad, Map.of("titel", "Keuring", "sectie", "medisch"), "bestand", "keuring.pdf", pdf).inhoud()).contains("Het document is toegevoegd");
        String medisch = omgeving.sql(jdbc -> jdbc.sql("select id::text from dossier.document where traject_id = :t and sectie = 'medisch'").param("t", traject).query(String.class).single());
        Webbezoek teamleider = new Webbezoek(omgeving.adres(), "teamleider");
        assertThat(teamleider.lees(pad)).contains("Diploma").doesNotContain("Keuring");
        assertThat(teamleider.haal(pad + "/" + document, "*/*").status()).isEqualTo(200);
        assertThat(teamleider.haal(pad + "/" + medisch, "*/*").status()).as("health is not for the teamleider").isEqualTo(403);
        assertThat(teamleider.upload(pad, Map.of("titel", "Van de teamleider", "sectie", "documenten"), "bestand", "brief.pdf", pdf).status()).as("reads, does not add").isEqualTo(403);
        assertThat(new Webbezoek(omgeving.adres(), "klantmanager-elders").haal(pad + "/" + document, "*/*").status()).isEqualTo(404);
        assertThat(new Webbezoek(omgeving.adres(), "taalaanbieder").haal(pad + "/" + document, "*/*").status()).isIn(403, 404);
        assertThat(klantmanager.haal("/trajecten/" + zaken.gezinsmigrant() + "/documenten/" + document, "*/*").status()).as("not a document of that traject").isEqualTo(404);
        assertThat(Set.copyOf(omgeving.<List<String>>sql(jdbc -> jdbc.sql("select wie from dossier.inzage where traject_id = :t and doel = 'document geopend'").param("t", traject).query(String.class).list())))
                .as("who opened one is logged").containsExactlyInAnyOrder("klantmanager", "teamleider");
    }

    /** While this runs nothing of the traject goes to the engine; afterwards it does. */
    private void inDeWacht(UUID traject, Runnable werk) {
        long stop = omgeving.sql(jdbc -> jdbc.sql("""
                insert into postbus.uitgaand (traject_id, gemeente, soort, sleutel, laan, volgende_poging_op)
                values (:t, '9901', 'ANNULEER', 'stop:' || :t, 't:' || :t, now() + interval '1 hour') returning id""").param("t", traject).query(Long.class).single());
        werk.run();
        omgeving.sql(jdbc -> {
            jdbc.sql("delete from postbus.uitgaand where id = ?").param(stop).update();
            return jdbc.sql("select pg_notify('postbus_uitgaand', '')").query((rij, nummer) -> 0).list();
        });
    }

    private List<JsonNode> storingen(String kenmerk) {
        return java.util.stream.StreamSupport.stream(omgeving.als("teamleider").get("/monitor/incidenten").verwacht(200).json().path("incidenten").spliterator(), false)
                .filter(storing -> storing.path("kenmerk").asString("").equals(kenmerk)).toList();
    }

    private long documenten(UUID traject, String soort) {
        return omgeving.sql(jdbc -> jdbc.sql("select count(*) from dossier.document where traject_id = :t and soort ilike '%' || :soort || '%'").param("t", traject).param("soort", soort).query(Long.class).single());
    }
}
