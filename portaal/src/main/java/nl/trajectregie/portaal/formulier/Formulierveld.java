package nl.trajectregie.portaal.formulier;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.fout.OngeldigeInvoer;
import nl.trajectregie.dossier.fout.OngeldigeInvoer.Veld;

/** What was typed in a server-rendered form: reads values, and collects what could not be read. */
public final class Formulierveld {

    private final Map<String, String> waarden;
    private final List<Veld> fouten = new ArrayList<>();

    /** @param waarden the parameters of the request, by field name */
    public Formulierveld(Map<String, String> waarden) {
        this.waarden = waarden;
    }

    /** Text without spaces around it, or {@code null} when nothing was typed. */
    public String tekst(String veld) {
        String waarde = waarden.get(veld);
        return waarde == null || waarde.isBlank() ? null : waarde.strip();
    }

    /** A date, or {@code null}; what is no date becomes a fault. */
    public LocalDate datum(String veld) {
        String waarde = tekst(veld);
        if (waarde == null) {
            return null;
        }
        try {
            return LocalDate.parse(waarde);
        } catch (DateTimeParseException e) {
            fouten.add(new Veld(veld, "Dit is geen datum. Gebruik bijvoorbeeld 2026-11-21."));
            return null;
        }
    }

    /** A whole number, or {@code null}; what is no number becomes a fault. */
    public Integer getal(String veld) {
        String waarde = tekst(veld);
        if (waarde == null) {
            return null;
        }
        try {
            return Integer.valueOf(waarde);
        } catch (NumberFormatException e) {
            fouten.add(new Veld(veld, "Vul een heel getal in."));
            return null;
        }
    }

    /** An id, or {@code null}; what is no id becomes a fault. */
    public UUID id(String veld) {
        String waarde = tekst(veld);
        if (waarde == null) {
            return null;
        }
        try {
            return UUID.fromString(waarde);
        } catch (IllegalArgumentException e) {
            fouten.add(new Veld(veld, "Deze keuze bestaat niet."));
            return null;
        }
    }

    /** @throws OngeldigeInvoer when something could not be read */
    public void controleer() {
        if (!fouten.isEmpty()) {
            throw new OngeldigeInvoer(fouten);
        }
    }

    /** Faults by field, for the template. */
    public static Map<String, String> kaart(List<Veld> velden) {
        Map<String, String> kaart = new LinkedHashMap<>();
        velden.forEach(veld -> kaart.putIfAbsent(veld.veld(), veld.reden()));
        return kaart;
    }
}
