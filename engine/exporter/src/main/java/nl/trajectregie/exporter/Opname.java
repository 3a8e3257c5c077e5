package nl.trajectregie.exporter;

import io.camunda.zeebe.protocol.record.Record;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes every record as a line of JSON, so that a test can search all of them for what may not be there. Tests only. */
final class Opname implements AutoCloseable {

    private final Writer schrijver;

    Opname(Path bestand) throws IOException {
        if (bestand.getParent() != null) {
            Files.createDirectories(bestand.getParent());
        }
        this.schrijver = Files.newBufferedWriter(bestand, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    void neem(Record<?> record) {
        try {
            schrijver.write(record.toJson());
            schrijver.write('\n');
            schrijver.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        schrijver.close();
    }
}
