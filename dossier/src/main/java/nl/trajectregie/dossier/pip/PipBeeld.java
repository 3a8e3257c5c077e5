package nl.trajectregie.dossier.pip;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * The PIP as API and dossier page show it.
 *
 * @param leerrouteAdvies advice of the decision table, or {@code null}; never a decision
 * @param geldend         the version in force, or {@code null}
 * @param concept         the version that is being worked on, or {@code null}
 * @param versies         every version, the newest first
 * @param wijziging       the change that is being worked on, or {@code null}
 */
public record PipBeeld(String leerrouteAdvies, Versie geldend, Versie concept, List<Versie> versies, Plan ontwikkelplan, List<PlanVersie> planVersies, Wijziging wijziging) {

    /** One version of the PIP. Hours are whole hours. */
    public record Versie(UUID pipId, int versie, Pip.Status status, Leerroute leerroute, String einddoel, PipInhoud inhoud, List<Afspraak> afspraken,
                         Pip.Ondertekening ondertekening, String ondertekeningToelichting, LocalDate dagtekening, LocalDate bekendgemaaktOp, String bekendmakingWijze,
                         UUID beschikkingDocument, UUID wijzigt) {
        static Versie van(Pip pip) {
            return new Versie(pip.id(), pip.versie(), pip.status(), pip.leerroute(), pip.einddoel(), pip.inhoud(), pip.afspraken(), pip.ondertekening(),
                    pip.ondertekeningToelichting(), pip.dagtekening(), pip.bekendgemaaktOp(), pip.bekendmakingWijze(), pip.beschikkingDocument(), pip.wijzigt());
        }
    }

    /** The newest ontwikkelplan. */
    public record Plan(int versie, String achtergrond, List<Ontwikkelplan.Doel> doelen, List<Afspraak> afspraken) {}

    /** That there was a version of the ontwikkelplan, and why. */
    public record PlanVersie(int versie, String reden, OffsetDateTime tijdstip) {}

    /** A change under way. */
    public record Wijziging(UUID wijzigingId, String aanleiding, PipWijziging.Soort soort, PipWijziging.Status status) {}
}
