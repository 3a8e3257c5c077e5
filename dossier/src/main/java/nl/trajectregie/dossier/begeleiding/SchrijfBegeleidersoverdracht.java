package nl.trajectregie.dossier.begeleiding;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** The former begeleider writes down what the new one needs. */
@Component
class SchrijfBegeleidersoverdracht implements TaakVerwerker {

    private final Begeleiderswissels wissels;
    private final Tijdlijn tijdlijn;

    SchrijfBegeleidersoverdracht(Begeleiderswissels wissels, Tijdlijn tijdlijn) {
        this.wissels = wissels;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "schrijf-begeleidersoverdracht";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        Map<String, Object> voorzet = new HashMap<>();
        wissels.bij(taak).overdracht().forEach((vraag, antwoord) -> {
            if (Set.of("stand", "open", "omgang").contains(vraag)) {
                voorzet.put(vraag, antwoord);
            }
        });
        return voorzet;
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        wissels.geschreven(wissels.bij(taak).id(), a.alleen("stand", "open", "omgang", "kennismakingOp", "inburgeraarWeet"), taak.wie());
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("begeleiding.wissel-geschreven", Sectie.BEGELEIDING,
                "De overdracht aan de nieuwe begeleider is geschreven.").uitTaak(taak.sleutel()));
        return Map.of();
    }
}
