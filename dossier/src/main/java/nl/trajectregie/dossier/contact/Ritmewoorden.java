package nl.trajectregie.dossier.contact;

import java.time.Period;
import java.util.List;
import java.util.stream.Collectors;
import nl.trajectregie.inrichting.Ritmeschema;

/** A schema as a professional reads it: "elke 3 weken", "na 3, 8 en 12 maanden". */
final class Ritmewoorden {

    private Ritmewoorden() {}

    static String van(Ritmeschema schema) {
        return switch (schema) {
            case Ritmeschema.Vast vast -> "na " + opsomming(vast.op().stream().map(Ritmewoorden::lengte).toList())
                    + (vast.daarna() == null ? "" : ", daarna elke " + elke(vast.daarna()));
            case Ritmeschema.PerJaar perJaar -> perJaar.perJaar().size() == 1 ? keer(perJaar.perJaar().getFirst()) + " per jaar"
                    : keer(perJaar.perJaar().getFirst()) + " in het eerste jaar, daarna " + opsomming(perJaar.perJaar().stream().skip(1).map(Ritmewoorden::keer).toList()) + " per jaar";
            case Ritmeschema.Herhaald herhaald -> herhaald.elke().size() == 1 ? "elke " + elke(herhaald.elke().getFirst())
                    : "om en om na " + opsomming(herhaald.elke().stream().map(Ritmewoorden::lengte).toList());
            case Ritmeschema.Gespreid gespreid -> keer(gespreid.aantal()) + " in " + lengte(gespreid.over());
            case Ritmeschema.Stilte stilte -> "na " + (stilte.stilteDagen() == 1 ? "1 dag" : stilte.stilteDagen() + " dagen") + " zonder contact";
        };
    }

    private static String keer(int aantal) {
        return aantal + " keer";
    }

    private static String elke(Period lengte) {
        String woorden = lengte(lengte);
        return woorden.startsWith("1 ") ? woorden.substring(2) : woorden;
    }

    private static String lengte(Period lengte) {
        if (lengte.toTotalMonths() == 0) {
            int dagen = lengte.getDays();
            return dagen % 7 == 0 ? aantal(dagen / 7, "week", "weken") : aantal(dagen, "dag", "dagen");
        }
        String maanden = lengte.getYears() > 0 && lengte.getMonths() == 0 ? lengte.getYears() + " jaar" : aantal((int) lengte.toTotalMonths(), "maand", "maanden");
        return lengte.getDays() == 0 ? maanden : maanden + " en " + aantal(lengte.getDays(), "dag", "dagen");
    }

    private static String aantal(int n, String een, String meer) {
        return n + " " + (n == 1 ? een : meer);
    }

    private static String opsomming(List<String> delen) {
        List<String> kort = delen.stream().map(deel -> deel.substring(deel.indexOf(' '))).distinct().count() == 1
                ? delen.stream().limit(delen.size() - 1L).map(deel -> deel.substring(0, deel.indexOf(' '))).collect(Collectors.toList()) : delen.stream().limit(delen.size() - 1L).collect(Collectors.toList());
        return delen.size() == 1 ? delen.getFirst() : String.join(", ", kort) + " en " + delen.getLast();
    }
}
