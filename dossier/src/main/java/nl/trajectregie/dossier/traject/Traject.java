package nl.trajectregie.dossier.traject;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * The inburgeringstraject of one person in one gemeente.
 *
 * @param kenmerk            TR-year-number; says nothing about the person
 * @param doelgroep          ASIELSTATUSHOUDER (nareizigers of Wi 13(1) included) or GEZINS_EN_OVERIGE_MIGRANT
 * @param kennisgevingsdatum day of DUO's written notice (Bi 5.3), or {@code null} when it is not known: never guessed
 * @param brpIngeschrevenOp  day of registration in this gemeente, or {@code null}
 * @param azcAfstandKm       kilometres between azc and gemeente, or {@code null}
 */
public record Traject(UUID id, String gemeente, String kenmerk, UUID persoonId, String aanleiding, String doelgroep, String gedetailleerdeDoelgroep,
                      Boolean nareiziger, Fase fase, String status, String inrichtingNaam, int inrichtingVersie, LocalDate gekoppeldOp,
                      LocalDate kennisgevingsdatum, LocalDate brpIngeschrevenOp, LocalDate woningToegewezenOp, UUID huishoudenId, String azcNaam,
                      Integer azcAfstandKm, String leerroute, String uitstroomcode, OffsetDateTime aangemaaktOp, OffsetDateTime afgeslotenOp) {

    /** Whether the traject is closed; nothing starts in it any more. */
    public boolean isAfgesloten() {
        return status.equals("afgesloten");
    }
}
