package nl.trajectregie.dossier.brief;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/**
 * Puts right what the renderer tags in a way that the standard allows and a screen reader stumbles over: the heading row that a table repeats on
 * every page is read once, a caption belongs to its table, and no tag is empty but a cell.
 */
final class Leesstructuur {

    private static final Set<String> LEEG_IS_OVERBODIG = Set.of("Span", "TFoot");

    private final PDDocument pdf;
    private final Map<COSDictionary, Set<Integer>> herhalingen = new IdentityHashMap<>();

    private Leesstructuur(PDDocument pdf) {
        this.pdf = pdf;
    }

    static void herstel(PDDocument pdf) throws IOException {
        Leesstructuur structuur = new Leesstructuur(pdf);
        PDStructureTreeRoot wortel = pdf.getDocumentCatalog().getStructureTreeRoot();
        structuur.doorloop(wortel);
        for (PDPage bladzijde : pdf.getPages()) {
            Set<Integer> herhaald = structuur.herhalingen.get(bladzijde.getCOSObject());
            if (herhaald != null) {
                structuur.maakArtefact(bladzijde, herhaald);
                COSArray ouders = (COSArray) ((PDParentTreeValue) wortel.getParentTree().getValue(bladzijde.getStructParents())).getCOSObject();
                herhaald.forEach(nummer -> ouders.set(nummer, COSNull.NULL));
            }
        }
    }

    private void doorloop(PDStructureNode knoop) {
        List<Object> over = new ArrayList<>();
        PDStructureElement bijschrift = null;
        for (Object kind : knoop.getKids()) {
            if (!(kind instanceof PDStructureElement element)) {
                over.add(kind);
                continue;
            }
            if (element.getStructureType().equals("THead")) {
                leesEenKeer(element, eersteBladzijde(element));
            }
            doorloop(element);
            if (element.getStructureType().equals("Caption")) {
                bijschrift = element;
            } else if (element.getStructureType().equals("Table") && bijschrift != null) {
                List<Object> rijen = element.getKids();
                rijen.addFirst(bijschrift);
                element.setKids(rijen);
                bijschrift.setParent(element);
                bijschrift = null;
                over.add(element);
            } else if (!LEEG_IS_OVERBODIG.contains(element.getStructureType()) || !element.getKids().isEmpty()) {
                over.add(element);
            }
        }
        if (bijschrift != null) {
            over.addFirst(bijschrift);
        }
        knoop.setKids(over);
    }

    private static COSDictionary eersteBladzijde(PDStructureNode knoop) {
        for (Object kind : knoop.getKids()) {
            COSDictionary bladzijde = kind instanceof PDStructureElement element ? eersteBladzijde(element) : bladzijde(knoop, kind);
            if (bladzijde != null) {
                return bladzijde;
            }
        }
        return null;
    }

    private void leesEenKeer(PDStructureElement kop, COSDictionary eerste) {
        List<Object> over = new ArrayList<>();
        for (Object kind : kop.getKids()) {
            COSDictionary bladzijde = bladzijde(kop, kind);
            if (kind instanceof PDStructureElement element) {
                leesEenKeer(element, eerste);
                over.add(element);
            } else if (bladzijde == eerste) {
                over.add(kind);
            } else {
                herhalingen.computeIfAbsent(bladzijde, nieuw -> new HashSet<>()).add(kind instanceof PDMarkedContentReference inhoud ? inhoud.getMCID() : (Integer) kind);
            }
        }
        kop.setKids(over);
    }

    /** Where a piece of content stands: on its own page, else on that of its tag; {@code null} for a tag. */
    private static COSDictionary bladzijde(PDStructureNode knoop, Object kind) {
        PDPage bladzijde = kind instanceof PDMarkedContentReference inhoud && inhoud.getPage() != null ? inhoud.getPage()
                : kind instanceof PDStructureElement ? null : ((PDStructureElement) knoop).getPage();
        return bladzijde == null ? null : bladzijde.getCOSObject();
    }

    /** Takes these pieces of the page out of what is read. */
    private void maakArtefact(PDPage bladzijde, Set<Integer> nummers) throws IOException {
        COSDictionary paginering = new COSDictionary();
        paginering.setDirect(true);
        paginering.setItem(COSName.TYPE, COSName.getPDFName("Pagination"));
        List<Object> tekens = new PDFStreamParser(bladzijde).parse();
        for (int i = 2; i < tekens.size(); i++) {
            if (tekens.get(i) instanceof Operator begin && begin.getName().equals(OperatorName.BEGIN_MARKED_CONTENT_SEQ) && tekens.get(i - 1) instanceof COSName naam
                    && nummers.contains(bladzijde.getResources().getProperties(naam).getCOSObject().getInt(COSName.MCID))) {
                tekens.set(i - 2, COSName.ARTIFACT);
                tekens.set(i - 1, paginering);
            }
        }
        PDStream inhoud = new PDStream(pdf);
        try (OutputStream uit = inhoud.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(uit).writeTokens(tekens);
        }
        bladzijde.setContents(inhoud);
    }
}
