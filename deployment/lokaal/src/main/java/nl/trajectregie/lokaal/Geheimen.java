package nl.trajectregie.lokaal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.TreeMap;

/** The passwords of one data directory: made once, kept in a file that only its owner reads. */
final class Geheimen {

    private static final int LENGTE_BYTES = 24;

    private final Path bestand;
    private final TreeMap<String, String> waarden = new TreeMap<>();

    Geheimen(Path gegevens) {
        bestand = gegevens.resolve("geheimen");
        try {
            if (Files.exists(bestand)) {
                for (String regel : Files.readAllLines(bestand)) {
                    int is = regel.indexOf('=');
                    if (is > 0) {
                        waarden.put(regel.substring(0, is), regel.substring(is + 1));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized String van(String naam) {
        String bekend = waarden.get(naam);
        if (bekend != null) {
            return bekend;
        }
        byte[] willekeurig = new byte[LENGTE_BYTES];
        new SecureRandom().nextBytes(willekeurig);
        waarden.put(naam, HexFormat.of().formatHex(willekeurig));
        schrijf();
        return waarden.get(naam);
    }

    private void schrijf() {
        StringBuilder tekst = new StringBuilder();
        waarden.forEach((naam, waarde) -> tekst.append(naam).append('=').append(waarde).append('\n'));
        try {
            Path nieuw = bestand.resolveSibling("geheimen.nieuw");
            Files.deleteIfExists(nieuw);
            Files.createFile(nieuw, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(nieuw, tekst);
            Files.move(nieuw, bestand, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
