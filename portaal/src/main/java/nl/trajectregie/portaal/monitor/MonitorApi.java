package nl.trajectregie.portaal.monitor;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.trajectregie.dossier.toegang.Functie;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.portaal.toegang.Toegang;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Figures for managers as JSON, each with definition and denominator, and the first table of each as CSV. */
@RestController
@RequestMapping("/api/v1/monitor")
@Toegang(functies = Functie.MONITOR)
class MonitorApi {

    static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Monitor monitor;
    private final Doorstroom doorstroom;
    private final Incidenten incidenten;

    MonitorApi(Monitor monitor, Doorstroom doorstroom, Incidenten incidenten) {
        this.monitor = monitor;
        this.doorstroom = doorstroom;
        this.incidenten = incidenten;
    }

    @GetMapping(path = "/ontzorgen", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, List<Tabel>> ontzorgen(Gebruiker wie) {
        return Map.of("tabellen", monitor.ontzorgen(wie));
    }

    @GetMapping(path = "/ontzorgen", produces = "text/csv")
    ResponseEntity<String> ontzorgenCsv(Gebruiker wie) {
        return csv(monitor.ontzorgen(wie).getFirst());
    }

    @GetMapping(path = "/doorstroom", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, List<Tabel>> doorstroom(Gebruiker wie) {
        return Map.of("tabellen", Stream.concat(monitor.doorstroom(wie).stream(), doorstroom.tabellen(wie).stream()).toList());
    }

    @GetMapping(path = "/doorstroom", produces = "text/csv")
    ResponseEntity<String> doorstroomCsv(Gebruiker wie) {
        return csv(monitor.doorstroom(wie).getFirst());
    }

    @GetMapping(path = "/termijnen", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, List<Tabel>> termijnen(Gebruiker wie) {
        return Map.of("tabellen", monitor.termijnen(wie));
    }

    @GetMapping(path = "/termijnen", produces = "text/csv")
    ResponseEntity<String> termijnenCsv(Gebruiker wie) {
        return csv(monitor.termijnen(wie).getFirst());
    }

    @GetMapping(path = "/caseload", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, List<Tabel>> caseload(Gebruiker wie) {
        return Map.of("tabellen", monitor.caseload(wie));
    }

    @GetMapping(path = "/caseload", produces = "text/csv")
    ResponseEntity<String> caseloadCsv(Gebruiker wie) {
        return csv(monitor.caseload(wie).getFirst());
    }

    @GetMapping(path = "/processen", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, List<Tabel>> processen(Gebruiker wie) {
        return Map.of("tabellen", monitor.processen(wie));
    }

    @GetMapping(path = "/processen", produces = "text/csv")
    ResponseEntity<String> processenCsv(Gebruiker wie) {
        return csv(monitor.processen(wie).getFirst());
    }

    @GetMapping(path = "/incidenten", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, List<Incidenten.Incident>> incidenten(Gebruiker wie) {
        return Map.of("incidenten", incidenten.open(wie));
    }

    @GetMapping(path = "/incidenten", produces = "text/csv")
    ResponseEntity<String> incidentenCsv(Gebruiker wie) {
        return csv(List.of("kenmerk", "proces", "stap", "oorzaak", "watNu", "techniek", "sinds"),
                incidenten.open(wie).stream().map(i -> List.<Object>of(leeg(i.kenmerk()), leeg(i.proces()), i.stap(), i.oorzaak(), i.watNu(), leeg(i.techniek()), i.sinds())).toList(),
                "incidenten");
    }

    static ResponseEntity<String> csv(Tabel tabel) {
        return csv(tabel.kolommen().stream().map(Tabel.Kolom::label).toList(),
                tabel.regels().stream().map(regel -> tabel.kolommen().stream().<Object>map(k -> leeg(regel.get(k.naam()))).toList()).toList(), tabel.naam());
    }

    private static ResponseEntity<String> csv(List<String> kop, List<List<Object>> regels, String naam) {
        StringWriter uit = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(uit, CSVFormat.EXCEL.builder().setDelimiter(';').get())) {
            printer.printRecord(kop);
            for (List<Object> regel : regels) {
                printer.printRecord(regel.stream().map(MonitorApi::veilig).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ResponseEntity.ok().contentType(CSV).header("Content-Disposition", "attachment; filename=\"" + naam + ".csv\"").body('\uFEFF' + uit.toString());
    }

    private static Object leeg(Object waarde) {
        return waarde == null ? "" : waarde;
    }

    /** A spreadsheet runs a cell that begins with one of these as a formula. */
    private static Object veilig(Object waarde) {
        return waarde instanceof String tekst && !tekst.isEmpty() && "=+-@\t".indexOf(tekst.charAt(0)) >= 0 ? "'" + tekst : waarde;
    }
}
