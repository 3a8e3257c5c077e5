package nl.trajectregie.dossier.termijn;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Betreft;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import org.springframework.stereotype.Component;

/** Form {@code beoordeel-overschrijding}: the teamleider records why the term was not met and what happens now. The overrun stays visible. */
@Component
class BeoordeelOverschrijding implements TaakVerwerker {

    private final Termijnen termijnen;
    private final Betreft betreft;

    BeoordeelOverschrijding(Termijnen termijnen, Betreft betreft) {
        this.termijnen = termijnen;
        this.betreft = betreft;
    }

    @Override
    public String formulierId() {
        return "beoordeel-overschrijding";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        UUID termijn = betreft.van(taak.sleutel()).orElseThrow(() -> new AntwoordFout("oorzaak", "De termijn bij deze taak is niet gevonden. Probeer het over een minuut opnieuw."));
        String reden = oorzaak(String.valueOf(antwoorden.get("oorzaak"))) + ": " + antwoorden.get("toelichting")
                + " Maatregel: " + antwoorden.get("maatregel") + " (door " + antwoorden.get("wie") + ", verwacht klaar op " + Datums.voluit(LocalDate.parse(String.valueOf(antwoorden.get("verwachtKlaarOp")))) + ").";
        termijnen.lichtOverschrijdingToe(termijn, reden, taak.wie());
        return Map.of();
    }

    private static String oorzaak(String code) {
        return switch (code) {
            case "WACHT_OP_DERDEN" -> "Wachten op informatie van anderen";
            case "NIET_BEREIKT" -> "Inburgeraar niet bereikt";
            case "NIET_VERSCHENEN" -> "Inburgeraar niet verschenen";
            case "ZIEKTE" -> "Ziekte van de inburgeraar";
            case "TOLK" -> "Geen tolk";
            case "CAPACITEIT" -> "Te weinig tijd bij de gemeente";
            case "LAAT_GEMELD" -> "Traject kwam laat bij de gemeente";
            case "HUISVESTING" -> "Wachten op een woning";
            case "REGISTRATIE" -> "Klaar, maar niet geregistreerd";
            default -> "Andere oorzaak";
        };
    }
}
