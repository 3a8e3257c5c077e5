package nl.trajectregie.dossier.afsluiting;

import static nl.trajectregie.dossier.brief.Voorbeeld.VANDAAG;
import static nl.trajectregie.dossier.brief.Voorbeeld.adressering;
import static nl.trajectregie.dossier.brief.Voorbeeld.lang;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.brief.Brief;

/** An example of every letter of the end of a traject. */
public final class Voorbeeldbrieven {

    /** By name; what ends in "lang" takes more than one page. */
    public static Map<String, Brief> alle() {
        return Map.of(
                "eindbrief", eindbrief("U bent geslaagd en u werkt nu in de zorg.", 1),
                "eindbrief-kaal", Afsluitstukken.eindbrief(adressering(), VANDAAG, Uitstroomcode.VERHUISD, new Afsluiting(UUID.randomUUID(), Map.of(), Map.of(), null, null, List.of(), List.of(), null, null),
                        List.of()),
                "eindbrief-lang", eindbrief(lang(4), 10));
    }

    private static Brief eindbrief(String terugblik, int keer) {
        return Afsluitstukken.eindbrief(adressering(), VANDAAG, Uitstroomcode.VOLDAAN,
                new Afsluiting(UUID.randomUUID(), Map.of("terugblik", terugblik), Map.of(), VANDAAG, VANDAAG,
                        Collections.nCopies(keer, Map.of("waarvoor", "Formulieren en brieven", "wie", "Formulierenbrigade", "bereikbaar", "Bibliotheek, maandag van 9 tot 12 uur")),
                        List.of(Map.of("overdrachtAntwoord", "AANVAARD", "organisatie", "Wijkteam Noord")), null, null),
                Collections.nCopies(keer, List.of(new Afsluiting.Oordeel("Wonen", Afsluiting.Stand.ZELFSTANDIG, "U betaalt zelf de huur."),
                        new Afsluiting.Oordeel("Gezondheid", Afsluiting.Stand.HULP_NODIG, null), new Afsluiting.Oordeel("Werk", Afsluiting.Stand.NIET_BESPROKEN, null)))
                        .stream().flatMap(List::stream).toList());
    }

    private Voorbeeldbrieven() {}
}
