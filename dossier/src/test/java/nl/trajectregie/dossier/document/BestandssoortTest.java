package nl.trajectregie.dossier.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class BestandssoortTest {

    private static final byte[] PDF = "%PDF-1.7 x".getBytes(StandardCharsets.US_ASCII);

    @Test
    void deInhoudBepaaltDeSoortEnDeNaamMoetErbijPassen() throws IOException {
        assertThat(Bestandssoort.herken("brief.PDF", PDF)).contains(Bestandssoort.PDF);
        assertThat(Bestandssoort.herken("brief.png", PDF)).isEmpty();
        assertThat(Bestandssoort.herken("brief.pdf", "<html>".getBytes(StandardCharsets.US_ASCII))).isEmpty();
        assertThat(Bestandssoort.herken("foto.jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0})).contains(Bestandssoort.JPEG);
        assertThat(Bestandssoort.herken("brief.docx", zip("word/document.xml"))).contains(Bestandssoort.DOCX);
    }

    @Test
    void eenWordBestandMetMacroOfEenGewoonZipWordtGeweigerd() throws IOException {
        assertThat(Bestandssoort.herken("brief.docx", zip("word/document.xml", "word/vbaProject.bin"))).isEmpty();
        assertThat(Bestandssoort.herken("brief.docx", zip("iets.txt"))).isEmpty();
    }

    @Test
    void eenNaamIsAlleenEenNaam() {
        assertThat(Documenten.veiligeNaam("../../etc/passwd")).isEqualTo("passwd");
        assertThat(Documenten.veiligeNaam("C:\\map\\brief.pdf")).isEqualTo("brief.pdf");
        assertThat(Documenten.veiligeNaam("a\r\nb\".pdf")).isEqualTo("a__b_.pdf");
        assertThat(Documenten.veiligeNaam(".htaccess")).isEqualTo("htaccess");
        assertThat(Documenten.veiligeNaam("é".repeat(300) + ".pdf")).hasSizeLessThanOrEqualTo(120).endsWith(".pdf");
        assertThat(Documenten.veiligeNaam(null)).isEqualTo("document");
    }

    private static byte[] zip(String... namen) throws IOException {
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(uit)) {
            for (String naam : namen) {
                zip.putNextEntry(new ZipEntry(naam));
                zip.write(1);
                zip.closeEntry();
            }
        }
        return uit.toByteArray();
    }
}
