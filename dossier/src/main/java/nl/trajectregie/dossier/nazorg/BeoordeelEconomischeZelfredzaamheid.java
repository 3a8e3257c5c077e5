package nl.trajectregie.dossier.nazorg;

import java.util.Map;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import org.springframework.stereotype.Component;

/** Economische zelfredzaamheid is judged six weeks after the first day in the job, and not before. */
@Component
class BeoordeelEconomischeZelfredzaamheid implements TaakVerwerker {

    private final Nazorgen nazorgen;
    private final Nazorghandelingen handelingen;
    private final Nazorgwekker wekker;

    BeoordeelEconomischeZelfredzaamheid(Nazorgen nazorgen, Nazorghandelingen handelingen, Nazorgwekker wekker) {
        this.nazorgen = nazorgen;
        this.handelingen = handelingen;
        this.wekker = wekker;
    }

    @Override
    public String formulierId() {
        return "beoordeel-economische-zelfredzaamheid";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        Nazorg n = nazorgen.vergrendel(taak.trajectId());
        handelingen.oordeel(n, a.tekst("oordeel"), a.datum("besprokenOp"), a.tekst("onderbouwing"), taak.wie());
        wekker.naTaak(n, Nazorgverloop.Lijn.BEGELEIDING);
        return Map.of();
    }
}
