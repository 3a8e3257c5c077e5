package nl.trajectregie.portaal.traject;

import java.util.ArrayList;
import java.util.List;
import nl.trajectregie.dossier.participatie.Participatie;
import nl.trajectregie.dossier.traject.Fase;
import nl.trajectregie.dossier.traject.Traject;

/** The strip of phases above a dossier. Taking part and nazorg run beside the leerroute: they can be under way, or over, before their phase begins. */
final class Fasestrook {

    /** A phase on the way; {@code stand}: klaar, nu, loopt al, later, niet nodig, or niet gedaan when the traject ended before it. */
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
        Participatie participatie = verloop.participatie();
        boolean geenKeuzeMeerNodig = participatie != null && participatie.stand() == Participatie.Stand.KLAAR;
        if (fase == Fase.PARTICIPATIE && participatie != null) {
            return switch (participatie.stand()) {
                case LOOPT -> traject.isAfgesloten() ? "klaar" : "loopt al";
                case KLAAR -> participatie.keuze() == Participatie.Keuze.GEEN ? "niet nodig" : "klaar";
                case NAZORG -> "klaar";
                case WACHT, TERUG -> nogNiet(traject);
            };
        }
        if (fase == Fase.NAZORG && verloop.nazorg()) {
            return participatie != null && participatie.stand() == Participatie.Stand.NAZORG && !traject.isAfgesloten() ? "loopt al" : "klaar";
        }
        if (fase == Fase.NAZORG && geenKeuzeMeerNodig) {
            return "niet nodig";
        }
        return fase.compareTo(verloop.verste()) <= 0 ? "klaar" : nogNiet(traject);
    }

    private static String nogNiet(Traject traject) {
        return traject.isAfgesloten() ? "niet gedaan" : "later";
    }
}
