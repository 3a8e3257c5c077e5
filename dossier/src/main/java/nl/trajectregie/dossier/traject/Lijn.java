package nl.trajectregie.dossier.traject;

import java.time.OffsetDateTime;

/**
 * A line that runs beside the others in a traject.
 *
 * @param naam   inburgering, huisvesting, maatschappelijke-begeleiding, financien or participatie
 * @param status nog-niet-gestart, lopend, wacht, klaar or niet-van-toepassing
 */
public record Lijn(String naam, String status, String toelichting, OffsetDateTime sinds) {

    /** The line's name as a person reads it. */
    public String titel() {
        return switch (naam) {
            case "inburgering" -> "Inburgering";
            case "huisvesting" -> "Huisvesting";
            case "maatschappelijke-begeleiding" -> "Maatschappelijke begeleiding";
            case "financien" -> "Financiën";
            case "participatie" -> "Participatie";
            default -> naam;
        };
    }

    /** The status as a person reads it. */
    public String stand() {
        return switch (status) {
            case "nog-niet-gestart" -> "nog niet gestart";
            case "lopend" -> "loopt";
            case "wacht" -> "wacht";
            case "klaar" -> "klaar";
            case "niet-van-toepassing" -> "niet van toepassing";
            default -> status;
        };
    }
}
