package nl.trajectregie.exporter;

import io.camunda.zeebe.exporter.api.Exporter;
import io.camunda.zeebe.exporter.api.ExporterException;
import io.camunda.zeebe.exporter.api.context.Context;
import io.camunda.zeebe.exporter.api.context.Controller;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;

/**
 * Writes what the engine does to the read model (PostgreSQL schema {@code engine}); loaded by the broker.
 *
 * <p>Arguments: {@code url} (JDBC), {@code gebruiker}, {@code wachtwoord}, {@code wachtrij} (changes kept in memory, default 100,000), and for
 * tests {@code opname} (a file for every record). It never stops the broker: with wrong arguments or without a database it waits, keeps the log
 * and alarms ({@code trajectregie.exporter.vertraging}, {@code …fouten}, {@code …gat}, {@code …wachtrij}).
 */
public final class PostgresExporter implements Exporter {

    private final List<Meter> geregistreerd = new ArrayList<>();
    private Logger log;
    private Instellingen instellingen;
    private int partitie;
    private InstantSource klok;
    private MeterRegistry meters;
    private Schrijver schrijver;
    private Opname opname;

    @Override
    public void configure(Context context) {
        log = context.getLogger();
        partitie = context.getPartitionId();
        klok = context.clock();
        meters = context.getMeterRegistry();
        instellingen = Instellingen.uit(context.getConfiguration().getArguments());
        if (instellingen.url() == null) {
            log.error("Exporter has no argument 'url': the read model is not written");
        }
        if (instellingen.opname() == null) {
            context.setFilter(new Context.RecordFilter() {
                @Override
                public boolean acceptType(RecordType soort) {
                    return soort == RecordType.EVENT;
                }

                @Override
                public boolean acceptValue(ValueType soort) {
                    return Vertaler.SOORTEN.contains(soort);
                }
            });
        }
    }

    @Override
    public void open(Controller controller) {
        if (instellingen.opname() != null) {
            try {
                opname = new Opname(instellingen.opname());
            } catch (IOException e) {
                log.error("Records cannot be written to the file of argument 'opname': {}", e.getClass().getSimpleName());
            }
        }
        long eerder = controller.readMetadata().filter(bytes -> bytes.length == Long.BYTES).map(bytes -> ByteBuffer.wrap(bytes).getLong()).orElse(-1L);
        schrijver = new Schrijver(instellingen, partitie, log, klok, eerder, positie ->
                controller.updateLastExportedRecordPosition(positie, ByteBuffer.allocate(Long.BYTES).putLong(positie).array()));
        meet();
        schrijver.start();
    }

    @Override
    public void export(Record<?> record) {
        if (opname != null) {
            opname.neem(record);
        }
        if (!schrijver.neem(Vertaler.vertaal(record), record.getTimestamp())) {
            throw new ExporterException("Read model is behind by " + instellingen.wachtrij() + " changes; the log is kept until there is room");
        }
    }

    @Override
    public void close() {
        if (schrijver != null) {
            schrijver.stop();
        }
        geregistreerd.forEach(meters::remove);
        geregistreerd.clear();
        if (opname != null) {
            try {
                opname.close();
            } catch (IOException e) {
                log.warn("File of argument 'opname' could not be closed");
            }
        }
    }

    private void meet() {
        if (meters == null) {
            return;
        }
        meet("trajectregie.exporter.vertraging.ms", "Age of the oldest record of the last batch", Schrijver::vertragingMs);
        meet("trajectregie.exporter.wachtrij", "Changes waiting in memory", Schrijver::wachtend);
        meet("trajectregie.exporter.fouten", "Failed attempts since the start", Schrijver::fouten);
        meet("trajectregie.exporter.gat", "1 when records may be missing from the read model", s -> s.gat() ? 1 : 0);
    }

    private void meet(String naam, String uitleg, ToDoubleFunction<Schrijver> waarde) {
        geregistreerd.add(Gauge.builder(naam, schrijver, waarde).description(uitleg).tag("partitie", String.valueOf(partitie)).register(meters));
    }
}
