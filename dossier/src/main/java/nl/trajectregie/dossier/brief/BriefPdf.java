package nl.trajectregie.dossier.brief;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * Makes a {@link Brief} into a PDF that can be read by everybody and kept: PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2), with embedded fonts, a title,
 * Dutch as its language, headings, lists and real tables.
 */
@Component
public class BriefPdf {

    private static final DateTimeFormatter DATUM = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("nl", "NL"));
    private static final String LETTERTYPE = "Brief";

    static {
        // the renderer tells every step of every letter otherwise
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /** The PDF. */
    public byte[] maak(Brief brief) {
        PdfRendererBuilder bouwer = new PdfRendererBuilder()
                .withW3cDocument(new W3CDom().fromJsoup(html(brief)), null)
                .useFont(() -> bron("DejaVuSansCondensed.ttf"), LETTERTYPE, 400, FontStyle.NORMAL, true)
                .useFont(() -> bron("DejaVuSansCondensed-Bold.ttf"), LETTERTYPE, 700, FontStyle.NORMAL, true)
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .usePdfVersion(1.7f)
                .withProducer("Trajectregie")
                .useFastMode();
        try (PdfBoxRenderer maker = bouwer.buildPdfRenderer(); PDDocument pdf = maker.createPDFKeepOpen(); ByteArrayOutputStream uit = new ByteArrayOutputStream()) {
            Leesstructuur.herstel(pdf);
            pdf.save(uit);
            return uit.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document html(Brief brief) {
        Document doc = Document.createShell("");
        doc.selectFirst("html").attr("lang", "nl");
        doc.title(brief.titel());
        doc.head().appendElement("meta").attr("name", "subject").attr("content", brief.titel());
        doc.head().appendElement("meta").attr("name", "author").attr("content", "Gemeente " + brief.gemeente());
        doc.head().appendElement("meta").attr("name", "description").attr("content", brief.titel());
        doc.head().appendElement("style").appendText(stijl());
        Element body = doc.body();
        body.appendElement("p").addClass("afzender").text("Gemeente " + brief.gemeente());
        Element adres = body.appendElement("div").addClass("adres");
        brief.geadresseerde().forEach(regel -> adres.appendElement("p").text(regel));
        Element kop = body.appendElement("div").addClass("kenmerk");
        kop.appendElement("p").text("Datum: " + datum(brief.datum()));
        kop.appendElement("p").text("Ons kenmerk: " + brief.kenmerk());
        body.appendElement("h1").text(brief.titel());
        brief.blokken().forEach(blok -> voegToe(body, blok));
        return doc;
    }

    private static void voegToe(Element body, Brief.Blok blok) {
        switch (blok) {
            case Brief.Kop kop -> body.appendElement("h2").text(kop.tekst());
            case Brief.Tussenkop kop -> body.appendElement("h3").text(kop.tekst());
            case Brief.Bijlage bijlage -> body.appendElement("h2").addClass("bijlage").text(bijlage.titel());
            case Brief.Alinea alinea -> alinea.tekst().strip().lines().filter(regel -> !regel.isBlank())
                    .forEach(regel -> body.appendElement("p").text(regel));
            case Brief.Lijst lijst -> {
                Element ul = body.appendElement("ul");
                lijst.punten().forEach(punt -> ul.appendElement("li").text(punt));
            }
            case Brief.Gegevens gegevens -> {
                Element tabel = tabel(body, gegevens.bijschrift(), gegevens.kolommen());
                gegevens.rijen().forEach((label, waarde) -> {
                    Element rij = tabel.appendElement("tr");
                    rij.appendElement("th").attr("scope", "row").text(label);
                    rij.appendElement("td").text(waarde);
                });
            }
            case Brief.Tabel bron -> {
                Element tabel = tabel(body, bron.bijschrift(), bron.kolommen());
                bron.rijen().forEach(cellen -> {
                    Element rij = tabel.appendElement("tr");
                    cellen.forEach(cel -> rij.appendElement("td").text(cel == null ? "" : cel));
                });
            }
        }
    }

    private static Element tabel(Element body, String bijschrift, List<String> kolommen) {
        Element tabel = body.appendElement("table");
        tabel.appendElement("caption").text(bijschrift);
        Element koppen = tabel.appendElement("thead").appendElement("tr");
        kolommen.forEach(kolom -> koppen.appendElement("th").attr("scope", "col").text(kolom));
        return tabel.appendElement("tbody");
    }

    /** As people write a date: 3 maart 2026. */
    public static String datum(java.time.LocalDate datum) {
        return datum == null ? "" : DATUM.format(datum);
    }

    private static String stijl() {
        try (InputStream in = bron("brief.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream bron(String naam) {
        return BriefPdf.class.getResourceAsStream("/brief/" + naam);
    }
}
