package nl.trajectregie.dossier.taak;

import java.util.Locale;
import nl.trajectregie.dossier.fout.OngeldigeInvoer;

/** How a task stands, as people and programs are told. */
public enum TaakStatus {
    /** Somebody has to do it. */
    OPEN,
    /** Handed in; the engine has not confirmed it yet ("wordt verwerkt"). */
    INGEDIEND,
    /** Done, confirmed by what the engine exported. */
    AFGEROND,
    /** Not needed any more; answers that came too late are kept. */
    VERVALLEN;

    /** As the API names it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param code what a caller asked, {@code null} for {@link #OPEN} */
    public static TaakStatus van(String code) {
        if (code == null || code.isBlank()) {
            return OPEN;
        }
        for (TaakStatus status : values()) {
            if (status.code().equals(code)) {
                return status;
            }
        }
        throw new OngeldigeInvoer("status", "Kies open, ingediend, afgerond of vervallen.");
    }
}
