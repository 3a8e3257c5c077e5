package nl.trajectregie.dossier.brief;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.trajectregie.dossier.persoon.Persoon;
import nl.trajectregie.dossier.traject.Fase;
import nl.trajectregie.dossier.traject.Traject;

/** What the example letters of every package share: to whom they go, and texts as long as people sometimes write them. */
public final class Voorbeeld {

    /** The day of every example letter. */
    public static final LocalDate VANDAAG = LocalDate.of(2027, 5, 22);

    /** A person in her own home, with a name that needs more than ASCII. */
    public static Afzender.Adressering adressering() {
        return new Afzender.Adressering(
                new Traject(UUID.randomUUID(), "9901", "TR-2026-000001", UUID.randomUUID(), "COA_KOPPELING", "ASIELSTATUSHOUDER", null, null, Fase.LEERROUTE, "lopend", "roermond", 1,
                        LocalDate.of(2026, 11, 1), null, LocalDate.of(2026, 12, 1), LocalDate.of(2026, 11, 22), null, null, null, "B1", null, null, null),
                new Persoon(UUID.randomUUID(), "9901", null, "1234567890", "Samira", "Al-Ḥasan Çelik", LocalDate.of(1994, 3, 2), null, List.of(), null, null, null, "Kerkstraat 1", "6041 AA",
                        "Roermond", null),
                "Voorbeeldstad", List.of("Samira Al-Ḥasan Çelik", "Kerkstraat 1", "6041 AA Roermond"), "Samira Al-Ḥasan Çelik", "Karin de Vries");
    }

    /** So many paragraphs as a colleague may write them, some with what text fields collect: tabs, quotes, an empty line, a character that no letter knows. */
    public static String lang(int alineas) {
        return IntStream.rangeClosed(1, alineas).mapToObj(nummer -> nummer + ". Wij spraken hierover op het gemeentehuis. U vertelde “dat het beter gaat” – maar nog niet vanzelf: "
                + "de reis naar school kost u 1½ uur, en de opvang kost € 312,50 per maand.\tU belt zelf met de opvang. Een wens in uw eigen taal: ሰላም, العربية, 中文 🙂. "
                + "Daarna kijken wij samen wat er nodig is en wie u daarbij helpt.").collect(Collectors.joining("\n\n"));
    }

    private Voorbeeld() {}
}
