package nl.trajectregie.dossier.plaatsing;

import java.util.Map;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import org.springframework.stereotype.Component;

/** What the person expects, told before the start (seed 002, lines 2997-3007). */
@Component
class BespreekVerwachtingenInburgeraar implements TaakVerwerker {

    private final Plaatsingen plaatsingen;

    BespreekVerwachtingenInburgeraar(Plaatsingen plaatsingen) {
        this.plaatsingen = plaatsingen;
    }

    @Override
    public String formulierId() {
        return "bespreek-verwachtingen-inburgeraar";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        if (a.datum("gesprekDatum").isAfter(taak.vandaag())) {
            throw new AntwoordFout("gesprekDatum", "Deze dag is nog niet geweest.");
        }
        Plaatsing p = plaatsingen.bij(taak);
        boolean akkoord = a.tekst("inburgeraarUitkomst").equals("AKKOORD");
        plaatsingen.verslag(p, Plaatsingen.Verslagsoort.VERWACHTING_INBURGERAAR, a.datum("gesprekDatum"), a.alleen("gesprekDatum", "verwachtingen", "besproken", "redenAfgezien"), taak.wie());
        plaatsingen.zet(p.id(), akkoord ? Map.of("stand", Plaatsing.Stand.VERWACHTINGEN.name())
                : Map.of("uitkomst", Plaatsing.Uitkomst.GESTOPT.name(), "reden_einde", a.tekst("redenAfgezien")));
        plaatsingen.schrijf(p, taak.wie(), "plaatsing.verwachtingen-inburgeraar", akkoord ? "Besproken wat de inburgeraar verwacht." : "De inburgeraar ziet af van deze plek.", a.tekst("redenAfgezien"));
        return Map.of("inburgeraarUitkomst", a.tekst("inburgeraarUitkomst"));
    }
}
