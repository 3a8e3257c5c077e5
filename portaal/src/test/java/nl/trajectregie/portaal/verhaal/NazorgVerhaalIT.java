package nl.trajectregie.portaal.verhaal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.client.CamundaClient;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import nl.trajectregie.dossier.afsluiting.Afsluiting;
import nl.trajectregie.dossier.afsluiting.Afsluitingen;
import nl.trajectregie.dossier.afsluiting.Bewaartermijnen;
import nl.trajectregie.dossier.fout.Conflict;
import nl.trajectregie.dossier.fout.OngeldigeInvoer;
import nl.trajectregie.dossier.nazorg.Nazorg;
import nl.trajectregie.dossier.nazorg.Nazorgen;
import nl.trajectregie.dossier.nazorg.Nazorghandelingen;
import nl.trajectregie.dossier.nazorg.Nazorgverloop;
import nl.trajectregie.dossier.nazorg.Participatiebeelden;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.verloop.Trajectverloop;
import nl.trajectregie.engine.db.DbRol;
import nl.trajectregie.portaal.test.Omgeving;
import nl.trajectregie.portaal.test.Verhaal;
import nl.trajectregie.portaal.test.Wacht;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** After a placement and at the end (seed-003-004 2.8, seed-000 2.10, legal.md 9): several people beside each other while one clock moves. */
class NazorgVerhaalIT {

    private static final Duration GEDULD = Duration.ofSeconds(60);
    private static final List<String> LEEFGEBIEDEN = List.of("Wonen", "Financiën en administratie", "Jeugd en school", "Sociaal netwerk", "Maatschappelijke participatie", "Zorg en gezondheid");
    private static final Gebruiker KLANTMANAGER = new Gebruiker("klantmanager", "Karin de Vries", Set.of("klantmanager"), Set.of("9901"), Set.of("team-inburgering-noord"), Set.of());

    private final Omgeving omgeving = Omgeving.gedeeld();

    @Test
    void naDePlaatsingEnAanHetEinde() {
        Verhaal nora = Verhaal.van(omgeving).gezinsmigrant().bredeIntake().pip("GETEKEND");
        Verhaal idris = Verhaal.van(omgeving).gezinsmigrant();
        Verhaal lina = Verhaal.van(omgeving).gezinsmigrant();
        Verhaal mira = Verhaal.van(omgeving).gezinsmigrant();
        Verhaal omar = Verhaal.van(omgeving).gezinsmigrant();
        Verhaal sami = Verhaal.van(omgeving).gezinsmigrant();
        start(idris);
        start(lina);
        start(mira);
        List<Verhaal> werkers = List.of(nora, idris, lina, mira);
        werkers.forEach(this::krijgtEenPlek);
        verhuisd(omar);
        uitgevallen(sami);

        nora.klokVooruit("P2D");
        werkers.forEach(this::begint);
        nora.klokVooruit("P32D");
        werkers.forEach(this::houdtDePlek);
        werkers.forEach(this::eersteWerkweek);
        wijzigenGaatEenVoorEen(mira);

        weekVijf(idris, lina);
        nora.klokVooruit("P10D");
        naZesWeken(lina);
        overgedragen(lina);
        nora.klokVooruit("P12D");
        contractNietVerlengd(nora);
        contractVast(mira);
        afgerondTerwijlEenLijnLoopt(nora);

        JsonNode doorstroom = omgeving.als("teamleider").get("/monitor/doorstroom").verwacht(200).json().path("tabellen");
        assertThat(tabel(doorstroom, "doorstroom-uitstroom", "code", "VERHUISD").path("aantal").asInt()).isEqualTo(1);
        assertThat(tabel(doorstroom, "doorstroom-uitstroom", "code", "UITVAL").path("aandeel").asDouble()).as("one of three").isEqualTo(33.3);
        assertThat(tabel(doorstroom, "doorstroom-fasetijd", "fase", "Leerroute").path("klaar").asInt()).isEqualTo(1);
        nora.klokVooruit("P40D");
        naastElkaarEnTerugvalTrektBeideIn(mira);
        afrondenPasNaHetOordeel(mira);
        List<String> storingen = omgeving.sql(jdbc -> jdbc.sql("select melding from engine.incident where toestand = 'OPEN'").query(String.class).list());
        assertThat(storingen).isEmpty();
    }

    /** Two people who hand in at the same moment would each see the other's work as still to be done, and neither would wake the line that waits for both. */
    private void wijzigenGaatEenVoorEen(Verhaal wie) {
        omgeving.in(DbRol.WEB, "9901", () -> new TransactionTemplate(omgeving.bean(PlatformTransactionManager.class)).execute(stand -> {
            omgeving.bean(Nazorghandelingen.class).wijzigDagen(wie.trajectId(), null, null, false, wie.vandaag().plusYears(1), "Langer", KLANTMANAGER);
            assertThatThrownBy(() -> omgeving.<Integer>sql(jdbc -> jdbc.sql("select 1 from dossier.traject where id = :t for no key update nowait").param("t", wie.trajectId()).query(Integer.class).single()))
                    .hasMessageContaining("could not obtain lock");
            stand.setRollbackOnly();
            return null;
        }));
    }

    private void krijgtEenPlek(Verhaal wie) {
        wie.taak("Kies hoe de participatie verloopt").rondAf("participatieKeuze", "PLAATSING", "doel", "Werken in een magazijn", "reden", "Wil meteen werken");
        wie.taak("Leg de vraag vast").rondAf("plaatsingsdoel", "UITSTROOM", "richting", "VRAAGGERICHT", "vorm", "BETAALD_WERK", "taalniveau", "A2", "haalbaar", "JA", "urenPerWeek", 32);
        LocalDate vandaag = wie.vandaag();
        Map<String, Object> plek = new LinkedHashMap<>(Verhaal.kaart("zoekUitkomst", "PLEK_GEVONDEN", "werkgever", "Magazijn Noord", "contactpersoon", "Mevrouw Bos", "telefoon", "06 12345678",
                "functie", "Meehelpen", "draagvlakLeiding", "JA", "draagvlakWerkvloer", "JA", "taaleis", "A1", "werktaalNederlands", "NEE", "contactMetCollegas", "JA",
                "terugkoppelingTaal", "JA", "contractsoort", "TIJDELIJK", "startOp", vandaag.plusDays(1).toString(), "eindeOp", vandaag.plusDays(107).toString(), "reizen", "JA",
                "reisMinuten", 20, "opvang", "GEREGELD"));
        plek.put("werktijden", List.of(Map.of("dag", "DINSDAG", "van", "09:00", "tot", "17:00")));
        wie.taak("Zoek een plek").rondAf(plek);
        wie.taak("Bespreek verwachtingen inburgeraar").rondAf("inburgeraarUitkomst", "AKKOORD", "gesprekDatum", vandaag.toString());
        wie.taak("Bespreek verwachtingen werkgever").rondAf("werkgeverUitkomst", "AKKOORD", "gesprekDatum", vandaag.toString());
        wie.taak("Wijs een jobcoach aan").rondAf("jobcoachBesluit", "TEAM");
        omgeving.rust();
    }

    private void begint(Verhaal wie) {
        wie.taak("Bevestig de start").rondAf("startUitkomst", "GESTART", "gestartOp", wie.vandaag().minusDays(1).toString());
        omgeving.rust();
    }

    private void houdtDePlek(Verhaal wie) {
        wie.taak("Evalueer de plaatsing").als("jobcoach").rondAf("gesprekDatum", wie.vandaag().toString(), "verloop", "GOED", "vervolg", "BEHOUDEN", "redenVervolg", "Werkt goed");
        wie.verwachtTaken("jobcoach", "Heb contact in de eerste werkweek");
        assertThat(lopendeRitmes(wie)).as("nazorg has contacts of its own").doesNotContain("jobcoach");
        Wacht.tot(Duration.ofSeconds(60), "no contact of the placement is left", () -> !wie.openTaken("jobcoach").contains("Voer contactmoment"));
        Nazorg nazorg = nazorg(wie);
        assertThat(nazorg.aanleiding()).isEqualTo("GEPLAATST");
        assertThat(nazorg.werkSinds()).as("from the placement, never asked twice").isEqualTo(wie.vandaag().minusDays(33));
        assertThat(nazorg.eindeOp()).as("six months, as the inrichting says").isEqualTo(wie.vandaag().plusMonths(6));
    }

    private List<String> lopendeRitmes(Verhaal wie) {
        return omgeving.sql(jdbc -> jdbc.sql("select code from dossier.contactritme where traject_id = :t and status = 'LOPEND'").param("t", wie.trajectId()).query(String.class).list());
    }

    private void eersteWerkweek(Verhaal wie) {
        wie.taak("Heb contact in de eerste werkweek").als("jobcoach").rondAf("gesprekDatum", wie.vandaag().toString(), "gesprekVorm", "TELEFOON", "hoeGaatHet", "GOED", "verslag", "Gaat goed");
        wie.taak("Evalueer met drie partijen").als("jobcoach").geweigerd("gesprekDatum", wie.vandaag().toString(), "aanwezig", List.of("INBURGERAAR"), "hoeGaatHet", "GOED", "contractBekend", "NEE",
                "redenNietSamen", "");
        wie.taak("Evalueer met drie partijen").als("jobcoach").rondAf("gesprekDatum", wie.vandaag().toString(), "aanwezig", List.of("INBURGERAAR", "WERKGEVER", "JOBCOACH"),
                "hoeGaatHet", "GOED", "contractBekend", "NEE", "verslag", "Tevreden");
        omgeving.rust();
    }

    /** Five weeks in the job: too early for a judgement, and not too late for a relapse. */
    private void weekVijf(Verhaal idris, Verhaal lina) {
        assertThat(lina.openTaken("klantmanager")).doesNotContain("Beoordeel economische zelfredzaamheid");
        assertThatThrownBy(() -> doe(() -> handelingen().beoordeelZelfredzaamheid(lina.trajectId(), "JA", lina.vandaag(), "Verdient genoeg", KLANTMANAGER)))
                .isInstanceOf(Conflict.class).hasMessageContaining("6 weken aan het werk");
        doe(() -> handelingen().meldTerugval(idris.trajectId(), "Komt niet meer op het werk", KLANTMANAGER));
        idris.taak("Beoordeel de terugval").rondAf("terugvalBesluit", "HEROPENEN", "oorzaak", "ZELF_GESTOPT", "reden", "De reis was te lang");
        idris.verwachtTaken("klantmanager", "Kies hoe de participatie verloopt");
        assertThat(lopend(idris)).as("the nazorg ended with the relapse").isFalse();
        assertThat(idris.tijdlijn()).contains("De nazorg stopt: de participatie begint opnieuw.");
        idris.taak("Kies hoe de participatie verloopt").rondAf("participatieKeuze", "LATER", "laterOp", idris.vandaag().plusDays(300).toString(), "reden", "Eerst rust");
    }

    private void naZesWeken(Verhaal lina) {
        lina.verwachtTaken("klantmanager", "Beoordeel economische zelfredzaamheid");
        assertThat(lina.taak("Beoordeel economische zelfredzaamheid").geweigerd("oordeel", "JA", "besprokenOp", lina.vandaag().minusDays(9).toString())).containsExactly("besprokenOp");
        lina.taak("Beoordeel economische zelfredzaamheid").rondAf("oordeel", "JA", "besprokenOp", lina.vandaag().toString(), "onderbouwing", "Komt rond zonder bijstand");
        Wacht.tot(GEDULD, "the judgement stands", () -> "JA".equals(nazorg(lina).zelfredzaam()));
    }

    private void overgedragen(Verhaal lina) {
        doe(() -> handelingen().vraagOverdracht(lina.trajectId(), "Het werkbedrijf neemt het over", KLANTMANAGER));
        lina.taak("Draag de nazorg over").rondAf("ontvanger", "Werkbedrijf", "overdrachtUitkomst", "AFGEWEZEN", "redenAfwijzing", "Eerst een intake");
        omgeving.rust();
        assertThat(lopend(lina)).isTrue();
        doe(() -> handelingen().vraagOverdracht(lina.trajectId(), "De intake is geweest", KLANTMANAGER));
        lina.taak("Draag de nazorg over").rondAf("ontvanger", "Werkbedrijf", "overdrachtUitkomst", "AANVAARD", "gesprekDatum", lina.vandaag().toString(), "contactpersoon", "De heer Smit",
                "afspraken", "Belt elke maand");
        Wacht.tot(GEDULD, "the nazorg is handed over, and both its lines ended", () -> !lopend(lina) && lopendeInstanties(lina).isEmpty());
        assertThat(lina.tijdlijn()).contains("De nazorg is overgedragen aan Werkbedrijf.");
    }

    /** Eight weeks before the last day somebody asks; an extension only moves the day. */
    private void contractNietVerlengd(Verhaal nora) {
        nora.verwachtTaken("klantmanager", "Beoordeel economische zelfredzaamheid");
        nora.taak("Bespreek het einde van het contract").als("jobcoach").rondAf("gesprekDatum", nora.vandaag().toString(), "contractUitkomst", "NIET_VERLENGD", "toelichting", "Geen werk meer");
        nora.verwachtTaken("klantmanager", "Beoordeel de terugval");
        Wacht.tot(GEDULD, "the judgement gives way to the relapse", () -> !nora.openTaken("klantmanager").contains("Beoordeel economische zelfredzaamheid"));
        nora.taak("Beoordeel de terugval").rondAf("terugvalBesluit", "HEROPENEN", "oorzaak", "CONTRACT", "reden", "Zoekt ander werk");
        nora.taak("Kies hoe de participatie verloopt").rondAf("participatieKeuze", "GEEN", "reden", "Gaat een opleiding doen");
        Wacht.tot(GEDULD, "participation is done", () -> lijn(nora, "participatie").equals("klaar"));
    }

    /** The judgement has waited for two weeks: the talk about the contract comes on its day, and the judgement stays the task that it was. */
    private void contractVast(Verhaal mira) {
        String oordeel = mira.taak("Beoordeel economische zelfredzaamheid").wacht();
        mira.taak("Bespreek het einde van het contract").als("jobcoach").rondAf("gesprekDatum", mira.vandaag().toString(), "contractUitkomst", "VAST", "toelichting", "Een vast contract");
        omgeving.rust();
        assertThat(mira.taak("Beoordeel economische zelfredzaamheid").wacht()).isEqualTo(oordeel);
    }

    /** Three months in the job and still not judged: the second evaluation comes all the same. A relapse goes first; when nazorg goes on, both come back. */
    private void naastElkaarEnTerugvalTrektBeideIn(Verhaal mira) {
        mira.verwachtTaken("jobcoach", "Evalueer met drie partijen").verwachtTaken("klantmanager", "Beoordeel economische zelfredzaamheid");
        doe(() -> handelingen().meldTerugval(mira.trajectId(), "Komt vaak te laat", KLANTMANAGER));
        mira.verwachtTaken("klantmanager", "Beoordeel de terugval");
        Wacht.tot(GEDULD, "the judgement and the evaluation give way to the relapse", () -> !mira.openTaken("klantmanager").contains("Beoordeel economische zelfredzaamheid")
                && !mira.openTaken("jobcoach").contains("Evalueer met drie partijen"));
        mira.taak("Beoordeel de terugval").rondAf("terugvalBesluit", "NAZORG_LOOPT_DOOR", "reden", "Met de werkgever besproken");
        String oordeel = mira.taak("Beoordeel economische zelfredzaamheid").wacht();
        mira.taak("Evalueer met drie partijen").als("jobcoach").rondAf("gesprekDatum", mira.vandaag().toString(), "aanwezig", List.of("INBURGERAAR", "WERKGEVER", "JOBCOACH"),
                "hoeGaatHet", "GOED", "contractBekend", "NEE", "verslag", "Gaat beter");
        omgeving.rust();
        assertThat(nazorg(mira).evaluaties()).isEqualTo(2);
        assertThat(mira.taak("Beoordeel economische zelfredzaamheid").wacht()).as("untouched by what the jobcoach did").isEqualTo(oordeel);
    }

    /** The last day of the nazorg has come: she is not rounded off before the judgement, and ends with nothing left open. */
    private void afrondenPasNaHetOordeel(Verhaal mira) {
        doe(() -> handelingen().wijzigDagen(mira.trajectId(), null, null, false, mira.vandaag(), "De werkgever redt het zelf", KLANTMANAGER));
        omgeving.rust();
        assertThat(mira.openTaken("jobcoach")).doesNotContain("Rond de nazorg af");
        assertThat(lees(() -> omgeving.bean(Participatiebeelden.class).toon(mira.trajectId(), KLANTMANAGER, "web")).afrondenWacht()).as("told on the page").isEqualTo(Nazorgverloop.Nodig.ZELFREDZAAMHEID);
        mira.taak("Beoordeel economische zelfredzaamheid").rondAf("oordeel", "NEE", "besprokenOp", mira.vandaag().toString(), "onderbouwing", "Werkt nog te weinig uren");
        mira.verwachtTaken("jobcoach", "Rond de nazorg af");
        doe(() -> handelingen().vraagOverdracht(mira.trajectId(), "Het werkbedrijf wil verder", KLANTMANAGER));
        Wacht.tot(GEDULD, "the end waits for the handover", () -> !mira.openTaken("jobcoach").contains("Rond de nazorg af"));
        mira.taak("Draag de nazorg over").rondAf("ontvanger", "Werkbedrijf", "overdrachtUitkomst", "AFGEWEZEN", "redenAfwijzing", "Er is geen plek");
        mira.taak("Rond de nazorg af").als("jobcoach").rondAf("gesprekDatum", mira.vandaag().toString(), "hoeGaatHet", "AANDACHT", "resultaat", "Een vast contract", "watDaarna", "Het wijkteam");
        Wacht.tot(GEDULD, "both lines of the nazorg ended", () -> !lopend(mira) && lopendeInstanties(mira).isEmpty());
        assertThat(mira.tijdlijn()).contains("De nazorg is afgerond.");
    }

    private List<String> lopendeInstanties(Verhaal wie) {
        return omgeving.sql(jdbc -> jdbc.sql("select proces_id from engine.procesinstantie where traject_id = :t and proces_id like 'nazorg%' and toestand = 'ACTIEF'")
                .param("t", wie.trajectId()).query(String.class).list());
    }

    /** The leerroute still runs: only with a reason, and then it stops. */
    private void afgerondTerwijlEenLijnLoopt(Verhaal nora) {
        assertThat(lijn(nora, "inburgering")).isIn("lopend", "wacht");
        assertThatThrownBy(() -> doe(() -> omgeving.bean(Trajectverloop.class).rondAf(nora.trajectId(), " ", KLANTMANAGER))).isInstanceOf(OngeldigeInvoer.class);
        doe(() -> omgeving.bean(Trajectverloop.class).rondAf(nora.trajectId(), "Gaat naar het mbo in een andere regio", KLANTMANAGER));
        nora.verwachtFase("afsluiting").verwachtTaken("klantmanager", "Houd het eindgesprek");
        long leerroutes = omgeving.sql(jdbc -> jdbc.sql("select count(*) from engine.procesinstantie where traject_id = :t and proces_id = 'leerroute' and toestand = 'ACTIEF'")
                .param("t", nora.trajectId()).query(Long.class).single());
        assertThat(leerroutes).as("the leerroute stopped").isZero();
        nora.taak("Houd het eindgesprek").rondAf("eindgesprek", "GEVOERD", "gesprekDatum", nora.vandaag().toString(), "gesprekVorm", "KANTOOR",
                "aanwezig", List.of("INBURGERAAR", "KLANTMANAGER", "JOBCOACH"), "terugblik", "Heeft gewerkt en kiest voor school");
        assertThat(nora.taak("Stel het eindbeeld vast").voorinvulling().path("leefgebieden")).extracting(rij -> rij.path("leefgebied").asString()).containsExactlyElementsOf(LEEFGEBIEDEN);
        assertThat(nora.taak("Stel het eindbeeld vast").geweigerd(eindbeeld(nora, LEEFGEBIEDEN.subList(0, 3)))).containsExactly("leefgebieden");
        nora.taak("Stel het eindbeeld vast").rondAf(eindbeeld(nora, LEEFGEBIEDEN));
        nora.taak("Bied de overdracht aan").rondAf("organisatie", "Wijkteam Noord", "toestemming", true, "aangebodenOp", nora.vandaag().toString(), "hulpvraag", "Post en geld");
        nora.taak("Noteer het antwoord").rondAf("overdrachtAntwoord", "AFGEWEZEN", "antwoordOp", nora.vandaag().toString(), "redenAfwijzing", "Wachtlijst");
        nora.taak("Beslis na de afwijzing").als("teamleider").rondAf("naAfwijzing", "OPNIEUW_AANBIEDEN", "reden", "Een ander wijkteam kan wel");
        nora.taak("Bied de overdracht aan").rondAf("organisatie", "Wijkteam Zuid", "toestemming", true, "aangebodenOp", nora.vandaag().toString(), "hulpvraag", "Post en geld");
        nora.taak("Noteer het antwoord").rondAf("overdrachtAntwoord", "AANVAARD", "antwoordOp", nora.vandaag().toString(), "gesprekDatum", nora.vandaag().toString(), "afspraken", "Elke maand");
        nora.taak("Verstuur de eindbrief").rondAf("verstuurdOp", nora.vandaag().toString(), "wijze", "UITGEREIKT");
        nora.verwachtFase("afgesloten");
        assertThat(nora.dossier().path("uitstroomcode").asString()).isEqualTo("SCHOLING");
        Afsluiting afsluiting = lees(() -> omgeving.bean(Afsluitingen.class).vind(nora.trajectId()).orElseThrow());
        assertThat(afsluiting.overdrachten()).extracting(o -> o.get("overdrachtAntwoord")).containsExactly("AFGEWEZEN", "AANVAARD");
        assertThat(afsluiting.uitstroom()).as("only what belongs to this code").containsEntry("opleiding", "Mbo logistiek").doesNotContainKeys("naarGemeente", "redenUitval", "werk");
        bewaard(nora, "VERSTREKT", 10);
        List<String> brieven = omgeving.sql(jdbc -> jdbc.sql("select titel from dossier.document where traject_id = :t and soort = 'eindbrief'").param("t", nora.trajectId())
                .query(String.class).list());
        assertThat(brieven).containsExactly("Uw inburgeringstraject is afgerond");
        for (JsonNode lijn : nora.dossier().path("lijnen")) {
            assertThat(lijn.path("status").asString()).isIn("klaar", "niet-van-toepassing");
        }
    }

    private void verhuisd(Verhaal omar) {
        stop(omar, "Verhuisd naar Elders");
        omar.taak("Rond voortijdige beëindiging af").rondAf("uitstroomcode", "VERHUISD", "eindeOp", omar.vandaag().toString(), "bron", "BRP", "nieuweGemeente", "Elders", "overdracht", "JA",
                "openstaandAfgehandeld", true);
        omar.verwachtFase("afgesloten");
        assertThat(omar.dossier().path("uitstroomcode").asString()).isEqualTo("VERHUISD");
        assertThat(toelichting(omar, "inburgering")).as("not done, but stopped").isEqualTo("Gestopt toen het traject werd afgesloten.");
        assertThat(toelichting(omar, "participatie")).isEqualTo("Niet begonnen.");
        bewaard(omar, "BEEINDIGD", 10);
    }

    private void uitgevallen(Verhaal sami) {
        stop(sami, "Geen contact meer");
        sami.taak("Rond voortijdige beëindiging af").rondAf("uitstroomcode", "UITVAL", "eindeOp", sami.vandaag().toString(), "bron", "Eigen dossier", "openstaandAfgehandeld", true);
        sami.verwachtFase("afgesloten");
        assertThat(sami.dossier().path("uitstroomcode").asString()).isEqualTo("UITVAL");
        bewaard(sami, "AFGEBROKEN", 1);
    }

    private void bewaard(Verhaal wie, String resultaat, int jaren) {
        var termijn = lees(() -> omgeving.bean(Bewaartermijnen.class).vind(wie.trajectId()).orElseThrow());
        assertThat(termijn.resultaat()).isEqualTo(resultaat);
        assertThat(termijn.teBewarenTot()).isEqualTo(wie.vandaag().plusYears(jaren));
        assertThat(termijn.stand()).isEqualTo(Bewaartermijnen.Stand.LOOPT);
    }

    private Object[] eindbeeld(Verhaal wie, List<String> gebieden) {
        List<Map<String, Object>> rijen = gebieden.stream().map(naam -> Map.<String, Object>of("leefgebied", naam, "stand", "ZELFSTANDIG")).toList();
        return new Object[] {"leefgebieden", rijen, "uitstroomcode", "SCHOLING", "eindeOp", wie.vandaag().toString(), "opleiding", "Mbo logistiek", "toelichting", "Start in februari",
                "voorzieningen", List.of(Map.of("waarvoor", "Brieven", "wie", "Wijkteam", "bereikbaar", "Loket")), "eindoverdracht", "NODIG"};
    }

    private static JsonNode tabel(JsonNode tabellen, String naam, String kolom, String waarde) {
        for (JsonNode tabel : tabellen) {
            for (JsonNode regel : tabel.path("regels")) {
                if (tabel.path("naam").asString().equals(naam) && regel.path(kolom).asString().equals(waarde)) {
                    return regel;
                }
            }
        }
        throw new AssertionError(naam + " has no " + waarde);
    }

    private void stop(Verhaal wie, String reden) {
        doe(() -> omgeving.bean(Trajectverloop.class).beeindigVoortijdig(wie.trajectId(), reden, KLANTMANAGER));
    }

    /** The line as the main line calls it, without the road to it. */
    private void start(Verhaal wie) {
        omgeving.bean(CamundaClient.class).newCreateInstanceCommand().bpmnProcessId("participatie").latestVersion()
                .variables(Map.of("trajectId", wie.trajectId().toString(), "gemeente", "9901")).send().join();
    }

    private Nazorghandelingen handelingen() {
        return omgeving.bean(Nazorghandelingen.class);
    }

    private Nazorg nazorg(Verhaal wie) {
        return lees(() -> omgeving.bean(Nazorgen.class).lopend(wie.trajectId()).orElseThrow());
    }

    private boolean lopend(Verhaal wie) {
        return lees(() -> omgeving.bean(Nazorgen.class).lopend(wie.trajectId()).isPresent());
    }

    private String toelichting(Verhaal wie, String naam) {
        return omgeving.sql(jdbc -> jdbc.sql("select toelichting from dossier.lijn where traject_id = :id and naam = :naam").param("id", wie.trajectId()).param("naam", naam).query(String.class).single());
    }

    private String lijn(Verhaal wie, String naam) {
        for (JsonNode lijn : wie.dossier().path("lijnen")) {
            if (lijn.path("naam").asString().equals(naam)) {
                return lijn.path("status").asString();
            }
        }
        return "";
    }

    private void doe(Runnable werk) {
        omgeving.in(DbRol.WEB, "9901", () -> {
            werk.run();
            return null;
        });
    }

    private <T> T lees(Supplier<T> werk) {
        return omgeving.in(DbRol.WEB, "9901", () -> new TransactionTemplate(omgeving.bean(PlatformTransactionManager.class)).execute(status -> werk.get()));
    }
}
