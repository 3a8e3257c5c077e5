package nl.trajectregie.dossier.persoon;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * The person a traject is about, as one gemeente knows them. BSN, V-number or both.
 *
 * @param talen       languages the person speaks: ISO 639 codes or names, as received
 * @param contacttaal the language to speak with the person, or {@code null}
 */
public record Persoon(UUID id, String gemeente, String bsn, String vNummer, String voornamen, String geslachtsnaam, LocalDate geboortedatum,
                      String geslacht, List<String> talen, String contacttaal, String telefoon, String email, String adres, String postcode,
                      String woonplaats, LocalDate overledenOp) {

    public Persoon {
        talen = talen == null ? List.of() : List.copyOf(talen);
    }

    /** First names and surname, as colleagues read it. */
    public String weergavenaam() {
        return voornamen + " " + geslachtsnaam;
    }

    /** The language to speak with the person, as colleagues read it; {@code null} when it is not known. */
    public String contacttaalInWoorden() {
        return taalInWoorden(contacttaal);
    }

    /** A language code as its Dutch name; a name stays as it is. */
    public static String taalInWoorden(String taal) {
        return taal == null || !taal.matches("[a-z]{2,3}") ? taal : Locale.of(taal).getDisplayLanguage(Locale.of("nl"));
    }

    /** Never who it is: it must not end up in a log. */
    @Override
    public String toString() {
        return "Persoon[" + id + "]";
    }
}
