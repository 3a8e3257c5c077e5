package nl.trajectregie.dossier.pip;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One version of the persoonlijk Plan Inburgering en Participatie (Wi 15): a decision under the Awb. What was made known never changes;
 * a change makes a next version.
 *
 * @param versie               1 for the first; the inburgeringstermijn runs from that one only (Wi 11(3))
 * @param einddoel             what it is all for; a plan without end goal is refused (landscape.md, pip)
 * @param dagtekening          date of the decision; set when it is vastgesteld
 * @param bekendgemaaktOp      date on which it was sent or handed over; the objection term runs from the day after (Awb 6:8)
 * @param beschikkingDocument  the frozen PDF
 * @param wijzigt              the version that this one changes, or {@code null}
 */
public record Pip(UUID id, UUID trajectId, String gemeente, int versie, Status status, Leerroute leerroute, String einddoel, PipInhoud inhoud,
                  List<Afspraak> afspraken, Ondertekening ondertekening, String ondertekeningToelichting, LocalDate dagtekening,
                  LocalDate bekendgemaaktOp, String bekendmakingWijze, UUID beschikkingDocument, UUID wijzigt) {

    public enum Status {
        CONCEPT("Concept"), BESPROKEN("Besproken"), VASTGESTELD("Vastgesteld"), BEKENDGEMAAKT("Bekendgemaakt"), VERVANGEN("Vervangen");

        private final String naam;

        Status(String naam) {
            this.naam = naam;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }
    }

    /** The law asks no signature: all three proceed (legal.md 3). */
    public enum Ondertekening {
        GETEKEND("Getekend"), WEIGERT("De inburgeraar wil niet tekenen"), NIET_VEREIST("Geen handtekening gevraagd");

        private final String naam;

        Ondertekening(String naam) {
            this.naam = naam;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }
    }

    public Pip {
        afspraken = List.copyOf(afspraken);
        inhoud = inhoud == null ? PipInhoud.leeg() : inhoud;
    }

    /** The first concept of a traject. */
    public static Pip concept(UUID trajectId, String gemeente) {
        return new Pip(UUID.randomUUID(), trajectId, gemeente, 1, Status.CONCEPT, null, null, null, List.of(), null, null, null, null, null, null, null);
    }

    public boolean isEerste() {
        return wijzigt == null;
    }

    /** Whether the text is still open: nothing was decided yet. */
    public boolean isOpen() {
        return status == Status.CONCEPT || status == Status.BESPROKEN;
    }

    /** Writes the plan; what was discussed before must be discussed again. */
    public Pip stelOp(Leerroute route, String doel, PipInhoud nieuw, List<Afspraak> nieuweAfspraken) {
        eis(isOpen(), "A decided PIP is not rewritten");
        return new Pip(id, trajectId, gemeente, versie, Status.CONCEPT, route, doel == null ? null : doel.strip(), nieuw, nieuweAfspraken,
                null, null, null, null, null, null, wijzigt);
    }

    /** The person and the klantmanager went through it. */
    public Pip besproken() {
        eis(isOpen(), "Only a concept is discussed");
        return met(Status.BESPROKEN, ondertekening, ondertekeningToelichting, dagtekening, bekendgemaaktOp, bekendmakingWijze, beschikkingDocument);
    }

    /** Back to the drawing board: after the talk, or because the decision cannot be made like this. Nothing may have been made known. */
    public Pip terugNaarConcept() {
        eis(status != Status.BEKENDGEMAAKT && status != Status.VERVANGEN, "What was made known stays");
        return met(Status.CONCEPT, null, null, null, null, null, null);
    }

    public Pip ondertekend(Ondertekening uitkomst, String toelichting) {
        eis(isOpen(), "Signing comes before the decision");
        return met(status, uitkomst, toelichting, dagtekening, bekendgemaaktOp, bekendmakingWijze, beschikkingDocument);
    }

    /** The decision: from here the text is frozen. */
    public Pip stelVast(LocalDate datum) {
        eis(isOpen(), "It was decided before");
        return met(Status.VASTGESTELD, ondertekening, ondertekeningToelichting, datum, null, null, null);
    }

    public Pip metBeschikking(UUID document) {
        eis(status == Status.VASTGESTELD && beschikkingDocument == null, "One decision, one document");
        return met(status, ondertekening, ondertekeningToelichting, dagtekening, null, null, document);
    }

    public Pip maakBekend(LocalDate datum, String wijze) {
        eis(status == Status.VASTGESTELD && beschikkingDocument != null, "Only a decision on paper can be made known");
        return met(Status.BEKENDGEMAAKT, ondertekening, ondertekeningToelichting, dagtekening, datum, wijze, beschikkingDocument);
    }

    /** A later version was made known. */
    public Pip vervangen() {
        eis(status == Status.BEKENDGEMAAKT, "Only what was made known is replaced");
        return met(Status.VERVANGEN, ondertekening, ondertekeningToelichting, dagtekening, bekendgemaaktOp, bekendmakingWijze, beschikkingDocument);
    }

    /** The next version, as a start for changing this one. */
    public Pip volgende(Leerroute route, String doel, PipInhoud nieuw, List<Afspraak> nieuweAfspraken) {
        eis(status == Status.BEKENDGEMAAKT, "Only what was made known is changed by a new decision");
        return new Pip(UUID.randomUUID(), trajectId, gemeente, versie + 1, Status.CONCEPT, route, doel, nieuw, nieuweAfspraken,
                null, null, null, null, null, null, id);
    }

    public Optional<Afspraak> afspraak(UUID afspraakId) {
        return afspraken.stream().filter(afspraak -> afspraak.id().equals(afspraakId)).findFirst();
    }

    private Pip met(Status nieuweStatus, Ondertekening getekend, String toelichting, LocalDate datum, LocalDate bekend, String wijze, UUID document) {
        return new Pip(id, trajectId, gemeente, versie, nieuweStatus, leerroute, einddoel, inhoud, afspraken, getekend, toelichting, datum, bekend, wijze, document, wijzigt);
    }

    private static void eis(boolean voorwaarde, String waarom) {
        if (!voorwaarde) {
            throw new IllegalStateException(waarom);
        }
    }
}
