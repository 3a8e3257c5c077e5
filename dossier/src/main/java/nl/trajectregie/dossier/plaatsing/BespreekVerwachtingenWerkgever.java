package nl.trajectregie.dossier.plaatsing;

import java.util.Map;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import org.springframework.stereotype.Component;

/** What the employer expects, told before the start (seed 002, lines 2997-3007). */
@Component
class BespreekVerwachtingenWerkgever implements TaakVerwerker {

    private final Plaatsingen plaatsingen;

    BespreekVerwachtingenWerkgever(Plaatsingen plaatsingen) {
        this.plaatsingen = plaatsingen;
    }

    @Override
    public String formulierId() {
        return "bespreek-verwachtingen-werkgever";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        if (a.datum("gesprekDatum").isAfter(taak.vandaag())) {
            throw new AntwoordFout("gesprekDatum", "Deze dag is nog niet geweest.");
        }
        Plaatsing p = plaatsingen.bij(taak);
        boolean akkoord = a.tekst("werkgeverUitkomst").equals("AKKOORD");
        plaatsingen.verslag(p, Plaatsingen.Verslagsoort.VERWACHTING_WERKGEVER, a.datum("gesprekDatum"), a.alleen("gesprekDatum", "gesprokenMet", "verwachtingen", "inwerken", "cultuurtraining", "redenAfgezien"), taak.wie());
        plaatsingen.zet(p.id(), akkoord ? Map.of("stand", Plaatsing.Stand.VERWACHTINGEN.name())
                : Map.of("uitkomst", Plaatsing.Uitkomst.GESTOPT.name(), "reden_einde", a.tekst("redenAfgezien")));
        plaatsingen.schrijf(p, taak.wie(), "plaatsing.verwachtingen-werkgever", akkoord ? "Besproken wat de werkgever verwacht." : "De werkgever ziet af van deze plek.", a.tekst("redenAfgezien"));
        return Map.of("werkgeverUitkomst", a.tekst("werkgeverUitkomst"));
    }
}
