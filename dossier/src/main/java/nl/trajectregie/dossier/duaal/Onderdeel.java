package nl.trajectregie.dossier.duaal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * A component of the week.
 *
 * @param minuten a week; hours and dagdelen are worked out from it, so that both always agree
 * @param eenheid what was filled in: UREN or DAGDELEN
 */
public record Onderdeel(Soort soort, String naam, int minuten, Eenheid eenheid, String uitvoerder, LocalDate vanaf, LocalDate totEnMet) {

    /** What kind of component. */
    public enum Soort {
        TAAL("Taalles"), EXTRA_TAAL("Extra taal of conversatie"), TRAINING("Training"), VOORBEREIDING("Voorbereiding op werk"), PARTICIPATIE("Werk of andere participatie"),
        BEGELEIDING("Begeleiding"), SPORT("Sport of bewegen"), ANDERS("Iets anders");

        private final String naam;

        Soort(String naam) {
            this.naam = naam;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }
    }

    /** In what the amount was told. */
    public enum Eenheid { UREN, DAGDELEN }

    public Onderdeel {
        if (minuten <= 0) {
            throw new IllegalArgumentException("No time: " + minuten);
        }
    }

    /** @param aantal hours or dagdelen a week, one decimal; @param dagdeelMinuten length of a dagdeel in this municipality */
    public static int minuten(BigDecimal aantal, Eenheid eenheid, int dagdeelMinuten) {
        return aantal.multiply(BigDecimal.valueOf(eenheid == Eenheid.UREN ? 60 : dagdeelMinuten)).setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    /** Hours a week, one decimal. */
    public BigDecimal uren() {
        return deel(minuten, 60);
    }

    /** Dagdelen a week, one decimal. */
    public BigDecimal dagdelen(int dagdeelMinuten) {
        return deel(minuten, dagdeelMinuten);
    }

    /** Minutes in units of this length, one decimal, without a needless zero. */
    static BigDecimal deel(int minuten, int lengte) {
        BigDecimal uit = BigDecimal.valueOf(minuten).divide(BigDecimal.valueOf(lengte), 1, RoundingMode.HALF_UP).stripTrailingZeros();
        return uit.scale() < 0 ? uit.setScale(0) : uit;
    }

    /** Whether the component holds on this day. */
    public boolean geldtOp(LocalDate dag) {
        return (vanaf == null || !vanaf.isAfter(dag)) && (totEnMet == null || !totEnMet.isBefore(dag));
    }
}
