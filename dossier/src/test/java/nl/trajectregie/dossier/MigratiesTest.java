package nl.trajectregie.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MigratiesTest {

    @Test
    void elkVersienummerKomtEenKeerVoor() throws IOException {
        try (Stream<Path> bestanden = Files.list(Path.of("src/main/resources/db/dossier"))) {
            List<String> versies = bestanden.map(bestand -> bestand.getFileName().toString().replaceFirst("__.*", "")).toList();
            assertThat(versies).doesNotHaveDuplicates();
        }
    }
}
