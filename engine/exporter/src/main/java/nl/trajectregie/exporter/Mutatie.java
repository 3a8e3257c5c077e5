package nl.trajectregie.exporter;

import java.util.UUID;

/**
 * What one record means for the read model; made on the broker's thread because records are reused. Times are epoch milliseconds, {@code null}
 * means "this record does not tell".
 */
sealed interface Mutatie {

    /** Log position of the record; unique and rising within a partition. */
    long positie();

    /** A record that changes nothing here, but moves the position on. */
    record Gezien(long positie) implements Mutatie {}

    record Definitie(long positie, long sleutel, String procesId, int versie, String versielabel, String resourceNaam, byte[] xml, byte[] hash, long tijd)
            implements Mutatie {}

    record Formulier(long positie, long sleutel, String formulierId, int versie, byte[] schema) implements Mutatie {}

    record Instantie(long positie, long sleutel, long definitieSleutel, String procesId, int versie, Long ouder, Long ouderElement, String toestand, Long gestart,
                     Long geeindigd) implements Mutatie {

        Instantie na(Instantie eerder) {
            return new Instantie(positie, sleutel, definitieSleutel, procesId, versie, ouder, ouderElement, toestand == null ? eerder.toestand : toestand,
                    eerder.gestart == null ? gestart : eerder.gestart, geeindigd == null ? eerder.geeindigd : geeindigd);
        }
    }

    record Element(long positie, long sleutel, long instantie, long definitieSleutel, String procesId, String elementId, String soort, long scope, String toestand,
                   Long gestart, Long geeindigd) implements Mutatie {

        Element na(Element eerder) {
            return new Element(positie, sleutel, instantie, definitieSleutel, procesId, elementId, soort, scope, toestand == null ? eerder.toestand : toestand,
                    eerder.gestart == null ? gestart : eerder.gestart, geeindigd == null ? eerder.geeindigd : geeindigd);
        }
    }

    record Taak(long positie, long sleutel, long element, long instantie, long definitieSleutel, String procesId, String elementId, String rol, Long formulier,
                Long fataleDatum, Long streefdatum, int prioriteit, String toestand, long aangemaakt, Long geeindigd) implements Mutatie {

        Taak na(Taak eerder) {
            return new Taak(positie, sleutel, element, instantie, definitieSleutel, procesId, elementId, rol, formulier, fataleDatum, streefdatum, prioriteit,
                    toestand == null ? eerder.toestand : toestand, eerder.aangemaakt, geeindigd == null ? eerder.geeindigd : geeindigd);
        }
    }

    /** @param berichten how many messages were correlated by the records merged here */
    record Abonnement(long positie, long sleutel, long instantie, long element, String elementId, String procesId, String berichtnaam, String correlatiesleutel,
                      boolean onderbrekend, String toestand, int berichten, Long berichtSleutel) implements Mutatie {

        Abonnement na(Abonnement eerder) {
            boolean blijft = toestand == null || "GECORRELEERD".equals(eerder.toestand) && "VERWIJDERD".equals(toestand);
            return new Abonnement(positie, sleutel, instantie, element, elementId, procesId, berichtnaam, correlatiesleutel, onderbrekend,
                    blijft ? eerder.toestand : toestand, eerder.berichten + berichten, berichtSleutel == null ? eerder.berichtSleutel : berichtSleutel);
        }
    }

    record Startabonnement(long positie, long definitieSleutel, String procesId, String berichtnaam, String toestand) implements Mutatie {}

    /** A message starts this instance; told before the instance itself begins. */
    record Startbericht(long positie, long instantie, long definitieSleutel, String procesId, long tijd, String berichtnaam, String correlatiesleutel, long berichtSleutel) implements Mutatie {}

    record Timer(long positie, long sleutel, long instantie, long element, String elementId, long vervaltOp, String toestand) implements Mutatie {

        Timer na(Timer eerder) {
            return new Timer(positie, sleutel, instantie, element, elementId, vervaltOp, toestand == null ? eerder.toestand : toestand);
        }
    }

    record Incident(long positie, long sleutel, long instantie, long element, String elementId, String procesId, Long job, String soort, String melding,
                    String toestand, Long ontstaan, Long opgelost) implements Mutatie {

        Incident na(Incident eerder) {
            return new Incident(positie, sleutel, instantie, element, elementId, procesId, job, soort, melding, toestand == null ? eerder.toestand : toestand,
                    eerder.ontstaan == null ? ontstaan : eerder.ontstaan, opgelost == null ? eerder.opgelost : opgelost);
        }
    }

    /** Whose instance it is: one of the two is set. */
    record Eigenaar(long positie, long instantie, UUID trajectId, String gemeente) implements Mutatie {}

    /** What one task is about (local variable {@code betreft}): a report, a term, a change. */
    record Betreft(long positie, long element, UUID id) implements Mutatie {}
}
