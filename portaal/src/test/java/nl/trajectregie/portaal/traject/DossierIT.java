package nl.trajectregie.portaal.traject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import nl.trajectregie.dossier.contact.Contactkalender;
import nl.trajectregie.dossier.document.Documenten;
import nl.trajectregie.dossier.fout.GeenRecht;
import nl.trajectregie.dossier.fout.NietGevonden;
import nl.trajectregie.dossier.fout.OngeldigeInvoer;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.engine.db.DbRol;
import nl.trajectregie.lokaal.Databaserol;
import nl.trajectregie.portaal.test.Api;
import nl.trajectregie.portaal.test.Omgeving;
import nl.trajectregie.portaal.test.Wacht;
import nl.trajectregie.portaal.test.Webbezoek;
import nl.trajectregie.portaal.test.Zaken;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Koppeling, dossier and view log on the real parts. */
@Tag("deelt-onderdelen")
class DossierIT {

    private final Omgeving omgeving = Omgeving.gedeeld();
    private final Api integratie = omgeving.integratie("koppelingen", "trajecten:lezen");
    private final Api klantmanager = omgeving.als("klantmanager");

    @Test
    void eenKoppelingBegintHetProcesEnGeeftDeKlantmanagerZijnTaken() {
        UUID id = koppel(coa(null, vNummer()));

        Wacht.tot(Duration.ofSeconds(60), "the process gave tasks", () ->
                !klantmanager.get("/taken?trajectId=" + id).verwacht(200).json().path("taken").isEmpty());
        Wacht.tot(Duration.ofSeconds(60), "the phase is azc-overdracht", () ->
                klantmanager.get("/trajecten/" + id).verwacht(200).json().path("fase").asString().equals("azc-overdracht"));
        assertThat(klantmanager.get("/trajecten/" + id + "/tijdlijn").verwacht(200).json().path("tijdlijn").toString())
                .contains("traject.gekoppeld", "termijn.onbekend", "traject.inrichting-vastgelegd", "traject.fase-gewijzigd");
    }

    @Test
    void dezelfdePersoonKrijgtGeenTweedeTrajectOokNietMetHetAndereNummer() {
        String vNummer = vNummer();
        UUID eerste = koppel(coa(null, vNummer));

        Api.Antwoord tweede = integratie.post("/koppelingen", coa(Zaken.bsn(), vNummer)).verwacht(409);

        assertThat(tweede.json().path("traject").path("trajectId").asString()).isEqualTo(eerste.toString());
    }

    @Test
    void eenBsnDatLaterBekendWordtHoortBijDezelfdePersoon() {
        String vNummer = vNummer();
        String bsn = Zaken.bsn();
        UUID eerste = koppel(coa(null, vNummer));
        omgeving.sql(jdbc -> jdbc.sql("update dossier.traject set status = 'afgesloten', fase = 'afgesloten' where id = :id").param("id", eerste).update());

        UUID tweede = koppel(coa(bsn, vNummer));

        assertThat(omgeving.<Long>sql(jdbc -> jdbc.sql("select count(distinct persoon_id) from dossier.traject where id in (:a, :b)")
                .param("a", eerste).param("b", tweede).query(Long.class).single())).isEqualTo(1);
        assertThat(integratie.post("/koppelingen", coa(bsn, null)).status()).isEqualTo(409);
    }

    @Test
    void elkVerkeerdVeldWordtGenoemdEnErVerandertNiets() {
        long voor = aantalTrajecten();
        Map<String, Object> verzoek = coa("123456789", "12");
        verzoek.put("gemeentecode", "9902");
        verzoek.put("gekoppeldOp", omgeving.vandaag().plusYears(1).toString());
        verzoek.put("inrichting", "bestaat-niet");

        Api.Antwoord antwoord = integratie.post("/koppelingen", verzoek).verwacht(400);

        assertThat(antwoord.velden()).contains("persoon.bsn", "persoon.vNummer", "gekoppeldOp");
        assertThat(integratie.post("/koppelingen", "{\"onbekendVeld\": 1}").verwacht(400).velden()).containsExactly("onbekendVeld");
        assertThat(integratie.post("/koppelingen", "{kapot").status()).isEqualTo(400);
        assertThat(aantalTrajecten()).isEqualTo(voor);
    }

    @Test
    void eenAndereGemeenteEenAanbiederZonderRolEnEenBuitenstaanderZienNiets() {
        UUID id = koppel(coa(Zaken.bsn(), null));

        assertThat(omgeving.als("klantmanager-elders").get("/trajecten/" + id).status()).isEqualTo(404);
        assertThat(omgeving.als("taalaanbieder").get("/trajecten/" + id).status()).isEqualTo(404);
        assertThat(omgeving.als("buitenstaander").get("/trajecten/" + id).status()).isEqualTo(403);
        assertThat(omgeving.als("klantmanager-elders").get("/trajecten?limit=200").verwacht(200).json().toString()).doesNotContain(id.toString());
    }

    @Test
    void eenProgrammaKrijgtGeenPersoonEnEenKlantmanagerWel() {
        String bsn = Zaken.bsn();
        UUID id = koppel(coa(bsn, null));

        assertThat(integratie.get("/trajecten/" + id).verwacht(200).ruw().body()).doesNotContain(bsn).doesNotContain("Verzonnen-");
        assertThat(klantmanager.get("/trajecten/" + id).verwacht(200).json().path("persoon").path("bsn").asString()).isEqualTo(bsn);
        assertThat(klantmanager.post("/trajecten/zoekopdrachten", Map.of("bsn", bsn)).verwacht(200).json().path("trajecten")).hasSize(1);
        assertThat(omgeving.als("klantmanager-elders").post("/trajecten/zoekopdrachten", Map.of("bsn", bsn)).verwacht(200).json().path("trajecten")).isEmpty();
    }

    @Test
    void wieKeekStaatInHetInzagelogDatAlleenDePrivacyfunctionarisLeest() {
        UUID id = koppel(coa(Zaken.bsn(), null));
        klantmanager.get("/trajecten/" + id).verwacht(200);
        klantmanager.get("/trajecten/" + id + "/contactmomenten").verwacht(200);

        assertThat(omgeving.als("privacyfunctionaris").get("/inzagelog?trajectId=" + id).verwacht(200).json().path("inzagen").toString())
                .contains("\"wie\":\"klantmanager\"", "\"sectie\":\"kern\"", "\"sectie\":\"contacten\"");
        assertThat(klantmanager.get("/inzagelog").status()).isEqualTo(403);
        assertThat(omgeving.als("teamleider").get("/inzagelog").status()).isEqualTo(403);
    }

    @Test
    void deDatabaseZelfGeeftEenAndereGemeenteNietsEnLaatHetLogboekStaan() throws Exception {
        UUID id = koppel(coa(Zaken.bsn(), null));
        try (var lijn = omgeving.delen().postgres().verbind(Databaserol.WEB); var sql = lijn.createStatement()) {
            assertThat(aantal(sql, id)).as("without a gemeente").isZero();
            sql.execute("select set_config('trajectregie.gemeenten', '9902', false)");
            assertThat(aantal(sql, id)).as("another gemeente").isZero();
            sql.execute("select set_config('trajectregie.gemeenten', '9901', false)");
            assertThat(aantal(sql, id)).as("its own gemeente").isEqualTo(1);
            for (String tabel : List.of("tijdlijn", "inzage", "antwoord", "startpositie", "termijn_wijziging")) {
                assertThatThrownBy(() -> sql.execute("update dossier." + tabel + " set gemeente = '9901'")).hasMessageContaining("permission denied");
                assertThatThrownBy(() -> sql.execute("delete from dossier." + tabel)).hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void eenDocumentGaatErinEnKomtErAlleenVoorWieHetMagUit() {
        UUID id = koppel(coa(Zaken.bsn(), null));
        Documenten documenten = omgeving.bean(Documenten.class);
        Gebruiker km = gebruiker("klantmanager");
        byte[] pdf = "%PDF-1.7 verzonnen".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

        UUID document = omgeving.in(DbRol.WEB, "9901", () -> documenten.voegToe(id, "Diploma", Sectie.DOCUMENTEN, "../diploma.pdf", pdf, km));

        assertThat(omgeving.in(DbRol.WEB, "9901", () -> documenten.open(id, document, km)).bytes()).isEqualTo(pdf);
        assertThat(omgeving.in(DbRol.WEB, "9901", () -> documenten.open(id, document, km)).bestandsnaam()).isEqualTo("diploma.pdf");
        assertThatThrownBy(() -> omgeving.in(DbRol.WEB, "9901", () -> documenten.open(UUID.randomUUID(), document, km))).isInstanceOf(NietGevonden.class);
        assertThatThrownBy(() -> omgeving.in(DbRol.WEB, "9901", () -> documenten.open(id, document, gebruiker("administratie-elders", "beleidsadviseur"))))
                .isInstanceOfAny(GeenRecht.class, NietGevonden.class);
        assertThatThrownBy(() -> omgeving.in(DbRol.WEB, "9901", () -> documenten.voegToe(id, "Pagina", Sectie.DOCUMENTEN, "x.pdf", "<html>".getBytes(), km)))
                .isInstanceOf(OngeldigeInvoer.class);
        assertThatThrownBy(() -> omgeving.in(DbRol.WEB, "9901", () -> documenten.voegToe(id, "Groot", Sectie.DOCUMENTEN, "x.pdf", new byte[Documenten.GROOTST + 1], km)))
                .isInstanceOf(OngeldigeInvoer.class);
    }

    @Test
    void wieAlleenGeldMagZienZietVanDeStartpositiesAlleenGeld() {
        UUID id = koppel(coa(Zaken.bsn(), null));
        omgeving.rust();
        geefRol(id, "inkomensconsulent");
        for (String[] rij : new String[][] {{"financieleZelfredzaamheid", "financieel", "Heeft een schuld bij de zorgverzekeraar"}, {"mentaleGezondheid", "medisch", "Slaapt slecht"},
                {"opleiding", "startposities", "Was onderwijzer"}}) {
            omgeving.sql(jdbc -> jdbc.sql("""
                    insert into dossier.startpositie (traject_id, gemeente, soort, stand, waarde, toelichting, sectie, bron, wie, tijdstip)
                    values (:id, '9901', :soort, 'WAARDE', '{}', :wat, :sectie, 'openingsgesprek', 'klantmanager', now())""")
                    .param("id", id).param("soort", rij[0]).param("sectie", rij[1]).param("wat", rij[2]).update());
        }
        Webbezoek consulent = new Webbezoek(omgeving.adres(), "inkomensconsulent");

        assertThat(consulent.lees("/trajecten/" + id)).contains("/trajecten/" + id + "/startposities");
        assertThat(consulent.lees("/trajecten/" + id + "/startposities")).contains("Financiële zelfredzaamheid", "Heeft een schuld", "U ziet alleen de startposities die bij uw werk horen.")
                .doesNotContain("Slaapt slecht", "Was onderwijzer", "Mentale gezondheid", "Opleiding", "Leerbaarheidstoets", "van de 13");
        assertThat(omgeving.als("inkomensconsulent").get("/trajecten/" + id + "/startposities").verwacht(200).ruw().body()).contains("Heeft een schuld").doesNotContain("Slaapt slecht", "Was onderwijzer");
        assertThat(omgeving.<List<String>>sql(jdbc -> jdbc.sql("select distinct sectie from dossier.inzage where traject_id = :id and wie = 'inkomensconsulent' and doel = 'startposities bekeken'")
                .param("id", id).query(String.class).list())).as("what was logged as read").containsExactly("financieel");
        assertThat(new Webbezoek(omgeving.adres(), "klantmanager").lees("/trajecten/" + id + "/startposities")).contains("Heeft een schuld", "Slaapt slecht", "Was onderwijzer", "van de 13");
        assertThat(new Webbezoek(omgeving.adres(), "teamleider").lees("/trajecten/" + id + "/startposities")).contains("Was onderwijzer").doesNotContain("Heeft een schuld", "Slaapt slecht");
    }

    @Test
    void hetHuishoudenStaatErInNamenVanWieDeLezerMagZien() {
        UUID huishouden = UUID.randomUUID();
        UUID moeder = koppel(inHuishouden(huishouden, "Almaz"));
        UUID zoon = koppel(inHuishouden(huishouden, "Yonatan"));
        UUID alleen = koppel(coa(Zaken.bsn(), null));
        omgeving.rust();
        geefRol(moeder, "inkomensconsulent");
        omgeving.sql(jdbc -> jdbc.sql("update dossier.rolbezetting set tot = now() where traject_id = :id and rol = 'inkomensconsulent' and tot is null").param("id", zoon).update());

        assertThat(new Webbezoek(omgeving.adres(), "klantmanager").lees("/trajecten/" + moeder)).contains("Uit hetzelfde huishouden", "/trajecten/" + zoon, "Yonatan").doesNotContain(huishouden.toString());
        assertThat(new Webbezoek(omgeving.adres(), "inkomensconsulent").lees("/trajecten/" + moeder)).as("has no role in the other case")
                .contains("Almaz").doesNotContain("Uit hetzelfde huishouden", "Yonatan", zoon.toString(), huishouden.toString());
        assertThat(new Webbezoek(omgeving.adres(), "klantmanager").lees("/trajecten/" + alleen)).doesNotContain("huishouden");
        assertThat(omgeving.als("privacyfunctionaris").get("/inzagelog?trajectId=" + zoon).verwacht(200).json().path("inzagen").toString()).contains("huishouden in het dossier van een gezinslid");
    }

    @Test
    void deKlantmanagerLeestDatHetWachtenIsOpHetKlantprofielVanHetCoa() {
        UUID zonder = koppel(coa(Zaken.bsn(), null));
        Map<String, Object> verzoek = coa(Zaken.bsn(), null);
        verzoek.put("klantprofiel", Map.of("opleiding", "Middelbare school", "werkervaring", "Winkel", "leerbaarheid", "GEMIDDELD", "taalniveau", "A1"));
        UUID met = koppel(verzoek);
        Webbezoek karin = new Webbezoek(omgeving.adres(), "klantmanager");
        new Zaken(omgeving).taakId(klantmanager, met, "plan-warme-overdracht");

        Wacht.tot(Duration.ofSeconds(60), "the dossier tells who is awaited", () -> karin.lees("/trajecten/" + zonder).contains("Wij wachten op het COA"));
        assertThat(karin.lees("/trajecten/" + zonder)).contains("moet het klantprofiel nog aanleveren. Dat is gevraagd op");
        assertThat(karin.lees("/trajecten/" + met)).doesNotContain("Wij wachten op het COA");
        assertThat(new Webbezoek(omgeving.adres(), "teamleider").lees("/trajecten/" + zonder)).as("the task itself is in the list").contains("Lever klantprofiel aan").doesNotContain("Wij wachten op het COA");
    }

    @Test
    void eenZaakDieWordtAfgeslotenKondigtAlleenNogEenAfgesprokenContactAan() {
        UUID id = koppel(coa(Zaken.bsn(), null));
        omgeving.rust();
        UUID ritme = UUID.randomUUID();
        LocalDate dag = omgeving.vandaag().plusYears(20);
        omgeving.sql(jdbc -> jdbc.sql("update dossier.contactplan set status = 'VERVALLEN', afgehandeld_op = current_date where traject_id = :id").param("id", id).update());
        omgeving.sql(jdbc -> jdbc.sql("""
                insert into dossier.contactritme (id, traject_id, gemeente, code, naam, soort, rol, met, schema, voorwaarde, tot, anker, nr_basis, status, gestart_op, versie)
                values (:ritme, :id, '9901', 'proef', 'Proefcontact', 'AFSPRAAK', 'klantmanager', '{inburgeraar}', '{"elke":["P20Y"]}', 'ALTIJD', 'TRAJECT_EINDE', current_date, 0, 'LOPEND', current_date, 1)""")
                .param("ritme", ritme).param("id", id).update());
        omgeving.sql(jdbc -> jdbc.sql("insert into dossier.contactplan (id, ritme_id, traject_id, gemeente, nr, gepland_op, datum, status) values (:p, :ritme, :id, '9901', 1, :dag, :dag, 'GEPLAND')")
                .param("p", UUID.randomUUID()).param("ritme", ritme).param("id", id).param("dag", dag).update());

        assertThat(volgende(id)).isEqualTo(dag);
        zet(id, "afsluiting", "lopend");
        assertThat(volgende(id)).as("only follows from the rhythm").isNull();
        assertThat(new Webbezoek(omgeving.adres(), "klantmanager").lees("/trajecten/" + id + "/contacten")).contains("Er staat geen contact gepland.").doesNotContain(">verwacht<");
        omgeving.sql(jdbc -> jdbc.sql("update dossier.contactplan set datum = :dag where ritme_id = :ritme").param("dag", dag.minusDays(3)).param("ritme", ritme).update());
        assertThat(volgende(id)).as("was agreed with somebody").isEqualTo(dag.minusDays(3));
        zet(id, "afgesloten", "afgesloten");
        assertThat(volgende(id)).as("closed").isNull();
    }

    private LocalDate volgende(UUID id) {
        Contactkalender kalender = omgeving.bean(Contactkalender.class);
        LocalDate volgende = omgeving.in(DbRol.WEB, "9901", () -> kalender.koppen(List.of(id))).get(id).volgende();
        Contactkalender.Beeld beeld = omgeving.in(DbRol.WEB, "9901", () -> kalender.beeld(id));
        assertThat(beeld.komt().stream().filter(regel -> !regel.verwacht()).map(Contactkalender.Regel::datum).findFirst().orElse(null)).as("the tab says what the header says").isEqualTo(volgende);
        assertThat(beeld.ritmes().stream().filter(b -> b.ritme().code().equals("proef")).findFirst().orElseThrow().volgende()).as("and so does the list of rhythms").isEqualTo(volgende);
        return volgende;
    }

    private void zet(UUID id, String fase, String status) {
        omgeving.sql(jdbc -> jdbc.sql("update dossier.traject set fase = :fase, status = :status where id = :id").param("fase", fase).param("status", status).param("id", id).update());
    }

    private void geefRol(UUID id, String rol) {
        omgeving.sql(jdbc -> jdbc.sql("""
                insert into dossier.rolbezetting (traject_id, gemeente, rol, organisatie, team, van)
                select :id, gemeente, rol, organisatie, team, now() from dossier.team where gemeente = '9901' and rol = :rol limit 1
                on conflict do nothing""").param("id", id).param("rol", rol).update());
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> inHuishouden(UUID huishouden, String voornamen) {
        Map<String, Object> verzoek = coa(Zaken.bsn(), null);
        Map<String, Object> persoon = new LinkedHashMap<>((Map<String, Object>) verzoek.get("persoon"));
        persoon.put("voornamen", voornamen);
        verzoek.put("persoon", persoon);
        verzoek.put("gezin", Map.of("huishoudenId", huishouden.toString()));
        return verzoek;
    }

    private UUID koppel(Map<String, Object> verzoek) {
        return UUID.fromString(integratie.post("/koppelingen", verzoek).verwacht(201).json().path("trajectId").asString());
    }

    private Map<String, Object> coa(String bsn, String vNummer) {
        Map<String, Object> persoon = new LinkedHashMap<>();
        if (bsn != null) {
            persoon.put("bsn", bsn);
        }
        if (vNummer != null) {
            persoon.put("vNummer", vNummer);
        }
        persoon.put("voornamen", "Selam");
        persoon.put("geslachtsnaam", "Verzonnen-" + ThreadLocalRandom.current().nextInt(100_000));
        persoon.put("geboortedatum", "1990-01-01");
        Map<String, Object> verzoek = new LinkedHashMap<>();
        verzoek.put("gemeentecode", "9901");
        verzoek.put("aanleiding", "COA_KOPPELING");
        verzoek.put("gekoppeldOp", omgeving.vandaag().minusDays(1).toString());
        verzoek.put("doelgroep", "ASIELSTATUSHOUDER");
        verzoek.put("persoon", persoon);
        return verzoek;
    }

    private static String vNummer() {
        return "8" + "%09d".formatted(ThreadLocalRandom.current().nextInt(1_000_000_000));
    }

    private long aantalTrajecten() {
        return omgeving.sql(jdbc -> jdbc.sql("select count(*) from dossier.traject").query(Long.class).single());
    }

    private static long aantal(java.sql.Statement sql, UUID id) throws java.sql.SQLException {
        try (var rij = sql.executeQuery("select count(*) from dossier.traject where id = '" + id + "'")) {
            rij.next();
            return rij.getLong(1);
        }
    }

    private static Gebruiker gebruiker(String naam) {
        return gebruiker(naam, naam);
    }

    private static Gebruiker gebruiker(String naam, String rol) {
        return new Gebruiker(naam, naam, Set.of(rol), Set.of("9901"), Set.of(), Set.of());
    }
}
