package nl.trajectregie.dossier.begeleiding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.brief.Afzender;
import nl.trajectregie.dossier.brief.Brief;
import nl.trajectregie.dossier.brief.BriefPdf;
import nl.trajectregie.dossier.persoon.Persoon;
import nl.trajectregie.dossier.traject.Fase;
import nl.trajectregie.dossier.traject.Traject;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class EindstukkenTest {

    private static final LocalDate EINDE = LocalDate.of(2027, 5, 22);

    private final Afzender.Adressering adres = new Afzender.Adressering(
            new Traject(UUID.randomUUID(), "9901", "TR-2026-000001", UUID.randomUUID(), "COA_KOPPELING", "ASIELSTATUSHOUDER", null, null, Fase.LEERROUTE, "lopend", "roermond", 1,
                    LocalDate.of(2026, 11, 1), null, LocalDate.of(2026, 12, 1), LocalDate.of(2026, 11, 22), null, null, null, "B1", null, null, null),
            new Persoon(UUID.randomUUID(), "9901", null, "1234567890", "Samira", "Verzonnen", LocalDate.of(1994, 3, 2), null, List.of(), null, null, null, "Kerkstraat 1", "6041 AA", "Roermond", null),
            "Voorbeeldstad", List.of("Samira Verzonnen", "Kerkstraat 1"), "Samira Verzonnen", "Karin de Vries");

    private static Begeleiding begeleiding() {
        return new Begeleiding(UUID.randomUUID(), "9901", Begeleiding.Stand.AFRONDING, null, false, false, LocalDate.of(2026, 11, 22), "Stichting Welkom", false, "JA", null,
                LocalDate.of(2027, 1, 22), 1, null, EINDE, 0, false, false, null, null, Map.of(
                        "eindgesprek", Map.of("terugblik", "Zij kent nu de buurt.", "afspraken", "Tandarts bellen",
                                "voorzieningen", List.of(Map.of("waarvoor", "Brieven", "wie", "Formulierenbrigade", "bereikbaar", "Bibliotheek, maandag"))),
                        "beoordeling", Map.of("watDaarna", "Het wijkteam")));
    }

    @Test
    void deOverdrachtZegtWatBereiktIsEnWatOpenstaat() throws IOException {
        String tekst = tekst(Eindstukken.overdracht(adres, EINDE, begeleiding(),
                List.of(new Leefgebieden.Beeld(Leefgebieden.Soort.EINDOORDEEL, EINDE.minusDays(20), "Wonen", Leefgebieden.Stand.VOLDOENDE, "Betaalt zelf de huur", null, false, null, "Samira Bakker")),
                List.of(new Checklist.Punt(Checklistpunt.TANDARTS, Checklist.Stand.OPEN, null, null, null, true),
                        new Checklist.Punt(Checklistpunt.DIGID, Checklist.Stand.GEREGELD, EINDE, null, "Samira Bakker", false))));
        assertThat(tekst).contains("Karin de Vries, klantmanager inburgering", "1 december 2026", "22 november 2026", "Nee, er is nog hulp nodig", "Wonen", "Betaalt zelf de huur",
                "Inschrijven bij een tandarts", "Zij kent nu de buurt.", "Het wijkteam").doesNotContain("DigiD aanvragen");
    }

    @Test
    void hetFormulierZegtWaarDeInburgeraarZelfTerechtKan() throws IOException {
        String tekst = tekst(Eindstukken.voorzieningen(adres, EINDE, begeleiding()));
        assertThat(tekst).contains("Geachte Samira Verzonnen", "Formulierenbrigade", "Bibliotheek, maandag", "Uw inburgering gaat door", "Karin de Vries");
    }

    private static String tekst(Brief brief) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(new BriefPdf().maak(brief))) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("nl");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).as("tagged").isTrue();
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }
}
