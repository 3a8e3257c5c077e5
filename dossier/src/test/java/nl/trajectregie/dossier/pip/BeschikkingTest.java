package nl.trajectregie.dossier.pip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.trajectregie.dossier.brief.BriefPdf;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class BeschikkingTest {

    private static final Beschikking.Kader KADER = new Beschikking.Kader("Voorbeeldstad", List.of("Mevrouw S. Al-Ḥasan Çelik", "Dorpsstraat 12", "1234 AB Voorbeeldstad"),
            "mevrouw Al-Ḥasan Çelik", "TR-2026-000123", new Zurennorm(800, 0, 800, 0, Set.of()), "Kees Klantmanager");

    static Pip vastgesteld() {
        PipInhoud inhoud = new PipInhoud(Taalniveau.B1, Alfabetisering.NIET_VAN_TOEPASSING, 900, 15, 12, "Vier bijeenkomsten en een bezoek aan het gemeentehuis", 40,
                "Stage in een zorginstelling", "Maatschappelijke begeleiding door VluchtelingenWerk, elke week een gesprek", "Dochter (3) gaat naar de peuterspeelzaal De Vlinder", 6,
                null, null, "Ontzorgen in de eerste 6 maanden (artikel 56a Participatiewet)",
                "U heeft 12 jaar onderwijs gevolgd en de leerbaarheidstoets laat zien dat de B1-route haalbaar is. U wilt in de zorg werken.", null);
        List<Afspraak> afspraken = List.of(
                Afspraak.nieuw("Start met de taallessen bij Taalhuis Midden", "Inburgeraar", "binnen 4 weken", true, VerplichtElement.LEERROUTE),
                Afspraak.nieuw("Leren fietsen bij de Fietsschool", "Vrijwilliger en inburgeraar", "voor de zomer", false, null));
        return Pip.concept(UUID.randomUUID(), "9901").stelOp(Leerroute.B1, "Werken als verzorgende in de ouderenzorg", inhoud, afspraken)
                .besproken().ondertekend(Pip.Ondertekening.WEIGERT, "wil eerst met familie overleggen").stelVast(LocalDate.of(2026, 3, 9));
    }

    private static Ontwikkelplan plan(Pip pip) {
        return new Ontwikkelplan(UUID.randomUUID(), pip.trajectId(), 1,
                new Ontwikkelplan.Inhoud("Woont met haar dochter in Voorbeeldstad.", List.of(
                        new Ontwikkelplan.Doel(Ontwikkelplan.Horizon.KORT, "NETWERK", "De stad leren kennen", "Met een maatje op pad", "Maatje"),
                        new Ontwikkelplan.Doel(Ontwikkelplan.Horizon.LANG, "WERK", "Betaald werk in de zorg", "Stage, dan opleiding", "Inburgeraar")), pip.afspraken()), "eerste PIP", "klantmanager", null);
    }

    @Test
    void deBeschikkingIsEenToegankelijkePdfMetTitelTaalEnKoppen() throws Exception {
        Pip pip = vastgesteld();
        byte[] pdf = new BriefPdf().maak(Beschikking.van(pip, plan(pip), KADER, null));
        Files.createDirectories(Path.of("target/pdf"));
        Files.write(Path.of("target/pdf/pip-beschikking.pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("nl");
            assertThat(document.getDocumentInformation().getTitle()).contains("Plan Inburgering en Participatie");
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(new String(document.getDocumentCatalog().getMetadata().toByteArray())).contains("pdfuaid");
            for (PDPage pagina : document.getPages()) {
                for (var naam : pagina.getResources().getFontNames()) {
                    assertThat(pagina.getResources().getFont(naam).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void deBezwaarclausuleDeGrondslagEnDeVerplichteOnderdelenStaanErin() throws Exception {
        String tekst = tekst(vastgesteld(), null);
        assertThat(tekst).contains("bezwaar maken", "binnen 6 weken", "artikel 15 van de Wet inburgering 2021", "artikel 5.3 van het Besluit inburgering 2021",
                "12 uur. Vier bijeenkomsten", "40 uur. Stage", "6 gesprekken", "15 uur per week", "900 uur les", "De Vlinder", "10 maart 2026", "Al-Ḥasan Çelik");
    }

    @Test
    void alleenAfsprakenOverVerplichteElementenStaanInHetBesluitDeRestInDeBijlage() throws Exception {
        String tekst = tekst(vastgesteld(), null);
        int bijlage = tekst.indexOf("Bijlage: ontwikkelplan");
        assertThat(tekst.indexOf("Taalhuis Midden")).isPositive().isLessThan(bijlage);
        assertThat(tekst.indexOf("Fietsschool")).isGreaterThan(bijlage);
    }

    @Test
    void zonderHandtekeningGeldtHetBesluitOok() throws Exception {
        assertThat(tekst(vastgesteld(), null)).contains("Het besluit geldt ook zonder uw handtekening");
    }

    @Test
    void eenGewijzigdeBeschikkingZegtWaaromEnDatDeTermijnNietOpnieuwBegint() throws Exception {
        assertThat(tekst(inDeZRoute(), "de B1-route bleek te zwaar")).contains("Reden van de wijziging: de B1-route bleek te zwaar.", "De termijn om in te burgeren verandert niet")
                .doesNotContain("U heeft 3 jaar");
    }

    @Test
    void deZRouteNoemtDeUrenDieVoorDezePersoonGelden() throws Exception {
        Pip z = inDeZRoute();
        assertThat(tekst(z, null)).contains("800 uur les Nederlands", "800 uur participatie").doesNotContain("Geen les nodig", "eerdere onderwijs");
        assertThat(tekst(z, null, new Zurennorm(500, 120, 800, 60, Set.of(Vaardigheid.LUISTEREN))))
                .contains("500 uur les Nederlands", "van uw eerdere onderwijs tellen 120 uur mee", "800 uur participatie", "van uw eerdere onderwijs tellen 60 uur mee", "geen les te volgen voor luisteren")
                .doesNotContain("800 uur les");
    }

    @Test
    void eenGezinsmigrantHoeftInDeZRouteGeenParticipatieUren() throws Exception {
        assertThat(tekst(inDeZRoute(), null, new Zurennorm(800, 0, null, 0, Set.of()))).contains("800 uur les Nederlands").doesNotContain("uur participatie");
    }

    private static Pip inDeZRoute() {
        Pip eerste = vastgesteld().metBeschikking(UUID.randomUUID()).maakBekend(LocalDate.of(2026, 3, 10), "UITGEREIKT");
        return eerste.volgende(Leerroute.Z, eerste.einddoel(), eerste.inhoud(), eerste.afspraken()).stelVast(LocalDate.of(2026, 9, 1));
    }

    private static String tekst(Pip pip, String reden) throws Exception {
        return tekst(pip, reden, KADER.zuren());
    }

    private static String tekst(Pip pip, String reden, Zurennorm zuren) throws Exception {
        Beschikking.Kader kader = new Beschikking.Kader(KADER.gemeente(), KADER.geadresseerde(), KADER.naam(), KADER.kenmerk(), zuren, KADER.ondertekenaar());
        try (PDDocument document = Loader.loadPDF(new BriefPdf().maak(Beschikking.van(pip, plan(pip), kader, reden)))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
