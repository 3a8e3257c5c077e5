package nl.trajectregie.dossier.brief;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Holds a PDF against PDF/UA-1 and PDF/A-2a with veraPDF; no rule of them is left out. */
final class Keuring {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    /** What in this PDF a standard refuses: the standard, its rule and the place. Empty when it keeps them all. */
    static List<String> gebreken(byte[] pdf) throws Exception {
        List<PDFAFlavour> normen = List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A);
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
             PDFAValidator validator = Foundries.defaultInstance().createValidator(normen)) {
            List<ValidationResult> uitslagen = validator.validateAll(parser);
            if (uitslagen.size() != normen.size()) {
                throw new IllegalStateException("Gekeurd: " + uitslagen.size());
            }
            return uitslagen.stream().flatMap(Keuring::gebreken).toList();
        }
    }

    private static Stream<String> gebreken(ValidationResult uitslag) {
        if (uitslag.getTotalAssertions() == 0) {
            throw new IllegalStateException("Niets gekeurd voor " + uitslag.getPDFAFlavour());
        }
        return uitslag.isCompliant() ? Stream.of() : uitslag.getTestAssertions().stream().map(gebrek -> uitslag.getPDFAFlavour() + " " + gebrek.getRuleId().getClause() + "-"
                + gebrek.getRuleId().getTestNumber() + " " + gebrek.getMessage() + " " + gebrek.getLocation().getContext());
    }

    private Keuring() {}
}
