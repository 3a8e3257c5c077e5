package nl.trajectregie.processes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The plan by which running instances go from one version of a model to the next: every element that is in both keeps its place, timers
 * and subscriptions included (an element that is left out of a plan starts its timer again).
 *
 * <p>What changed its id, or is gone, is told in {@code processes/<map>/<proces>-<van>-<naar>.migratie}, a properties file of
 * {@code oud-id=nieuw-id}; {@code oud-id=<ander-oud-id} puts who waits there back at another element of its own version first, from which it goes
 * on. The version labels are those of {@code zeebe:versionTag}. Plans are tested with an instance parked at every
 * wait state (architecture.md, rule 5).
 *
 * @param elementen source element id to target element id
 * @param eerst     element id to the element of the same version at which whoever waits there is put back before he moves
 */
public record Migratieplan(Map<String, String> elementen, Map<String, String> eerst) {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final Set<String> BEWAARBAAR = Set.of("userTask", "serviceTask", "businessRuleTask", "callActivity", "subProcess", "intermediateCatchEvent",
            "boundaryEvent", "eventBasedGateway");

    public Migratieplan {
        elementen = Map.copyOf(elementen);
        eerst = Map.copyOf(eerst);
    }

    /**
     * The plan between two versions of one process.
     *
     * @param van BPMN of the version that instances run on
     * @param naar BPMN of the version they go to
     * @param hernoemd old id to new id, for the elements that changed; empty when nothing did
     * @throws IllegalArgumentException when an element at which an instance can wait has nowhere to go, or a named target is not there
     */
    public static Migratieplan tussen(byte[] van, byte[] naar, Properties hernoemd) {
        Set<String> doelen = elementen(naar);
        Map<String, String> plan = new LinkedHashMap<>();
        Map<String, String> eerst = new LinkedHashMap<>();
        Set<String> zonderDoel = new TreeSet<>();
        for (String oud : elementen(van)) {
            String nieuw = hernoemd.getProperty(oud, oud);
            if (nieuw.startsWith("<")) {
                eerst.put(oud, nieuw.substring(1));
            } else if (doelen.contains(nieuw)) {
                plan.put(oud, nieuw);
            } else {
                zonderDoel.add(oud);
            }
        }
        eerst.values().stream().filter(terug -> !plan.containsKey(terug)).forEach(zonderDoel::add);
        if (!zonderDoel.isEmpty()) {
            throw new IllegalArgumentException("Zonder doel in de nieuwe versie: " + String.join(", ", zonderDoel));
        }
        return new Migratieplan(plan, eerst);
    }

    /**
     * What changed its id between two versions of a process, from the classpath; empty when no such file was made.
     *
     * @param map folder of the process, such as {@code brede-intake}
     * @param van version label that instances run on
     * @param naar version label they go to
     */
    public static Properties hernoemd(String map, String proces, String van, String naar) {
        Properties namen = new Properties();
        try (InputStream bestand = Migratieplan.class.getResourceAsStream("/processes/%s/%s-%s-%s.migratie".formatted(map, proces, van, naar))) {
            if (bestand != null) {
                namen.load(bestand);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return namen;
    }

    /** Everything in which an instance or its subscriptions can wait; of start events only those of event subprocesses. */
    private static Set<String> elementen(byte[] bpmn) {
        Set<String> uit = new LinkedHashSet<>();
        try {
            XMLInputFactory fabriek = XMLInputFactory.newDefaultFactory();
            fabriek.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            XMLStreamReader lezer = fabriek.createXMLStreamReader(new ByteArrayInputStream(bpmn));
            Deque<Boolean> doorGebeurtenis = new ArrayDeque<>();
            while (lezer.hasNext()) {
                int soort = lezer.next();
                if (soort == XMLStreamConstants.START_ELEMENT && BPMN.equals(lezer.getNamespaceURI())) {
                    String element = lezer.getLocalName();
                    if (element.equals("subProcess")) {
                        doorGebeurtenis.push("true".equals(lezer.getAttributeValue(null, "triggeredByEvent")));
                    }
                    boolean start = element.equals("startEvent") && Objects.equals(doorGebeurtenis.peek(), true);
                    if (start || BEWAARBAAR.contains(element)) {
                        uit.add(lezer.getAttributeValue(null, "id"));
                    }
                } else if (soort == XMLStreamConstants.END_ELEMENT && BPMN.equals(lezer.getNamespaceURI()) && lezer.getLocalName().equals("subProcess")) {
                    doorGebeurtenis.pop();
                }
            }
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("Geen leesbaar model", e);
        }
        return uit;
    }
}
