package nl.trajectregie.portaal.traject;

import java.util.Set;
import nl.trajectregie.dossier.fout.OngeldigeInvoer;
import nl.trajectregie.dossier.traject.Fase;

/** Checks what a list is asked. */
final class Filters {

    private static final Set<String> STATUSSEN = Set.of("lopend", "onderbroken", "afgesloten");

    private Filters() {}

    static void controleer(String fase, String status) {
        if (fase != null && !fase.isBlank()) {
            try {
                Fase.van(fase);
            } catch (IllegalArgumentException e) {
                throw new OngeldigeInvoer("fase", "Deze fase bestaat niet.");
            }
        }
        if (status != null && !status.isBlank() && !STATUSSEN.contains(status)) {
            throw new OngeldigeInvoer("status", "Kies lopend, onderbroken of afgesloten.");
        }
    }
}
