package nl.trajectregie.dossier.brief;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import nl.trajectregie.dossier.tekst.Zin;

/**
 * A letter or decision as the gemeente sends it, apart from how it looks.
 *
 * @param gemeente     name of the gemeente, as sender
 * @param geadresseerde name and address, one line each
 * @param kenmerk      ours; says nothing about the person
 * @param titel        title of the document and first heading
 */
public record Brief(String gemeente, List<String> geadresseerde, LocalDate datum, String kenmerk, String titel, List<Blok> blokken) {

    /** A piece of the letter, in reading order. */
    public sealed interface Blok {}

    /** A heading one level below the title. */
    public record Kop(String tekst) implements Blok {}

    /** A heading two levels below the title. */
    public record Tussenkop(String tekst) implements Blok {}

    public record Alinea(String tekst) implements Blok {
        public Alinea {
            tekst = Zin.zonderDubbelePunt(tekst);
        }
    }

    public record Lijst(List<String> punten) implements Blok {
        public Lijst {
            punten = zinnen(punten);
        }
    }

    /** Label and value, one pair a row. @param kolommen headings of the two columns */
    public record Gegevens(String bijschrift, List<String> kolommen, SequencedMap<String, String> rijen) implements Blok {
        public Gegevens {
            SequencedMap<String, String> netjes = new LinkedHashMap<>();
            rijen.forEach((label, waarde) -> netjes.put(label, Zin.zonderDubbelePunt(waarde)));
            rijen = netjes;
        }
    }

    /** @param kolommen headings of the columns; @param rijen cells, as many as there are columns */
    public record Tabel(String bijschrift, List<String> kolommen, List<List<String>> rijen) implements Blok {
        public Tabel {
            rijen = rijen.stream().map(Brief::zinnen).toList();
        }
    }

    /** Begins on a new page. */
    public record Bijlage(String titel) implements Blok {}

    public Brief {
        geadresseerde = geadresseerde.stream().filter(regel -> regel != null && !regel.isBlank()).toList();
        blokken = List.copyOf(blokken);
    }

    private static List<String> zinnen(List<String> teksten) {
        return teksten.stream().map(Zin::zonderDubbelePunt).toList();
    }
}
