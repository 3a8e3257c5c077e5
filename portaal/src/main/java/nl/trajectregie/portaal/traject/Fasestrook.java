package nl.trajectregie.portaal.traject;

import java.util.ArrayList;
import java.util.List;
import nl.trajectregie.dossier.participatie.Participatie;
import nl.trajectregie.dossier.traject.Fase;
import nl.trajectregie.dossier.traject.Traject;

/** The strip of phases above a dossier. Taking part and nazorg run beside the leerroute: they can be under way, or over, before their phase begins. */
final class Fasestrook {

    /** A phase on the way; {@code stand}: klaar, nu, loopt al, later, niet nodig, or niet gedaan when the traject is closed without it. */
    record Stap(String naam, String stand) {}

    /** The farthest phase; participation: the newest choice, or {@code null}; nazorg: whether there was or is one. */
    record Verloop(Fase verste, Participatie participatie, boolean nazorg) {}

    private static final List<Fase> WEG = List.of(Fase.KOPPELING, Fase.AZC_OVERDRACHT, Fase.BREDE_INTAKE, Fase.PIP, Fase.LEERROUTE, Fase.PARTICIPATIE, Fase.NAZORG, Fase.AFSLUITING);

    private Fasestrook() {}

    static List<Stap> van(Traject traject, Verloop verloop) {
        List<Fase> weg = new ArrayList<>(WEG);
        if (!traject.aanleiding().equals("COA_KOPPELING")) {
            weg.remove(Fase.AZC_OVERDRACHT);
        }
        return weg.stream().map(fase -> new Stap(fase.naam(), stand(fase, traject, verloop))).toList();
    }

    private static String stand(Fase fase, Traject traject, Verloop verloop) {
        if (fase == traject.fase()) {
            return "nu";
        }
        return switch (fase) {
            case PARTICIPATIE -> participatie(traject, verloop.participatie());
            case NAZORG -> nazorg(traject, verloop);
            default -> fase.compareTo(verloop.verste()) <= 0 ? "klaar" : nogNiet(traject);
        };
    }

    private static String participatie(Traject traject, Participatie keuze) {
        if (keuze == null) {
            return nogNiet(traject);
        }
        return switch (keuze.stand()) {
            case LOOPT -> looptAf(traject) ? "klaar" : "loopt al";
            case KLAAR -> keuze.keuze() == Participatie.Keuze.GEEN ? "niet nodig" : "klaar";
            case NAZORG -> "klaar";
            case WACHT, TERUG -> nogNiet(traject);
        };
    }

    private static String nazorg(Traject traject, Verloop verloop) {
        Participatie.Stand stand = verloop.participatie() == null ? null : verloop.participatie().stand();
        if (verloop.nazorg()) {
            return stand == Participatie.Stand.NAZORG && !looptAf(traject) ? "loopt al" : "klaar";
        }
        return stand == Participatie.Stand.KLAAR ? "niet nodig" : nogNiet(traject);
    }

    private static String nogNiet(Traject traject) {
        return looptAf(traject) ? "niet gedaan" : "later";
    }

    /** Whether nothing new begins: the traject is being closed, or is. */
    private static boolean looptAf(Traject traject) {
        return traject.isAfgesloten() || traject.fase().compareTo(Fase.AFSLUITING) >= 0;
    }
}
