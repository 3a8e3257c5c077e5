package nl.trajectregie.dossier.ontzorgen;

import java.time.LocalDate;
import java.util.Map;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** A training or talk: held, with how far the person is, or moved. */
@Component
class BegeleidLeren implements TaakVerwerker {

    private final Ontzorgingen ontzorgingen;
    private final Leerlijnen leerlijnen;
    private final Tijdlijn tijdlijn;

    BegeleidLeren(Ontzorgingen ontzorgingen, Leerlijnen leerlijnen, Tijdlijn tijdlijn) {
        this.ontzorgingen = ontzorgingen;
        this.leerlijnen = leerlijnen;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "begeleid-leren";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        var doelen = leerlijnen.doelen(taak.trajectId()).stream().map(d -> Map.of("doel", d.doel().name(), "stand", d.stand().name())).toList();
        return doelen.isEmpty() ? Map.of() : Map.of("doelen", doelen);
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        boolean ja = a.tekst("doorgegaan").equals("JA");
        if (ja && a.datum("gehoudenOp").isAfter(taak.vandaag())) {
            throw new AntwoordFout("gehoudenOp", "Deze dag ligt in de toekomst.");
        }
        if (!ja && !a.datum("nieuweDatum").isAfter(taak.vandaag())) {
            throw new AntwoordFout("nieuweDatum", "Kies een dag na vandaag.");
        }
        leerlijnen.legMomentVast(taak.trajectId(), taak.gemeente(), new Leerlijnen.Leermoment(ja ? a.datum("gehoudenOp") : null, ja ? null : a.datum("nieuweDatum"), a.tekst("vorm"),
                a.lijst("onderwerpen").stream().map(Leerdoel.Doel::valueOf).toList(), a.tekst("verslag"), taak.wie().weergavenaam()), taak.wie());
        if (ja) {
            for (Antwoorden rij : a.rijen("doelen")) {
                leerlijnen.legDoelVast(taak.trajectId(), taak.gemeente(), rij.keuze("doel", Leerdoel.Doel.class), rij.keuze("stand", Leerdoel.Stand.class));
            }
        }
        ontzorgingen.zetLeermoment(taak.trajectId(), null, ja ? naVandaag(leerlijnen.volgende(taak.trajectId(), a.datum("gehoudenOp")), taak.vandaag()) : a.datum("nieuweDatum"));
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("ontzorgen.leermoment", Sectie.FINANCIEEL, ja ? "Training of gesprek over geldzaken op " + Dag.voluit(a.datum("gehoudenOp")) + "." : "De training of het gesprek over geldzaken is verzet naar " + Dag.voluit(a.datum("nieuweDatum")) + ".").uitTaak(taak.sleutel()));
        return Map.of();
    }

    private static LocalDate naVandaag(LocalDate dag, LocalDate vandaag) {
        return dag == null || dag.isAfter(vandaag) ? dag : vandaag.plusDays(1);
    }
}
