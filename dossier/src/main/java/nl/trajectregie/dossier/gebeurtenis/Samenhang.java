package nl.trajectregie.dossier.gebeurtenis;

import java.time.LocalDate;
import java.util.List;
import nl.trajectregie.dossier.fout.OngeldigeInvoer.Veld;
import tools.jackson.databind.JsonNode;

/** What a schema cannot say: dates in the right order. */
final class Samenhang {

    private Samenhang() {}

    static void controleer(Gebeurtenistype type, JsonNode data, List<Veld> fouten) {
        switch (type.kort()) {
            case "duo.termijn-vastgesteld" -> nietNa(data, "startdatum", "einddatum", false, fouten);
            case "taal.uren" -> nietNa(data, "van", "totEnMet", true, fouten);
            case "duo.vrijstelling-verleend" -> nietNa(data, "verleendOp", "tot", true, fouten);
            default -> { }
        }
    }

    private static void nietNa(JsonNode data, String eerst, String daarna, boolean gelijkMag, List<Veld> fouten) {
        if (!data.hasNonNull(eerst) || !data.hasNonNull(daarna)) {
            return;
        }
        LocalDate begin = LocalDate.parse(data.get(eerst).asString());
        LocalDate eind = LocalDate.parse(data.get(daarna).asString());
        if (eind.isBefore(begin) || !gelijkMag && eind.equals(begin)) {
            fouten.add(new Veld("data." + daarna, "Deze datum ligt voor " + eerst + "."));
        }
    }
}
