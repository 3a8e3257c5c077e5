package nl.trajectregie.dossier.brief;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** Reads a PDF as a screen reader does: along the tags, and nothing that is not in them. */
final class Voorlezer {

    /** @param tag the names of the tags from the top, between slashes; @param tekst what is read there, the tags under it included */
    record Stuk(String tag, String tekst) {}

    private final Map<COSDictionary, Map<Integer, String>> teksten = new IdentityHashMap<>();
    private final List<Stuk> stukken = new ArrayList<>();

    /** Every tag in reading order. */
    static List<Stuk> lees(PDDocument pdf) throws IOException {
        Voorlezer lezer = new Voorlezer();
        for (PDPage bladzijde : pdf.getPages()) {
            lezer.teksten.put(bladzijde.getCOSObject(), inhoud(bladzijde));
        }
        lezer.lees(pdf.getDocumentCatalog().getStructureTreeRoot(), null, "");
        return lezer.stukken;
    }

    private String lees(PDStructureNode knoop, PDPage bladzijde, String pad) {
        StringBuilder tekst = new StringBuilder();
        for (Object kind : knoop.getKids()) {
            switch (kind) {
                case PDStructureElement element -> {
                    stukken.add(null);
                    int eigen = stukken.size() - 1;
                    String hier = pad + "/" + element.getStructureType();
                    String onder = lees(element, element.getPage() == null ? bladzijde : element.getPage(), hier);
                    stukken.set(eigen, new Stuk(hier, onder.strip().replaceAll("\\s+", " ")));
                    tekst.append(onder).append(' ');
                }
                case PDMarkedContentReference inhoud -> tekst.append(teksten.get((inhoud.getPage() == null ? bladzijde : inhoud.getPage()).getCOSObject()).get(inhoud.getMCID()));
                case Integer nummer -> tekst.append(teksten.get(bladzijde.getCOSObject()).get(nummer));
                default -> throw new IllegalStateException("Onbekend: " + kind);
            }
        }
        return tekst.toString();
    }

    private static Map<Integer, String> inhoud(PDPage bladzijde) throws IOException {
        PDFMarkedContentExtractor lezer = new PDFMarkedContentExtractor();
        lezer.addOperator(new OperatorProcessor(lezer) {
            // PDFBox takes the name of the properties for the tag
            @Override
            public void process(Operator operator, List<COSBase> operanden) {
                COSDictionary eigenschappen = operanden.get(1) instanceof COSName naam ? bladzijde.getResources().getProperties(naam).getCOSObject() : (COSDictionary) operanden.get(1);
                getContext().beginMarkedContentSequence((COSName) operanden.getFirst(), eigenschappen);
            }

            @Override
            public String getName() {
                return OperatorName.BEGIN_MARKED_CONTENT_SEQ;
            }
        });
        lezer.processPage(bladzijde);
        Map<Integer, String> teksten = new HashMap<>();
        for (PDMarkedContent stuk : lezer.getMarkedContents()) {
            if (stuk.getMCID() >= 0) {
                teksten.put(stuk.getMCID(), stuk.getContents().stream().filter(TextPosition.class::isInstance).map(deel -> ((TextPosition) deel).getUnicode()).collect(Collectors.joining()));
            }
        }
        return teksten;
    }
}
