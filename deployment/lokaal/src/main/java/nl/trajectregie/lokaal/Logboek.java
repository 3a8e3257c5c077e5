package nl.trajectregie.lokaal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** What one part prints, in a file of bounded size: when it is full, the file becomes {@code .1} and a new one begins. */
final class Logboek {

    private static final long GROOTSTE_BYTES = 20L * 1024 * 1024;

    private final Path bestand;

    Logboek(Path bestand) {
        this.bestand = bestand;
    }

    Path bestand() {
        return bestand;
    }

    /** Copies until the stream ends, on a thread of its own. */
    void volg(InputStream uitvoer, String naam) {
        Thread.ofPlatform().daemon().name("log-" + naam).start(() -> {
            try (uitvoer) {
                kopieer(uitvoer);
            } catch (IOException e) {
                // the part has gone; its log ends here
            }
        });
    }

    private void kopieer(InputStream uitvoer) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        long grootte = Files.exists(bestand) ? Files.size(bestand) : 0;
        OutputStream naar = Files.newOutputStream(bestand, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        try {
            for (int n = uitvoer.read(buffer); n >= 0; n = uitvoer.read(buffer)) {
                if (grootte > GROOTSTE_BYTES) {
                    naar.close();
                    Files.move(bestand, bestand.resolveSibling(bestand.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
                    naar = Files.newOutputStream(bestand, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                    grootte = 0;
                }
                try {
                    naar.write(buffer, 0, n);
                    grootte += n;
                } catch (IOException schijfVol) {
                    // a full disk must not block the part that prints
                }
            }
        } finally {
            naar.close();
        }
    }

    /** The last lines, to show why a part did not start. */
    String staart(int regels) {
        try {
            List<String> alles = new String(Files.readAllBytes(bestand), StandardCharsets.UTF_8).lines().toList();
            return String.join("\n", alles.subList(Math.max(0, alles.size() - regels), alles.size()));
        } catch (IOException e) {
            return "";
        }
    }
}
