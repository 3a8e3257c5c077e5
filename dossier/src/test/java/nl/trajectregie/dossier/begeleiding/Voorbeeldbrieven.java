package nl.trajectregie.dossier.begeleiding;

import static nl.trajectregie.dossier.brief.Voorbeeld.VANDAAG;
import static nl.trajectregie.dossier.brief.Voorbeeld.adressering;
import static nl.trajectregie.dossier.brief.Voorbeeld.lang;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.brief.Brief;

/** An example of every letter of the maatschappelijke begeleiding. */
public final class Voorbeeldbrieven {

    /** By name; what ends in "lang" takes more than one page. */
    public static Map<String, Brief> alle() {
        return Map.of(
                "begeleiding-overdracht", Eindstukken.overdracht(adressering(), VANDAAG, begeleiding("Zij kent nu de buurt.", 1), beelden(1, "Betaalt zelf de huur"), List.of()),
                "begeleiding-overdracht-lang", Eindstukken.overdracht(adressering(), VANDAAG, begeleiding(lang(4), 1), beelden(4, lang(1)),
                        Arrays.stream(Checklistpunt.values()).map(punt -> new Checklist.Punt(punt, Checklist.Stand.OPEN, null, null, null, true)).toList()),
                "begeleiding-voorzieningen", Eindstukken.voorzieningen(adressering(), VANDAAG, begeleiding("", 3)),
                "begeleiding-voorzieningen-lang", Eindstukken.voorzieningen(adressering(), VANDAAG, begeleiding("", 30)));
    }

    private static List<Leefgebieden.Beeld> beelden(int aantal, String watLukt) {
        return Collections.nCopies(aantal, List.of(
                new Leefgebieden.Beeld(Leefgebieden.Soort.EINDOORDEEL, VANDAAG, "Wonen", Leefgebieden.Stand.VOLDOENDE, watLukt, null, false, null, "Samira Bakker"),
                new Leefgebieden.Beeld(Leefgebieden.Soort.EINDOORDEEL, VANDAAG, "Geld", Leefgebieden.Stand.HULP_NODIG, null, "Post", false, null, "Samira Bakker")))
                .stream().flatMap(List::stream).toList();
    }

    private static Begeleiding begeleiding(String terugblik, int voorzieningen) {
        return new Begeleiding(UUID.randomUUID(), "9901", Begeleiding.Stand.AFRONDING, null, false, false, VANDAAG.minusMonths(6), "Stichting Welkom", false, "JA", null, VANDAAG.minusMonths(4), 1, null,
                VANDAAG, 0, false, false, null, null, Map.of(
                        "eindgesprek", Map.of("terugblik", terugblik, "afspraken", "Tandarts bellen",
                                "voorzieningen", Collections.nCopies(voorzieningen, Map.of("waarvoor", "Brieven", "wie", "Formulierenbrigade", "bereikbaar", "Bibliotheek, maandag"))),
                        "beoordeling", Map.of("watDaarna", "Het wijkteam")));
    }

    private Voorbeeldbrieven() {}
}
