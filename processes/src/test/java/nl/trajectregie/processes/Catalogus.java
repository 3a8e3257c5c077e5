package nl.trajectregie.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code CATALOGUS.md}, read as tables: what forms, workers and the API were promised. */
final class Catalogus {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private final List<String> regels;

    Catalogus() {
        try {
            regels = Files.readAllLines(Model.PROCESSEN.resolve("CATALOGUS.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of the table under a heading, each cell as written; the table's head left out. */
    List<List<String>> tabel(String kop) {
        List<List<String>> uit = new ArrayList<>();
        boolean binnen = false;
        for (String regel : regels) {
            if (regel.startsWith("## ")) {
                binnen = regel.substring(3).startsWith(kop);
            } else if (binnen && regel.startsWith("| `")) {
                uit.add(Arrays.stream(regel.substring(1, regel.lastIndexOf('|')).split("\\|")).map(String::strip).toList());
            }
        }
        if (uit.isEmpty()) {
            throw new IllegalStateException("Geen tabel onder " + kop);
        }
        return uit;
    }

    /** The names between backticks in a cell. */
    static List<String> codes(String cel) {
        List<String> uit = new ArrayList<>();
        Matcher m = CODE.matcher(cel);
        while (m.find()) {
            uit.add(m.group(1));
        }
        return uit;
    }

    /** Every variable that the engine may know. */
    Set<String> variabelen() {
        Set<String> uit = new TreeSet<>(Set.of("trajectId", "gemeente", "doelgroep", "aanleiding", "termijnId", "termijnsoort", "meldingId", "achterhaaldId", "ritmeId",
                "wijzigingId", "wisselId", "wisselrichting", "signaalId", "betreft", "fase", "gesprekSoort", "oproepnummer", "beschikkingSoort", "termijnmoment", "rechten",
                "leerrouteAdvies", "taakprioriteit", "overbruggingAdvies", "afwijkingId", "participatieUitkomst", "duaalUitkomst", "plaatsingUitkomst", "nazorgUitkomst",
                "intensiteitAdvies", "toetsAdvies", "plaatsingId", "knelpuntId", "nazorgId", "besluitenErnaast", "duoBesluitId", "verzuimId"));
        tabel("Usertaken").forEach(rij -> uit.addAll(codes(rij.get(6))));
        tabel("Jobs").forEach(rij -> codes(rij.get(4)).stream().filter(c -> c.matches("[a-z][A-Za-z0-9]*")).forEach(uit::add));
        return uit;
    }
}
