package nl.trajectregie.dossier.brief;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of letter that we send, short and over several pages, keeps PDF/UA-1 and PDF/A-2a as veraPDF reads them, and reads well aloud. */
class ToegankelijkheidTest {

    private final BriefPdf maker = new BriefPdf();

    static Stream<Arguments> brieven() {
        Map<String, Brief> brieven = new TreeMap<>();
        brieven.putAll(nl.trajectregie.dossier.intake.Voorbeeldbrieven.alle());
        brieven.putAll(nl.trajectregie.dossier.pip.Voorbeeldbrieven.alle());
        brieven.putAll(nl.trajectregie.dossier.begeleiding.Voorbeeldbrieven.alle());
        brieven.putAll(nl.trajectregie.dossier.ontzorgen.Voorbeeldbrieven.alle());
        brieven.putAll(nl.trajectregie.dossier.afsluiting.Voorbeeldbrieven.alle());
        return brieven.entrySet().stream().map(brief -> Arguments.of(brief.getKey(), brief.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brieven")
    void elkeBriefIsToegankelijkEnHoudbaar(String naam, Brief brief) throws Exception {
        byte[] pdf = maker.maak(brief);
        Files.createDirectories(Path.of("target/pdf"));
        Files.write(Path.of("target/pdf", naam + ".pdf"), pdf);
        assertThat(Keuring.gebreken(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (naam.endsWith("lang")) {
                assertThat(document.getNumberOfPages()).isGreaterThan(1);
            }
            List<Voorlezer.Stuk> stukken = Voorlezer.lees(document);
            assertThat(stukken).filteredOn(stuk -> stuk.tekst().isEmpty() && !stuk.tag().endsWith("/TD") && !stuk.tag().endsWith("/Lbl")).as("lege tags").isEmpty();
            assertThat(stukken).filteredOn(stuk -> stuk.tag().endsWith("/H1")).extracting(Voorlezer.Stuk::tekst).containsExactly(brief.titel());
            assertThat(stukken).filteredOn(stuk -> stuk.tag().endsWith("/Caption")).hasSameSizeAs(stukken.stream().filter(stuk -> stuk.tag().endsWith("/Table")).toList())
                    .allSatisfy(stuk -> assertThat(stuk.tag()).endsWith("/Table/Caption"));
            assertThat(stukken).filteredOn(stuk -> stuk.tag().endsWith("/THead/TR/TH")).extracting(Voorlezer.Stuk::tekst).containsExactlyElementsOf(brief.blokken().stream()
                    .flatMap(blok -> blok instanceof Brief.Tabel tabel ? tabel.kolommen().stream() : blok instanceof Brief.Gegevens gegevens ? gegevens.kolommen().stream() : Stream.of()).toList());
        }
    }

    @Test
    void elkeBriefDieErIsHeeftEenVoorbeeld() {
        JavaClasses klassen = ArchConfiguration.withThreadLocalScope(inrichting -> {
            inrichting.setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter().importPackages("nl.trajectregie.dossier");
        });
        Set<String> voorbeelden = klassen.get(ToegankelijkheidTest.class).getDirectDependenciesFromSelf().stream().map(gebruik -> gebruik.getTargetClass().getName())
                .filter(klasse -> klasse.endsWith(".Voorbeeldbrieven")).collect(Collectors.toSet());
        List<JavaMethod> makers = klassen.stream().filter(ToegankelijkheidTest::isVanHetProduct).flatMap(klasse -> klasse.getMethods().stream())
                .filter(methode -> methode.getRawReturnType().isEquivalentTo(Brief.class) && !methode.getModifiers().contains(JavaModifier.PRIVATE)).toList();
        assertThat(makers).hasSizeGreaterThan(9).allSatisfy(methode -> assertThat(methode.getCallsOfSelf()).as(methode.getFullName())
                .anyMatch(aanroep -> voorbeelden.contains(aanroep.getOriginOwner().getName())));
        assertThat(klassen.get(Brief.class).getConstructorCallsToSelf()).filteredOn(aanroep -> isVanHetProduct(aanroep.getOriginOwner()))
                .allSatisfy(aanroep -> assertThat(((JavaMethod) aanroep.getOrigin()).getRawReturnType().isEquivalentTo(Brief.class)).as(aanroep.getDescription()).isTrue());
    }

    static Stream<Arguments> beschadigingen() {
        return Stream.of(
                Arguments.of("zonder taal", "7.2-", (Consumer<PDDocument>) pdf -> {
                    pdf.getDocumentCatalog().getCOSObject().removeItem(COSName.LANG);
                    elementen(pdf.getDocumentCatalog().getStructureTreeRoot()).forEach(element -> element.getCOSObject().removeItem(COSName.LANG));
                }),
                Arguments.of("titel niet in beeld", "7.1-", (Consumer<PDDocument>) pdf -> pdf.getDocumentCatalog().getViewerPreferences().setDisplayDocTitle(false)),
                Arguments.of("zonder metagegevens", "7.1-8 ", (Consumer<PDDocument>) pdf -> pdf.getDocumentCatalog().setMetadata(null)),
                Arguments.of("zonder tags", "7.1-", (Consumer<PDDocument>) pdf -> pdf.getDocumentCatalog().setStructureTreeRoot(null)),
                Arguments.of("tabelkoppen zonder bereik", "7.5-", (Consumer<PDDocument>) pdf -> elementen(pdf.getDocumentCatalog().getStructureTreeRoot())
                        .filter(element -> element.getStructureType().equals("TH")).forEach(element -> element.getCOSObject().removeItem(COSName.A))),
                Arguments.of("zonder ingesloten lettertype", "7.21.4.1-", (Consumer<PDDocument>) pdf -> pdf.getDocument().getObjectsByType(COSName.FONT_DESC)
                        .forEach(lettertype -> ((COSDictionary) lettertype.getObject()).removeItem(COSName.FONT_FILE2))),
                Arguments.of("zonder kleurprofiel", "6.2.4.3-", (Consumer<PDDocument>) pdf -> pdf.getDocumentCatalog().setOutputIntents(List.of())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("beschadigingen")
    void deKeuringZietWatErMisIs(String naam, String regel, Consumer<PDDocument> beschadig) throws Exception {
        Brief brief = nl.trajectregie.dossier.begeleiding.Voorbeeldbrieven.alle().get("begeleiding-voorzieningen");
        try (PDDocument pdf = Loader.loadPDF(maker.maak(brief)); ByteArrayOutputStream uit = new ByteArrayOutputStream()) {
            beschadig.accept(pdf);
            pdf.save(uit);
            assertThat(Keuring.gebreken(uit.toByteArray())).anyMatch(gebrek -> gebrek.contains(" " + regel));
        }
    }

    @Test
    void deKeuringZietEenKopDieEenNiveauOverslaat() throws Exception {
        Brief brief = brief(List.of(new Brief.Tussenkop("Meteen een tussenkop"), new Brief.Alinea("Tekst")));
        assertThat(Keuring.gebreken(maker.maak(brief))).anyMatch(gebrek -> gebrek.contains(" 7.4.2-1 "));
    }

    @Test
    void deKopVanEenTabelOverMeerBladzijdenWordtEenKeerVoorgelezen() throws Exception {
        Brief brief = brief(List.of(new Brief.Tabel("Uw lessen", List.of("Waarvoor is deze les?", "Hoe laat?"), IntStream.range(0, 60).mapToObj(nummer -> List.of("Les " + nummer, "9 uur")).toList())));
        byte[] pdf = maker.maak(brief);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(document).split("Waarvoor is deze les\\?", -1)).as("op elke bladzijde te zien").hasSize(document.getNumberOfPages() + 1);
            assertThat(Voorlezer.lees(document)).filteredOn(stuk -> stuk.tag().endsWith("/TH")).extracting(Voorlezer.Stuk::tekst).containsExactly("Waarvoor is deze les?", "Hoe laat?");
        }
    }

    @Test
    void deGewijzigdeBeschikkingInDeZRouteLeestDeUrenVanDezePersoonBijHunOnderdeelVoor() throws Exception {
        try (PDDocument document = Loader.loadPDF(maker.maak(nl.trajectregie.dossier.pip.Voorbeeldbrieven.alle().get("pip-gewijzigd-z-lang")))) {
            List<String> rijen = Voorlezer.lees(document).stream().filter(stuk -> stuk.tag().endsWith("/TBody/TR")).map(Voorlezer.Stuk::tekst).toList();
            assertThat(rijen).anySatisfy(rij -> assertThat(rij).startsWith("Taal en KNM 500 uur les Nederlands").endsWith("van uw eerdere onderwijs tellen 120 uur mee"))
                    .anySatisfy(rij -> assertThat(rij).startsWith("Geen les nodig").endsWith("luisteren"))
                    .anySatisfy(rij -> assertThat(rij).startsWith("Meedoen 800 uur participatie").endsWith("van uw eerdere onderwijs tellen 60 uur mee"))
                    .noneSatisfy(rij -> assertThat(rij).contains("800 uur les"));
        }
    }

    private static boolean isVanHetProduct(JavaClass klasse) {
        return !klasse.getSource().orElseThrow().getUri().toString().contains("test-classes");
    }

    private static Brief brief(List<Brief.Blok> blokken) {
        return new Brief("Voorbeeldstad", List.of("Samira Verzonnen"), LocalDate.of(2027, 5, 22), "TR-2026-000001", "Een brief", blokken);
    }

    private static Stream<PDStructureElement> elementen(PDStructureNode knoop) {
        return knoop.getKids().stream().filter(PDStructureElement.class::isInstance).map(PDStructureElement.class::cast)
                .flatMap(element -> Stream.concat(Stream.of(element), elementen(element)));
    }
}
