package nl.trajectregie.exporter;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads from a BPMN file what the read model tells about a process: its name and its flow nodes. */
final class BpmnLezer {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String ZEEBE = "http://camunda.org/schema/zeebe/1.0";
    private static final Set<String> KNOPEN = Set.of("task", "userTask", "serviceTask", "sendTask", "receiveTask", "manualTask", "scriptTask", "businessRuleTask",
            "callActivity", "subProcess", "transaction", "adHocSubProcess", "startEvent", "endEvent", "intermediateCatchEvent", "intermediateThrowEvent",
            "boundaryEvent", "exclusiveGateway", "parallelGateway", "inclusiveGateway", "eventBasedGateway", "complexGateway");
    private static final String GEBEURTENIS = "EventDefinition";

    private BpmnLezer() {}

    record Model(String naam, List<Knoop> knopen) {}

    record Knoop(String id, String naam, String soort, String rol, Map<String, String> eigenschappen) {}

    /** @throws XMLStreamException when the file is no XML; the broker accepted it, so that does not happen in practice */
    static Model lees(byte[] xml, String procesId) throws XMLStreamException {
        XMLInputFactory fabriek = XMLInputFactory.newDefaultFactory();
        fabriek.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        fabriek.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader lezer = fabriek.createXMLStreamReader(new ByteArrayInputStream(xml));
        String naam = null;
        boolean inProces = false;
        List<Knoop> knopen = new ArrayList<>();
        Deque<Opbouw> open = new ArrayDeque<>();
        while (lezer.hasNext()) {
            int soort = lezer.next();
            if (soort == XMLStreamConstants.START_ELEMENT) {
                String element = lezer.getLocalName();
                if (BPMN.equals(lezer.getNamespaceURI())) {
                    if (element.equals("process")) {
                        inProces = procesId.equals(lezer.getAttributeValue(null, "id"));
                        naam = inProces ? lezer.getAttributeValue(null, "name") : naam;
                    } else if (inProces && KNOPEN.contains(element)) {
                        open.push(new Opbouw(lezer, element));
                    } else if (!open.isEmpty()) {
                        open.peek().bpmn(lezer, element);
                    }
                } else if (ZEEBE.equals(lezer.getNamespaceURI()) && !open.isEmpty()) {
                    open.peek().zeebe(lezer, element);
                }
            } else if (soort == XMLStreamConstants.END_ELEMENT && BPMN.equals(lezer.getNamespaceURI())) {
                if (lezer.getLocalName().equals("process")) {
                    inProces = false;
                } else if (inProces && KNOPEN.contains(lezer.getLocalName())) {
                    knopen.add(open.pop().klaar());
                }
            }
        }
        return new Model(naam, knopen);
    }

    private static final class Opbouw {
        private final String id;
        private final String naam;
        private final String soort;
        private final Map<String, String> eigenschappen = new LinkedHashMap<>();
        private String rol;

        Opbouw(XMLStreamReader lezer, String soort) {
            this.id = lezer.getAttributeValue(null, "id");
            this.naam = lezer.getAttributeValue(null, "name");
            this.soort = soort;
            zet("aan", lezer.getAttributeValue(null, "attachedToRef"));
            zet("onderbrekend", lezer.getAttributeValue(null, "cancelActivity"));
            zet("doorGebeurtenis", lezer.getAttributeValue(null, "triggeredByEvent"));
        }

        void bpmn(XMLStreamReader lezer, String element) {
            if (element.endsWith(GEBEURTENIS)) {
                zet("gebeurtenis", element.substring(0, element.length() - GEBEURTENIS.length()));
            } else if (element.equals("multiInstanceLoopCharacteristics")) {
                zet("meervoudig", "true");
            }
        }

        void zeebe(XMLStreamReader lezer, String element) {
            switch (element) {
                case "assignmentDefinition" -> rol = lezer.getAttributeValue(null, "candidateGroups");
                case "property" -> zet(lezer.getAttributeValue(null, "name"), lezer.getAttributeValue(null, "value"));
                case "taskDefinition" -> zet("jobtype", lezer.getAttributeValue(null, "type"));
                case "formDefinition" -> zet("formulierId", lezer.getAttributeValue(null, "formId"));
                case "calledElement" -> zet("aangeroepenProces", lezer.getAttributeValue(null, "processId"));
                case "calledDecision" -> zet("beslissing", lezer.getAttributeValue(null, "decisionId"));
                default -> { }
            }
        }

        private void zet(String naam, String waarde) {
            if (naam != null && waarde != null) {
                eigenschappen.put(naam, waarde);
            }
        }

        Knoop klaar() {
            return new Knoop(id, naam, soort, rol, eigenschappen);
        }
    }
}
