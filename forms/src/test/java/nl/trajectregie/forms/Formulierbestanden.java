package nl.trajectregie.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The form files of this repository, found from the module folder. */
final class Formulierbestanden {

    static final Path MAP = Path.of("").toAbsolutePath().endsWith("forms") ? Path.of("").toAbsolutePath() : Path.of("forms").toAbsolutePath();

    static List<Path> alle() {
        try (Stream<Path> paden = Files.walk(MAP, 2)) {
            return paden.filter(pad -> pad.toString().endsWith(".form")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String lees(Path pad) {
        try {
            return Files.readString(pad);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Formulierbestanden() {}
}
