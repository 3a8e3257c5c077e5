package nl.trajectregie.dossier.proces;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.trajectregie.dossier.termijn.Termijnsoort;
import nl.trajectregie.engine.lees.ElementStand;
import nl.trajectregie.engine.lees.EngineLezer;
import nl.trajectregie.engine.lees.EngineLezer.InstantieBeeld;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where a traject is in its processes: for the diagram and, in the same words, for a list. Joins the caller's transaction. */
@Component
public class Processtand {

    /**
     * A running process of the traject.
     *
     * @param actief element ids that are active now, the step of the present phase first; @param gedaan element ids that were completed and are not active now
     */
    public record Proces(long instantie, long definitie, String procesId, String naam, int versie, OffsetDateTime sinds, List<String> actief, List<String> gedaan,
                         List<String> incidenten, List<Stap> stappen) {

        /** The same process, named with what it is about. */
        Proces over(String onderwerp) {
            return new Proces(instantie, definitie, procesId, naam + ": " + onderwerp, versie, sinds, actief, gedaan, incidenten, stappen);
        }
    }

    /**
     * What the traject waits for now.
     *
     * @param soort the BPMN element name, e.g. {@code userTask}
     * @param rol the role that is to act, or {@code null} when the machine or the outside is
     */
    public record Stap(String elementId, String naam, String soort, OffsetDateTime sinds, String rol, boolean incident) {

        /** What kind of waiting it is, as a person reads it. */
        public String wat() {
            return switch (soort) {
                case "userTask" -> "taak";
                case "serviceTask", "businessRuleTask", "sendTask", "scriptTask" -> "automatische stap";
                case "callActivity" -> "deelproces";
                default -> "wacht";
            };
        }
    }

    private record Verklaring(String rol, String eigenaar, String lijn) {

        /** The inburgering is what the phase follows, and the participation once that is over; the lines of support run beside it. */
        int volgorde() {
            return lijn == null ? 2 : lijn.equals("inburgering") ? 0 : lijn.equals("participatie") ? 1 : 3;
        }
    }

    private static final Verklaring GEEN = new Verklaring(null, null, null);

    private final EngineLezer lezer;
    private final JdbcClient jdbc;

    Processtand(EngineLezer lezer, JdbcClient jdbc) {
        this.lezer = lezer;
        this.jdbc = jdbc;
    }

    /** The running processes of the traject, the main line first; the caller checked the rights. */
    public List<Proces> lopend(UUID trajectId) {
        Map<Long, List<ElementStand>> perInstantie = lezer.elementen(trajectId).stream().collect(Collectors.groupingBy(ElementStand::procesinstantieSleutel));
        Map<Long, List<ElementStand>> wachtend = lezer.actief(trajectId).stream().collect(Collectors.groupingBy(ElementStand::procesinstantieSleutel));
        List<Proces> processen = new ArrayList<>();
        for (InstantieBeeld instantie : lezer.instanties(trajectId)) {
            if (instantie.toestand().equals("ACTIEF")) {
                processen.add(proces(instantie, perInstantie.getOrDefault(instantie.sleutel(), List.of()), wachtend.getOrDefault(instantie.sleutel(), List.of())));
            }
        }
        Map<Long, String> termijnen = termijnen(trajectId);
        processen.replaceAll(p -> termijnen.containsKey(p.instantie()) ? p.over(termijnen.get(p.instantie())) : p);
        processen.sort(Comparator.comparingInt(p -> switch (p.procesId()) {
            case "inburgeringstraject" -> 0;
            case "termijnbewaking" -> 2;
            default -> 1;
        }));
        return processen;
    }

    /** Whether the traject has an instance of this definition: only then its drawing is shown from this dossier. */
    public boolean heeftDefinitie(UUID trajectId, long definitie) {
        return lezer.instanties(trajectId).stream().anyMatch(instantie -> instantie.definitieSleutel() == definitie);
    }

    private Proces proces(InstantieBeeld instantie, List<ElementStand> elementen, List<ElementStand> wachtend) {
        Map<String, Verklaring> verklaringen = verklaringen(instantie.definitieSleutel());
        List<String> actief = elementen.stream().filter(e -> e.toestand().equals("ACTIEF") && !e.soort().equals("PROCESS")).map(ElementStand::elementId).distinct()
                .sorted(Comparator.comparingInt(id -> verklaringen.getOrDefault(id, GEEN).volgorde())).toList();
        List<String> gedaan = elementen.stream().filter(e -> e.toestand().equals("VOLTOOID")).map(ElementStand::elementId).distinct()
                .filter(id -> !actief.contains(id)).toList();
        List<Stap> stappen = wachtend.stream().filter(e -> !e.soort().equals("PROCESS")).map(e -> {
            Verklaring v = verklaringen.getOrDefault(e.elementId(), GEEN);
            return new Stap(e.elementId(), e.naam() == null || e.naam().isBlank() ? e.elementId() : e.naam(), e.soort(), e.gestartOp(),
                    v.rol() != null ? v.rol() : v.eigenaar(), e.incident());
        }).toList();
        List<String> incidenten = elementen.stream().filter(e -> e.incident() && e.toestand().equals("ACTIEF")).map(ElementStand::elementId).distinct().toList();
        return new Proces(instantie.sleutel(), instantie.definitieSleutel(), instantie.procesId(),
                instantie.procesNaam() == null ? instantie.procesId() : instantie.procesNaam(), instantie.versie(), instantie.gestartOp(), actief, gedaan, incidenten, stappen);
    }

    /** Which term each process that guards one is about; such a process waits for messages about that term. */
    private Map<Long, String> termijnen(UUID trajectId) {
        Map<Long, String> kaart = new LinkedHashMap<>();
        jdbc.sql("""
                select distinct a.procesinstantie_sleutel, t.soort from engine.abonnement a
                join dossier.termijn t on t.id::text = a.correlatiesleutel and t.traject_id = a.traject_id
                where a.traject_id = :traject and a.proces_id = 'termijnbewaking'""").param("traject", trajectId).query(rij -> {
                    kaart.put(rij.getLong(1), Termijnsoort.valueOf(rij.getString(2)).naam());
                });
        return kaart;
    }

    private Map<String, Verklaring> verklaringen(long definitie) {
        Map<String, Verklaring> kaart = new LinkedHashMap<>();
        jdbc.sql("select element_id, rol, eigenschappen ->> 'eigenaar', eigenschappen ->> 'lijn' from engine.definitie_element where definitie_sleutel = :definitie")
                .param("definitie", definitie).query(rij -> {
                    kaart.put(rij.getString(1), new Verklaring(rij.getString(2), rij.getString(3), rij.getString(4)));
                });
        return kaart;
    }
}
