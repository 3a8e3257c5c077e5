package nl.trajectregie.dossier.contact;

import java.time.LocalDate;
import java.util.UUID;
import nl.trajectregie.inrichting.Contactritme;

/**
 * The rhythms of contact of a traject, as its inrichting describes them. The other lines tell which event happened; which rhythms that starts or
 * stops is the inrichting's. Every method joins the caller's transaction and may be called again without a second effect.
 */
public interface Contactritmes {

    /** Starts every rhythm of the traject's inrichting that begins at this event; a code that already ran in this traject does not start again. */
    void start(UUID trajectId, Contactritme.Vanaf vanaf, LocalDate op);

    /** The person has no guidance but agreed to be called: the inrichting's bellijst begins, or begins again. */
    void startBellijst(UUID trajectId, LocalDate op);

    /** Ends every running rhythm that lasts until this event: its open moment lapses. */
    void stop(UUID trajectId, Contactritme.Tot tot, LocalDate op);

    /** A contact of any kind was written in the dossier: the silence alarm moves. */
    void contactVastgelegd(UUID trajectId);

    /** Something that a rhythm depends on changed, e.g. whether there is a maatje: every running rhythm works out its next moment anew. */
    void herbereken(UUID trajectId);

    /** Ends all rhythms, because the traject ends. */
    void stopAlles(UUID trajectId, String reden);
}
