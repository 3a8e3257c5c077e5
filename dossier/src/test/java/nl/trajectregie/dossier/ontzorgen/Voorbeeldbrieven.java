package nl.trajectregie.dossier.ontzorgen;

import static nl.trajectregie.dossier.brief.Voorbeeld.VANDAAG;
import static nl.trajectregie.dossier.brief.Voorbeeld.adressering;
import static nl.trajectregie.dossier.brief.Voorbeeld.lang;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.trajectregie.dossier.brief.Brief;

/** An example of every letter about money. */
public final class Voorbeeldbrieven {

    /** By name; what ends in "lang" takes more than one page. */
    public static Map<String, Brief> alle() {
        Periode periode = new Periode(VANDAAG, VANDAAG.plusMonths(6));
        Map<String, Brief> brieven = new TreeMap<>(Map.of(
                "ontzorgen-afspraken", Ontzorgbrieven.afspraken(adressering(), VANDAAG, periode, afspraken(1)),
                "ontzorgen-afspraken-lang", Ontzorgbrieven.afspraken(adressering(), VANDAAG, periode, afspraken(9)),
                "ontzorgen-stopverzoek", Ontzorgbrieven.stopverzoekAfgewezen(adressering(), VANDAAG, periode, "U kunt wel zelf uw leefgeld regelen."),
                "ontzorgen-verlenging", Ontzorgbrieven.verlenging(adressering(), VANDAAG, VANDAAG.plusMonths(9), "U heeft schulden.", "U vroeg hier zelf om."),
                "ontzorgen-verlenging-lang", Ontzorgbrieven.verlenging(adressering(), VANDAAG, VANDAAG.plusMonths(9), lang(4), lang(4)),
                "ontzorgen-einde", Ontzorgbrieven.eindeBijstand(adressering(), VANDAAG, VANDAAG.plusDays(9), afspraken(1))));
        for (Afwijking.Aard aard : Afwijking.Aard.values()) {
            String soort = aard == Afwijking.Aard.TOESLAG_BIJ_INBURGERAAR ? Toeslag.Soort.HUURTOESLAG.name() : Lastsoort.HUUR.name();
            Afwijking afwijking = new Afwijking(UUID.randomUUID(), UUID.randomUUID(), "9901", aard, soort, YearMonth.from(VANDAAG), 65_050L, Afwijking.Stand.OPEN, null, null, null, null, null, null);
            brieven.put("ontzorgen-herstel-" + aard.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                    Ontzorgbrieven.herstel(adressering(), VANDAAG, afwijking, "Wij halen het bedrag terug bij de verhuurder.", "U hoeft niets te doen."));
        }
        return brieven;
    }

    private static List<Betaalafspraak> afspraken(int keer) {
        return IntStream.range(0, keer).boxed().flatMap(nummer -> Arrays.stream(Lastsoort.values())
                .map(soort -> new Betaalafspraak(UUID.randomUUID(), soort, "Woningstichting Thuis in de regio " + nummer, 65_050, 1, VANDAAG, null))).toList();
    }

    private Voorbeeldbrieven() {}
}
