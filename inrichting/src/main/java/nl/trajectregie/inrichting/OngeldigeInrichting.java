package nl.trajectregie.inrichting;

import java.util.List;
import java.util.stream.Collectors;

/** A file in {@code inrichting/} that may not be used. The message names file, line and field of everything that is wrong. */
public class OngeldigeInrichting extends RuntimeException {

    /** @param regel line in the file, from 1; @param veld path, e.g. {@code /rollen/klantmanager/team}; @param reden what is wrong */
    public record Fout(String bestand, int regel, String veld, String reden) {
        @Override
        public String toString() {
            return "%s, regel %d, %s: %s".formatted(bestand, regel, veld.isEmpty() ? "bestand" : veld, reden);
        }
    }

    private final transient List<Fout> fouten;

    public OngeldigeInrichting(List<Fout> fouten) {
        super(fouten.stream().map(Fout::toString).collect(Collectors.joining("\n  ", "De inrichting klopt niet:\n  ", "")));
        this.fouten = List.copyOf(fouten);
    }

    public List<Fout> fouten() {
        return fouten;
    }
}
