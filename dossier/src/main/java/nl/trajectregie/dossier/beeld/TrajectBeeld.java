package nl.trajectregie.dossier.beeld;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A traject as the API shows it (contract.md, GET /trajecten). What the reader has no right to is {@code null} and left out.
 *
 * @param status lopend, onderbroken or afgesloten
 */
public record TrajectBeeld(UUID trajectId, String kenmerk, String gemeentecode, String doelgroep, String fase, String status, String leerroute,
                           InrichtingBeeld inrichting, List<LijnBeeld> lijnen, List<TermijnBeeld> termijnen, List<BehandelaarBeeld> behandelaars,
                           String uitstroomcode, PersoonBeeld persoon) {

    public record InrichtingBeeld(String naam, int versie) {}

    public record LijnBeeld(String naam, String status) {}

    /** A term in short; the ledger with its changes is at {@code /termijnen}. */
    public record TermijnBeeld(UUID termijnId, String soort, String status, LocalDate start, String startgebeurtenis, LocalDate fataleDatum, String grondslag) {}

    /** Who carries out a role: a person, or else the team. */
    public record BehandelaarBeeld(String rol, String organisatie, String team, String behandelaar, String weergavenaam) {}

    /** Who it is about: the name for who may read the core of the dossier, the rest for who may read the person. */
    public record PersoonBeeld(String weergavenaam, String voornamen, String geslachtsnaam, LocalDate geboortedatum, String bsn, String vNummer,
                               List<String> talen, String contacttaal) {
        @Override
        public String toString() {
            return "PersoonBeeld[…]";
        }
    }
}
