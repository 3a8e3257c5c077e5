package nl.trajectregie.dossier.ontzorgen;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** What was agreed with landlord, supplier and insurer. None of the three packages of Pw 56a may be missing. */
@Component
class MaakBetaalafspraken implements TaakVerwerker {

    private final Ontzorgingen ontzorgingen;
    private final Betalingen betalingen;
    private final Ontzorgbrieven brieven;
    private final Ontzorgwekker wekker;
    private final Tijdlijn tijdlijn;

    MaakBetaalafspraken(Ontzorgingen ontzorgingen, Betalingen betalingen, Ontzorgbrieven brieven, Ontzorgwekker wekker, Tijdlijn tijdlijn) {
        this.ontzorgingen = ontzorgingen;
        this.betalingen = betalingen;
        this.brieven = brieven;
        this.wekker = wekker;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "maak-betaalafspraken";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        Set<Lastsoort> inDeHuur = EnumSet.noneOf(Lastsoort.class);
        a.lijst("inDeHuur").forEach(soort -> inDeHuur.add(Lastsoort.valueOf(soort)));
        List<Betaalafspraak> afspraken = a.rijen("afspraken").stream().map(rij -> new Betaalafspraak(UUID.randomUUID(), rij.keuze("soort", Lastsoort.class), rij.tekst("partij"),
                Geld.cent(rij.ruw("bedrag").orElse(null)), rij.geheel("betaaldag"), rij.datum("vanaf"), rij.tekst("kenmerk"))).toList();
        List<AntwoordFout.Veld> fouten = new ArrayList<>();
        for (Lastsoort soort : Lastsoort.values()) {
            long aantal = afspraken.stream().filter(afspraak -> afspraak.soort() == soort).count();
            if (aantal == 0 && !inDeHuur.contains(soort)) {
                fouten.add(new AntwoordFout.Veld("afspraken", soort.naam() + " ontbreekt. De gemeente moet dit betalen (" + Ontzorgregels.ARTIKEL_DUUR + ")."
                        + (soort.pakket() == Lastsoort.Pakket.GAS_WATER_STROOM ? " Zit het in de huur? Kruis dat aan." : "")));
            } else if (aantal > 0 && inDeHuur.contains(soort)) {
                fouten.add(new AntwoordFout.Veld("inDeHuur", soort.naam() + " staat ook bij de afspraken. Kies een van de twee."));
            } else if (aantal > 1) {
                fouten.add(new AntwoordFout.Veld("afspraken", soort.naam() + " staat er meer dan een keer."));
            }
        }
        if (!fouten.isEmpty()) {
            throw new AntwoordFout(fouten);
        }
        betalingen.legAfsprakenVast(taak.trajectId(), taak.gemeente(), afspraken);
        ontzorgingen.zetAfspraken(taak.trajectId(), inDeHuur, a.datum("besprokenOp"));
        UUID brief = a.isJa("briefSturen") ? brieven.afspraken(taak, ontzorgingen.periode(taak.trajectId()), afspraken) : null;
        wekker.wek(taak.trajectId(), taak.gemeente(), Ontzorglijn.LEEFGELD);
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("ontzorgen.afspraken", Sectie.FINANCIEEL, "Er zijn afspraken over de vaste lasten.").omdat(a.tekst("toelichting")).overDocument(brief).uitTaak(taak.sleutel()));
        return Map.of();
    }
}
