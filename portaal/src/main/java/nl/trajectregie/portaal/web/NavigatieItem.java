package nl.trajectregie.portaal.web;

import java.util.function.BiPredicate;
import nl.trajectregie.dossier.toegang.Functie;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Rechten;

/**
 * A page in the main navigation; declare one as a bean. Shown to those who may open it, in order of {@code volgorde}; the first one is home.
 *
 * @param label as people read it
 * @param pad   its address, e.g. {@code /werkvoorraad}; the item is current on every address under it
 * @param mag   who may open it
 */
public record NavigatieItem(String label, String pad, BiPredicate<Rechten, Gebruiker> mag, int volgorde) {

    public NavigatieItem(String label, String pad, Functie functie, int volgorde) {
        this(label, pad, (rechten, wie) -> rechten.mag(wie, functie), volgorde);
    }
}
