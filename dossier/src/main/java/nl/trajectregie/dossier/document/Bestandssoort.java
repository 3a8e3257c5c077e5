package nl.trajectregie.dossier.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The kinds of file a dossier takes, known by their content and not only by their name. */
enum Bestandssoort {
    PDF("pdf", "application/pdf"),
    PNG("png", "image/png"),
    JPEG("jpg", "image/jpeg"),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private static final byte[] PDF_BEGIN = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG_BEGIN = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};
    private static final byte[] JPEG_BEGIN = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] ZIP_BEGIN = {'P', 'K', 3, 4};
    private static final int MEESTE_DELEN = 2_000;

    private final String uitgang;
    private final String mediatype;

    Bestandssoort(String uitgang, String mediatype) {
        this.uitgang = uitgang;
        this.mediatype = mediatype;
    }

    String mediatype() {
        return mediatype;
    }

    /** The kind by content, when the name's ending says the same. */
    static Optional<Bestandssoort> herken(String bestandsnaam, byte[] inhoud) {
        int punt = bestandsnaam.lastIndexOf('.');
        String uitgang = punt < 0 ? "" : bestandsnaam.substring(punt + 1).toLowerCase(Locale.ROOT);
        return naarInhoud(inhoud).filter(soort -> soort.uitgang.equals(uitgang) || soort == JPEG && uitgang.equals("jpeg"));
    }

    private static Optional<Bestandssoort> naarInhoud(byte[] inhoud) {
        if (begintMet(inhoud, PDF_BEGIN)) {
            return Optional.of(PDF);
        }
        if (begintMet(inhoud, PNG_BEGIN)) {
            return Optional.of(PNG);
        }
        if (begintMet(inhoud, JPEG_BEGIN)) {
            return Optional.of(JPEG);
        }
        return begintMet(inhoud, ZIP_BEGIN) && isWordZonderMacro(inhoud) ? Optional.of(DOCX) : Optional.empty();
    }

    private static boolean isWordZonderMacro(byte[] inhoud) {
        boolean document = false;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(inhoud))) {
            int delen = 0;
            for (ZipEntry deel = zip.getNextEntry(); deel != null && delen < MEESTE_DELEN; deel = zip.getNextEntry(), delen++) {
                document |= deel.getName().equals("word/document.xml");
                if (deel.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
                    return false;
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
        return document;
    }

    private static boolean begintMet(byte[] inhoud, byte[] begin) {
        if (inhoud.length < begin.length) {
            return false;
        }
        for (int n = 0; n < begin.length; n++) {
            if (inhoud[n] != begin[n]) {
                return false;
            }
        }
        return true;
    }
}
