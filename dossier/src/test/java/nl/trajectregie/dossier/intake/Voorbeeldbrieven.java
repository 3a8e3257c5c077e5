package nl.trajectregie.dossier.intake;

import static nl.trajectregie.dossier.brief.Voorbeeld.VANDAAG;
import static nl.trajectregie.dossier.brief.Voorbeeld.adressering;
import static nl.trajectregie.dossier.brief.Voorbeeld.lang;

import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.brief.Brief;

/** An example of every letter of the intake. */
public final class Voorbeeldbrieven {

    /** By name; what ends in "lang" takes more than one page. */
    public static Map<String, Brief> alle() {
        return Map.of(
                "intake-uitnodiging", Intakebrieven.uitnodiging(adressering(), VANDAAG, VANDAAG.plusDays(9), "10:30", "gesprek op het gemeentehuis", "Markt 1, kamer 12", "Arabisch"),
                "intake-oproep", Intakebrieven.oproep(adressering(), oproep(1, null), Oproepladder.Trede.OPROEP),
                "intake-waarschuwing", Intakebrieven.oproep(adressering(), oproep(2, "U kwam niet op 3 mei en op 10 mei. U gaf geen reden."), Oproepladder.Trede.WAARSCHUWING),
                "intake-waarschuwing-lang", Intakebrieven.oproep(adressering(), oproep(2, lang(8)), Oproepladder.Trede.WAARSCHUWING));
    }

    private static Oproep oproep(int nummer, String gronden) {
        return new Oproep(UUID.randomUUID(), UUID.randomUUID(), "9901", nummer, VANDAAG, VANDAAG.plusDays(14), VANDAAG.plusDays(14), "Markt 1, kamer 12", "POST", "nl", gronden, null, null, null);
    }

    private Voorbeeldbrieven() {}
}
