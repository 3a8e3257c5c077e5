package nl.trajectregie.dossier.ontzorgen;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Everything about money that the financial section of a dossier shows, for page and API. Amounts in euro cents.
 *
 * @param status      GEEN while nothing is known, else {@link Ontzorging.Status}
 * @param laatsteDag  last day on which the municipality pays, or {@code null}
 * @param dagenTotEersteToeslag days from the right to bijstand to the first payment of a toeslag, or {@code null}
 */
public record Geldbeeld(UUID trajectId, String status, LocalDate rechtVanaf, LocalDate laatsteDag, LocalDate beeindigdPer, boolean verlengd, String machtiging, Long drempelInCenten,
                        String huishouden, Integer kinderen, Long dagenTotEersteToeslag, List<Vak> betalingen, List<Afwijkingregel> afwijkingen, List<Maand> leefgeld,
                        List<Postregel> posten, List<Toeslagregel> toeslagen, List<Overbruggingregel> overbruggingen, List<Doelregel> leerdoelen, List<Leermoment> leermomenten,
                        Eindoordeel eindoordeel, List<Verzoek> verzoeken, List<Brief> brieven) {

    /** An expected or booked payment. */
    public record Vak(String maand, String soort, String pakket, LocalDate verwachtOp, Long verwachtInCenten, long betaaldInCenten, LocalDate betaaldOp, String stand) {}

    /** What went wrong and how it was repaired. */
    public record Afwijkingregel(UUID id, String aard, String onderwerp, String zin, Long bedragInCenten, String stand, OffsetDateTime gevondenOp, String watGedaan, String uitleg,
                                 LocalDate gesprokenOp, UUID documentId) {}

    /** A month of the projection. */
    public record Maand(String maand, boolean deel, long inkomenInCenten, long ingehoudenInCenten, long schuldenInCenten, long toeslagenInCenten, long overbruggingInCenten,
                        long leefgeldInCenten, long drempelInCenten, String tekort) {}

    /** Income, a cost or a repayment. */
    public record Postregel(String aard, String omschrijving, long bedragInCenten, LocalDate vanaf, LocalDate tot) {}

    /** A toeslag or kwijtschelding. */
    public record Toeslagregel(String soort, String naam, String stand, String standTekst, Long bedragInCenten, LocalDate aangevraagdOp, LocalDate verwachtOp, LocalDate eersteBetalingOp,
                               String betaaldAan) {}

    /** A decision about a month with too little leefgeld. */
    public record Overbruggingregel(String maand, String vorm, String naam, String advies, Long leefgeldInCenten, long bedragInCenten, long kostenInCenten, long terugPerMaandInCenten,
                                    LocalDate terugVanaf, LocalDate opvolgenOp, String uitkomst, String motivering, String besluitDoor, LocalDate beslotenOp) {}

    /** A learning goal. */
    public record Doelregel(String doel, String naam, String stand, String standTekst, String begonnenMet) {}

    /** A training or talk. */
    public record Leermoment(LocalDate gehoudenOp, LocalDate verzetNaar, String vorm, List<String> onderwerpen, String verslag, String door) {}

    /** The judgement at the end. */
    public record Eindoordeel(String oordeel, LocalDate op, String uitleg, LocalDate begeleidingTot) {}

    /** A request to stop, with its answer. */
    public record Verzoek(LocalDate gevraagdOp, String toelichting, String stand, String standTekst, String grondslag, String antwoord, LocalDate beantwoordOp, String vastgelegdDoor,
                          String beantwoordDoor, UUID documentId) {}

    /** A letter about money. */
    public record Brief(UUID documentId, String titel, OffsetDateTime tijdstip) {}
}
