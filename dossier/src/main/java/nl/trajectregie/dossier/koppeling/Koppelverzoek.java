package nl.trajectregie.dossier.koppeling;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What COA, DUO, another gemeente or a colleague tells when a person is linked to a gemeente; field names as in the API.
 *
 * @param aanleiding         COA_KOPPELING, DUO_KENNISGEVING or VERHUIZING
 * @param gekoppeldOp        day of COA's koppeling; required with COA_KOPPELING
 * @param kennisgevingsdatum day of DUO's written notice of the duty (Bi 5.3), or {@code null} when not known
 * @param inrichting         name of an inrichting of the gemeente; {@code null} means the gemeente's own
 */
public record Koppelverzoek(String gemeentecode, String aanleiding, LocalDate gekoppeldOp, String doelgroep, String gedetailleerdeDoelgroep,
                            Boolean nareiziger, Persoonsgegevens persoon, Azc azc, Klantprofiel klantprofiel, Gezin gezin,
                            LocalDate kennisgevingsdatum, String inrichting) {

    /** Who it is: BSN or V-number at least. */
    public record Persoonsgegevens(String bsn, String vNummer, String voornamen, String geslachtsnaam, LocalDate geboortedatum, String geslacht,
                                   List<String> talen, String contacttaal) {
        @Override
        public String toString() {
            return "Persoonsgegevens[…]";
        }
    }

    /** The azc where the person lives; {@code afstandKm} to the gemeente. */
    public record Azc(String naam, Integer afstandKm) {}

    /** What COA's klantprofiel says (TVS). */
    public record Klantprofiel(String opleiding, String werkervaring, String leerbaarheid, String taalniveau) {
        @Override
        public String toString() {
            return "Klantprofiel[…]";
        }
    }

    /** The household this person belongs to. */
    public record Gezin(UUID huishoudenId) {}
}
