package nl.trajectregie.dossier.leerroute;

import java.util.Map;
import java.util.stream.Collectors;
import nl.trajectregie.dossier.taak.Antwoorden;
import org.springframework.stereotype.Component;

/** For which exams the person registers with DUO, and when results are expected. */
@Component
class BereidExamensVoor extends Leertaak {

    BereidExamensVoor(Opslag opslag) {
        super(opslag);
    }

    @Override
    public String formulierId() {
        return "bereid-examens-voor";
    }

    @Override
    void werkUit(TaakContext taak, Antwoorden a, Map<String, Object> wijziging) {
        wijziging.put("examens_volgende_op", later(taak, a, "verwachtOp"));
        schrijf(taak, "leerroute.examens-voorbereid", "Examens voorbereid: " + a.lijst("onderdelen").stream().map(o -> Examenonderdeel.valueOf(o).naam()).collect(Collectors.joining(", ")) + ".", a.tekst("afspraken"));
    }
}
