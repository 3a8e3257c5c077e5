package nl.trajectregie.exporter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Changes of one transaction, one row per key: a gateway that began and ended within the batch is written once. */
final class Bundel {

    final List<Mutatie.Definitie> definities = new ArrayList<>();
    final List<Mutatie.Formulier> formulieren = new ArrayList<>();
    final Map<Long, Mutatie.Instantie> instanties = new LinkedHashMap<>();
    final Map<Long, Mutatie.Element> elementen = new LinkedHashMap<>();
    final Map<Long, Mutatie.Taak> taken = new LinkedHashMap<>();
    final Map<Long, Mutatie.Abonnement> abonnementen = new LinkedHashMap<>();
    final Map<String, Mutatie.Startabonnement> startabonnementen = new LinkedHashMap<>();
    final List<Mutatie.Startbericht> startberichten = new ArrayList<>();
    final Map<Long, Mutatie.Timer> timers = new LinkedHashMap<>();
    final Map<Long, Mutatie.Incident> incidenten = new LinkedHashMap<>();
    final Map<Long, Eigendom> eigenaren = new HashMap<>();
    final Map<Long, Mutatie.Betreft> betreft = new LinkedHashMap<>();
    private long tot = -1;
    private boolean leeg = true;

    /** Whose an instance is, as far as these records tell; the first value stays, since a traject and its gemeente never change. */
    record Eigendom(UUID trajectId, String gemeente) {}

    Bundel(List<Mutatie> mutaties, long vanaf) {
        for (Mutatie mutatie : mutaties) {
            if (mutatie.positie() > vanaf) {
                neem(mutatie);
                tot = mutatie.positie();
            }
        }
    }

    /** Position of the last record, -1 when every record was already stored. */
    long tot() {
        return tot;
    }

    /** Whether only the position moves. */
    boolean leeg() {
        return leeg;
    }

    private void neem(Mutatie mutatie) {
        leeg &= mutatie instanceof Mutatie.Gezien;
        switch (mutatie) {
            case Mutatie.Gezien g -> { }
            case Mutatie.Definitie d -> definities.add(d);
            case Mutatie.Formulier f -> formulieren.add(f);
            case Mutatie.Instantie i -> instanties.merge(i.sleutel(), i, (eerder, nu) -> nu.na(eerder));
            case Mutatie.Element e -> elementen.merge(e.sleutel(), e, (eerder, nu) -> nu.na(eerder));
            case Mutatie.Taak t -> taken.merge(t.sleutel(), t, (eerder, nu) -> nu.na(eerder));
            case Mutatie.Abonnement a -> abonnementen.merge(a.sleutel(), a, (eerder, nu) -> nu.na(eerder));
            case Mutatie.Startabonnement s -> startabonnementen.put(s.definitieSleutel() + "/" + s.berichtnaam(), s);
            case Mutatie.Startbericht s -> startberichten.add(s);
            case Mutatie.Timer t -> timers.merge(t.sleutel(), t, (eerder, nu) -> nu.na(eerder));
            case Mutatie.Incident i -> incidenten.merge(i.sleutel(), i, (eerder, nu) -> nu.na(eerder));
            case Mutatie.Betreft b -> betreft.put(b.element(), b);
            case Mutatie.Eigenaar e -> eigenaren.merge(e.instantie(), new Eigendom(e.trajectId(), e.gemeente()), (eerder, nu) ->
                    new Eigendom(eerder.trajectId() == null ? nu.trajectId() : eerder.trajectId(), eerder.gemeente() == null ? nu.gemeente() : eerder.gemeente()));
        }
    }
}
