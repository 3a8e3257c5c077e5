package nl.trajectregie.dossier.leerroute;

import java.util.Map;
import nl.trajectregie.dossier.taak.Antwoorden;
import org.springframework.stereotype.Component;

/** Half a year before the end of the term: is it feasible, and are there grounds for extension? DUO decides (Wi 12; Bi 4.5). */
@Component
class BespreekResterendeTermijn extends Leertaak {

    BespreekResterendeTermijn(Opslag opslag) {
        super(opslag);
    }

    @Override
    public String formulierId() {
        return "bespreek-resterende-termijn";
    }

    @Override
    void werkUit(TaakContext taak, Antwoorden a, Map<String, Object> wijziging) {
        wijziging.put("termijn_besproken_op", taak.vandaag());
        schrijf(taak, "leerroute.termijn-besproken", "De resterende termijn is besproken. " + ("JA".equals(a.tekst("haalbaar")) ? "Het lukt waarschijnlijk binnen de termijn." : "Het lukt waarschijnlijk niet binnen de termijn.")
                + ("NEE".equals(a.tekst("aanvraag")) ? "" : " De inburgeraar vraagt verlenging aan bij DUO."), a.tekst("afspraken"));
    }
}
