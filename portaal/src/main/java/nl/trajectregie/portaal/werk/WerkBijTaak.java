package nl.trajectregie.portaal.werk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import nl.trajectregie.dossier.duaal.DuaalTraject;
import nl.trajectregie.dossier.duaal.Werkbeelden;
import nl.trajectregie.dossier.taak.Taak;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Rechten;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** What lies beside the form of a task of a duaal traject or a placement, and words for both. For {@code werk/bij-taak.html}: {@code ${@werkbijtaak.…}}. */
@Component("werkbijtaak")
public class WerkBijTaak {

    private static final Set<String> PROCESSEN = Set.of("duaal-traject", "duaal-inrichten", "duaal-groep", "duaal-uitvoeren", "plaatsing-match", "plaatsing-start", "plaatsing-volgen",
            "plaatsing-knelpunt", "plaatsing-knelpunt-klantmanager");

    private final Werkbeelden beelden;
    private final Rechten rechten;

    WerkBijTaak(Werkbeelden beelden, Rechten rechten) {
        this.beelden = beelden;
        this.rechten = rechten;
    }

    /** Whether the task belongs here and this user may open the tab. */
    public boolean hoortBij(Taak taak, Gebruiker wie) {
        return PROCESSEN.contains(taak.procesId()) && rechten.magLezen(wie, Sectie.PARTICIPATIE);
    }

    public Werkbeelden.BijTaak van(Taak taak, Gebruiker wie) {
        return beelden.bijTaak(taak.sleutel(), taak.trajectId(), wie);
    }

    /** Whether the task is about the group. */
    public boolean groep(Taak taak) {
        return taak.procesId().equals("duaal-groep");
    }

    /** How many hours a week the table advises, in words; {@code null} where there is nothing to say. The week is made with the advice beside it, also when there is none. */
    public String advies(Taak taak, DuaalTraject duaal) {
        boolean geen = duaal == null || duaal.advies() == null || duaal.advies() == DuaalTraject.Advies.VRIJ;
        if (geen) {
            return duaal != null && "stel-weekprogramma-samen".equals(taak.formulierId()) ? "geen advies, u kiest samen hoeveel uur" : null;
        }
        return duaal.advies().naam();
    }

    /** Minutes as hours, e.g. {@code 7,5 uur}. */
    public String uren(int minuten) {
        return getal(minuten, 60) + " uur";
    }

    /** Minutes as dagdelen of this length, e.g. {@code 1,9 dagdeel}. */
    public String dagdelen(int minuten, int dagdeelMinuten) {
        String getal = getal(minuten, dagdeelMinuten);
        return getal + (getal.equals("1") ? " dagdeel" : " dagdelen");
    }

    private static String getal(int minuten, int lengte) {
        BigDecimal uit = BigDecimal.valueOf(minuten).divide(BigDecimal.valueOf(lengte), 1, RoundingMode.HALF_UP).stripTrailingZeros();
        return (uit.scale() < 0 ? uit.setScale(0) : uit).toPlainString().replace('.', ',');
    }

    /** A finding's colour. */
    public String kleur(Enum<?> inOrde) {
        return switch (inOrde.name()) {
            case "JA" -> "goed";
            case "NEE" -> "fout";
            default -> "let-op";
        };
    }

    /** A finding in a word. */
    public String oordeel(Enum<?> inOrde) {
        return switch (inOrde.name()) {
            case "JA" -> "in orde";
            case "NEE" -> "bezwaar";
            default -> "niet bekend";
        };
    }

    /** What a talk was about. */
    public String verslag(String soort) {
        return switch (soort) {
            case "VERWACHTING_INBURGERAAR" -> "Verwachtingen van de inburgeraar";
            case "VERWACHTING_WERKGEVER" -> "Verwachtingen van de werkgever";
            case "EVALUATIE" -> "Evaluatie met drie partijen";
            case "CONTRACT" -> "Einde van het contract";
            default -> "Einde van de plaatsing";
        };
    }

    /** The kind of agreement. */
    public String contract(String soort) {
        return switch (soort == null ? "" : soort) {
            case "PROEFPLAATSING" -> "proefplaatsing";
            case "TIJDELIJK" -> "tijdelijk contract";
            case "VAST" -> "vast contract";
            case "GEEN" -> "geen contract";
            default -> "nog niet bekend";
        };
    }
}
