package nl.trajectregie.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A BPMN file as the lint reads it: flow nodes, flows and what is drawn of them. */
record Model(Path bestand, String map, Element proces, Map<String, Knoop> knopen, List<Stroom> stromen, Map<String, Vak> vormen, Map<String, Vak> labels,
        Map<String, List<Punt>> lijnen, Map<String, Element> berichten) {

    static final Path PROCESSEN = Path.of("").toAbsolutePath();
    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String DI = "http://www.omg.org/spec/BPMN/20100524/DI";
    static final String ZEEBE = "http://camunda.org/schema/zeebe/1.0";
    private static final Set<String> KNOOPSOORTEN = Set.of("userTask", "serviceTask", "businessRuleTask", "callActivity", "subProcess", "startEvent", "endEvent",
            "intermediateCatchEvent", "intermediateThrowEvent", "boundaryEvent", "exclusiveGateway", "parallelGateway", "inclusiveGateway", "eventBasedGateway",
            "task", "manualTask", "scriptTask", "sendTask", "receiveTask", "complexGateway", "adHocSubProcess", "transaction");

    private static List<Model> gelezen;

    record Knoop(String id, String naam, String soort, Element element, String ouder) {

        Optional<Element> zeebe(String naam) {
            return kinderen(element, BPMN, "extensionElements").flatMap(e -> kinderen(e, ZEEBE, naam)).findFirst();
        }

        /** The {@code zeebe:property} values by name. */
        Map<String, String> eigenschappen() {
            Map<String, String> uit = new LinkedHashMap<>();
            zeebe("properties").stream().flatMap(p -> kinderen(p, ZEEBE, "property")).forEach(p -> uit.put(p.getAttribute("name"), p.getAttribute("value")));
            return uit;
        }

        /** Routing facts that the task declares, with their type. */
        Map<String, String> routering() {
            Map<String, String> uit = new LinkedHashMap<>();
            eigenschappen().forEach((naam, waarde) -> {
                if (naam.startsWith("routing:")) {
                    uit.put(naam.substring("routing:".length()), waarde);
                }
            });
            return uit;
        }

        Map<String, String> invoer() {
            Map<String, String> uit = new LinkedHashMap<>();
            zeebe("ioMapping").stream().flatMap(m -> kinderen(m, ZEEBE, "input")).forEach(i -> uit.put(i.getAttribute("target"), i.getAttribute("source")));
            return uit;
        }

        Map<String, String> uitvoer() {
            Map<String, String> uit = new LinkedHashMap<>();
            zeebe("ioMapping").stream().flatMap(m -> kinderen(m, ZEEBE, "output")).forEach(i -> uit.put(i.getAttribute("target"), i.getAttribute("source")));
            return uit;
        }

        Optional<Element> definitie(String soort) {
            return kinderen(element, BPMN, soort + "EventDefinition").findFirst();
        }

        /** The text of the timer: a duration, or {@code =variable}. */
        Optional<String> timer(String kind) {
            return definitie("timer").flatMap(t -> kinderen(t, BPMN, kind).findFirst()).map(e -> e.getTextContent().strip());
        }

        boolean wacht() {
            return Set.of("userTask", "intermediateCatchEvent", "eventBasedGateway", "callActivity").contains(soort);
        }

        boolean doorGebeurtenis() {
            return "true".equals(element.getAttribute("triggeredByEvent"));
        }
    }

    record Stroom(String id, String naam, String van, String naar, String voorwaarde, String ouder) {}

    record Punt(double x, double y) {}

    record Vak(double x, double y, double breedte, double hoogte) {

        boolean overlapt(Vak ander) {
            return x < ander.x + ander.breedte && ander.x < x + breedte && y < ander.y + ander.hoogte && ander.y < y + hoogte;
        }

        boolean bevat(Vak ander) {
            return x <= ander.x && y <= ander.y && x + breedte >= ander.x + ander.breedte && y + hoogte >= ander.y + ander.hoogte;
        }

        Vak kleiner(double rand) {
            return new Vak(x + rand, y + rand, breedte - 2 * rand, hoogte - 2 * rand);
        }
    }

    String id() {
        return proces.getAttribute("id");
    }

    List<Knoop> van(String... soorten) {
        return knopen.values().stream().filter(k -> Set.of(soorten).contains(k.soort())).toList();
    }

    List<Stroom> uit(Knoop knoop) {
        return stromen.stream().filter(s -> s.van().equals(knoop.id())).toList();
    }

    List<Stroom> in(Knoop knoop) {
        return stromen.stream().filter(s -> s.naar().equals(knoop.id())).toList();
    }

    /** Name of the message that this event waits for. */
    Optional<String> bericht(Knoop knoop) {
        return knoop.definitie("message").map(d -> berichten.get(d.getAttribute("messageRef")).getAttribute("name"));
    }

    /** Correlation key of the message that this event waits for, without {@code =}; absent at a process start. */
    Optional<String> sleutel(Knoop knoop) {
        return knoop.definitie("message").map(d -> berichten.get(d.getAttribute("messageRef")))
                .flatMap(b -> kinderen(b, BPMN, "extensionElements").flatMap(e -> kinderen(e, ZEEBE, "subscription")).findFirst())
                .map(s -> s.getAttribute("correlationKey").substring(1));
    }

    /** Every model in this module, in the order of folder and name. */
    static synchronized List<Model> alle() {
        if (gelezen == null) {
            gelezen = bestanden(".bpmn").stream().map(Model::lees).toList();
        }
        return gelezen;
    }

    static List<Path> bestanden(String einde) {
        try (Stream<Path> mappen = Files.list(PROCESSEN)) {
            List<Path> uit = new ArrayList<>();
            for (Path map : mappen.filter(Files::isDirectory).filter(m -> !Set.of("src", "target", "render").contains(m.getFileName().toString())).sorted().toList()) {
                try (Stream<Path> inhoud = Files.list(map)) {
                    inhoud.filter(f -> f.getFileName().toString().endsWith(einde)).sorted().forEach(uit::add);
                }
            }
            return uit;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Element xml(Path bestand) {
        try {
            DocumentBuilderFactory fabriek = DocumentBuilderFactory.newInstance();
            fabriek.setNamespaceAware(true);
            return fabriek.newDocumentBuilder().parse(bestand.toFile()).getDocumentElement();
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(bestand.toString(), e);
        }
    }

    static Model lees(Path bestand) {
        Element wortel = xml(bestand);
        Element proces = kinderen(wortel, BPMN, "process").findFirst().orElseThrow();
        Map<String, Knoop> knopen = new LinkedHashMap<>();
        List<Stroom> stromen = new ArrayList<>();
        lees(proces, null, knopen, stromen);
        Map<String, Vak> vormen = new LinkedHashMap<>();
        Map<String, Vak> labels = new LinkedHashMap<>();
        Map<String, List<Punt>> lijnen = new LinkedHashMap<>();
        var alles = wortel.getElementsByTagNameNS(DI, "*");
        for (int i = 0; i < alles.getLength(); i++) {
            Element deel = (Element) alles.item(i);
            String over = deel.getAttribute("bpmnElement");
            if (deel.getLocalName().equals("BPMNShape")) {
                vormen.put(over, vak(kind(deel, "Bounds").orElseThrow()));
            } else if (deel.getLocalName().equals("BPMNEdge")) {
                lijnen.put(over, alleKinderen(deel).filter(k -> k.getLocalName().equals("waypoint"))
                        .map(k -> new Punt(Double.parseDouble(k.getAttribute("x")), Double.parseDouble(k.getAttribute("y")))).toList());
            } else if (deel.getLocalName().equals("BPMNLabel")) {
                kind(deel, "Bounds").ifPresent(b -> labels.put(((Element) deel.getParentNode()).getAttribute("bpmnElement"), vak(b)));
            }
        }
        Map<String, Element> berichten = new LinkedHashMap<>();
        kinderen(wortel, BPMN, "message").forEach(b -> berichten.put(b.getAttribute("id"), b));
        return new Model(bestand, bestand.getParent().getFileName().toString(), proces, knopen, stromen, vormen, labels, lijnen, berichten);
    }

    private static void lees(Element scope, String ouder, Map<String, Knoop> knopen, List<Stroom> stromen) {
        alleKinderen(scope).filter(k -> BPMN.equals(k.getNamespaceURI())).forEach(k -> {
            String id = k.getAttribute("id");
            if (KNOOPSOORTEN.contains(k.getLocalName())) {
                if (knopen.put(id, new Knoop(id, k.getAttribute("name"), k.getLocalName(), k, ouder)) != null) {
                    throw new IllegalStateException("twee keer " + id);
                }
                lees(k, id, knopen, stromen);
            } else if (k.getLocalName().equals("sequenceFlow")) {
                String voorwaarde = kinderen(k, BPMN, "conditionExpression").map(v -> v.getTextContent().strip()).findFirst().orElse(null);
                stromen.add(new Stroom(id, k.getAttribute("name"), k.getAttribute("sourceRef"), k.getAttribute("targetRef"), voorwaarde, ouder));
            }
        });
    }

    static Stream<Element> kinderen(Element ouder, String ruimte, String naam) {
        return alleKinderen(ouder).filter(k -> ruimte.equals(k.getNamespaceURI()) && naam.equals(k.getLocalName()));
    }

    private static Stream<Element> alleKinderen(Element ouder) {
        List<Element> uit = new ArrayList<>();
        for (Node kind = ouder.getFirstChild(); kind != null; kind = kind.getNextSibling()) {
            if (kind instanceof Element element) {
                uit.add(element);
            }
        }
        return uit.stream();
    }

    private static Optional<Element> kind(Element ouder, String naam) {
        return alleKinderen(ouder).filter(k -> k.getLocalName().equals(naam)).findFirst();
    }

    private static Vak vak(Element bounds) {
        return new Vak(getal(bounds, "x"), getal(bounds, "y"), getal(bounds, "width"), getal(bounds, "height"));
    }

    private static double getal(Element element, String naam) {
        return Double.parseDouble(element.getAttribute(naam));
    }

    @Override
    public String toString() {
        return map + "/" + bestand.getFileName();
    }
}
