package nl.trajectregie.dossier.pip;

import java.util.Objects;
import java.util.UUID;

/**
 * One agreement in a PIP. Whether it touches a mandatory element of Wi 15 is judged by a person per agreement: where it is written
 * down decides nothing (seed-002 L1649-1658 and §11).
 *
 * @param wie     who does it, or {@code null}
 * @param termijn by when, in words, or {@code null}
 * @param verplichtElement which one, when it touches one
 */
public record Afspraak(UUID id, String omschrijving, String wie, String termijn, boolean raaktVerplichtElement, VerplichtElement verplichtElement,
                       Status status) {

    public enum Status { LOPEND, BEHAALD, VERVALLEN }

    public Afspraak {
        Objects.requireNonNull(id);
        if (omschrijving == null || omschrijving.isBlank()) {
            throw new IllegalArgumentException("An agreement says what is agreed");
        }
        omschrijving = omschrijving.strip();
        status = status == null ? Status.LOPEND : status;
    }

    public static Afspraak nieuw(String omschrijving, String wie, String termijn, boolean raaktVerplichtElement, VerplichtElement verplichtElement) {
        return new Afspraak(UUID.randomUUID(), omschrijving, wie, termijn, raaktVerplichtElement, raaktVerplichtElement ? verplichtElement : null, Status.LOPEND);
    }
}
