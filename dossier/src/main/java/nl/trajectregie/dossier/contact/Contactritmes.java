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

    /** As {@link #start}, without the rhythms of this role: it was decided that nobody has it in this traject. */
    void startZonder(UUID trajectId, Contactritme.Vanaf vanaf, LocalDate op, String rol);

    /** Ends every running rhythm that lasts until this event: its open moment lapses. */
    void stop(UUID trajectId, Contactritme.Tot tot, LocalDate op);

    /** A contact of any kind was written in the dossier: the silence alarm moves. */
    void contactVastgelegd(UUID trajectId);

    /** Something that a rhythm depends on changed, e.g. whether there is a maatje: every running rhythm works out its next moment anew. */
    void herbereken(UUID trajectId);

    /**
     * The person wants no guidance, but may be called now and then (seed-003, line 1474-1476): the calls of the inrichting start, or go on, and
     * last as long as the traject; call it before the rhythms of the begeleiding are stopped. Nothing happens where the inrichting has no such calls.
     */
    void startBellijst(UUID trajectId, LocalDate op);

    /** Ends all rhythms, because the traject ends. */
    void stopAlles(UUID trajectId, String reden);
}
