package nl.trajectregie.exporter;

import static io.camunda.zeebe.protocol.record.ValueType.FORM;
import static io.camunda.zeebe.protocol.record.ValueType.INCIDENT;
import static io.camunda.zeebe.protocol.record.ValueType.MESSAGE;
import static io.camunda.zeebe.protocol.record.ValueType.MESSAGE_START_EVENT_SUBSCRIPTION;
import static io.camunda.zeebe.protocol.record.ValueType.PROCESS;
import static io.camunda.zeebe.protocol.record.ValueType.PROCESS_INSTANCE;
import static io.camunda.zeebe.protocol.record.ValueType.PROCESS_MESSAGE_SUBSCRIPTION;
import static io.camunda.zeebe.protocol.record.ValueType.TIMER;
import static io.camunda.zeebe.protocol.record.ValueType.USER_TASK;
import static io.camunda.zeebe.protocol.record.ValueType.VARIABLE;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.FormIntent;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.MessageStartEventSubscriptionIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessMessageSubscriptionIntent;
import io.camunda.zeebe.protocol.record.intent.TimerIntent;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.intent.VariableIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.MessageStartEventSubscriptionRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessMessageSubscriptionRecordValue;
import io.camunda.zeebe.protocol.record.value.TimerRecordValue;
import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;
import io.camunda.zeebe.protocol.record.value.deployment.Form;
import io.camunda.zeebe.protocol.record.value.deployment.Process;
import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** Translates the broker's records into changes of the read model. Never throws for what a record contains. */
final class Vertaler {

    /** MESSAGE moves the position only: so the dispatcher sees that the exporter has come past what it published. */
    static final Set<ValueType> SOORTEN = EnumSet.of(MESSAGE, PROCESS, PROCESS_INSTANCE, USER_TASK, FORM, PROCESS_MESSAGE_SUBSCRIPTION,
            MESSAGE_START_EVENT_SUBSCRIPTION, TIMER, INCIDENT, VARIABLE);

    private static final int LANGSTE_MELDING = 2_000;

    /** Subscriptions of start events exist on every partition; one tells enough. */
    private static final int EERSTE_PARTITIE = 1;

    private Vertaler() {}

    static Mutatie vertaal(Record<?> record) {
        Mutatie mutatie = record.getRecordType() != RecordType.EVENT ? null : switch (record.getValueType()) {
            case PROCESS -> definitie(record);
            case FORM -> formulier(record);
            case PROCESS_INSTANCE -> stap(record);
            case USER_TASK -> taak(record);
            case PROCESS_MESSAGE_SUBSCRIPTION -> abonnement(record);
            case MESSAGE_START_EVENT_SUBSCRIPTION -> startabonnement(record);
            case TIMER -> timer(record);
            case INCIDENT -> incident(record);
            case VARIABLE -> eigenaar(record);
            default -> null;
        };
        return mutatie == null ? new Mutatie.Gezien(record.getPosition()) : mutatie;
    }

    private static Mutatie definitie(Record<?> record) {
        if (record.getIntent() != ProcessIntent.CREATED) {
            return null;
        }
        Process p = (Process) record.getValue();
        return new Mutatie.Definitie(record.getPosition(), p.getProcessDefinitionKey(), p.getBpmnProcessId(), p.getVersion(), leegIsNull(p.getVersionTag()),
                p.getResourceName(), p.getResource(), p.getChecksum(), record.getTimestamp());
    }

    private static Mutatie formulier(Record<?> record) {
        if (record.getIntent() != FormIntent.CREATED) {
            return null;
        }
        Form f = (Form) record.getValue();
        return new Mutatie.Formulier(record.getPosition(), f.getFormKey(), f.getFormId(), f.getVersion(), f.getResource());
    }

    private static Mutatie stap(Record<?> record) {
        String toestand;
        switch ((ProcessInstanceIntent) record.getIntent()) {
            case ELEMENT_ACTIVATING -> toestand = "ACTIEF";
            case ELEMENT_COMPLETED -> toestand = "VOLTOOID";
            case ELEMENT_TERMINATED -> toestand = "BEEINDIGD";
            case ELEMENT_MIGRATED -> toestand = null;
            default -> {
                return null;
            }
        }
        ProcessInstanceRecordValue v = (ProcessInstanceRecordValue) record.getValue();
        Long gestart = "ACTIEF".equals(toestand) ? record.getTimestamp() : null;
        Long geeindigd = toestand == null || gestart != null ? null : (Long) record.getTimestamp();
        if (v.getBpmnElementType() == BpmnElementType.PROCESS) {
            return new Mutatie.Instantie(record.getPosition(), record.getKey(), v.getProcessDefinitionKey(), v.getBpmnProcessId(), v.getVersion(),
                    sleutelOfNull(v.getParentProcessInstanceKey()), sleutelOfNull(v.getParentElementInstanceKey()), toestand, gestart, geeindigd);
        }
        return new Mutatie.Element(record.getPosition(), record.getKey(), v.getProcessInstanceKey(), v.getProcessDefinitionKey(), v.getBpmnProcessId(),
                v.getElementId(), v.getBpmnElementType().name(), v.getFlowScopeKey(), toestand, gestart, geeindigd);
    }

    private static Mutatie taak(Record<?> record) {
        UserTaskIntent intent = (UserTaskIntent) record.getIntent();
        String toestand;
        switch (intent) {
            case CREATED -> toestand = "OPEN";
            case COMPLETED -> toestand = "VOLTOOID";
            case CANCELED -> toestand = "VERVALLEN";
            case UPDATED, ASSIGNED, MIGRATED -> toestand = null;
            default -> {
                return null;
            }
        }
        UserTaskRecordValue v = (UserTaskRecordValue) record.getValue();
        boolean einde = intent == UserTaskIntent.COMPLETED || intent == UserTaskIntent.CANCELED;
        long aangemaakt = v.getCreationTimestamp() > 0 ? v.getCreationTimestamp() : record.getTimestamp();
        return new Mutatie.Taak(record.getPosition(), v.getUserTaskKey(), v.getElementInstanceKey(), v.getProcessInstanceKey(), v.getProcessDefinitionKey(),
                v.getBpmnProcessId(), v.getElementId(), v.getCandidateGroupsList().isEmpty() ? null : v.getCandidateGroupsList().getFirst(),
                sleutelOfNull(v.getFormKey()), moment(v.getDueDate()), moment(v.getFollowUpDate()), v.getPriority(), toestand, aangemaakt,
                einde ? record.getTimestamp() : null);
    }

    private static Mutatie abonnement(Record<?> record) {
        ProcessMessageSubscriptionRecordValue v = (ProcessMessageSubscriptionRecordValue) record.getValue();
        String toestand;
        int berichten = 0;
        switch ((ProcessMessageSubscriptionIntent) record.getIntent()) {
            case CREATED -> toestand = "OPEN";
            case CORRELATED -> {
                toestand = v.isInterrupting() ? "GECORRELEERD" : null;
                berichten = 1;
            }
            case DELETING, DELETED -> toestand = "VERWIJDERD";
            case MIGRATED -> toestand = null;
            default -> {
                return null;
            }
        }
        return new Mutatie.Abonnement(record.getPosition(), record.getKey(), v.getProcessInstanceKey(), v.getElementInstanceKey(), v.getElementId(),
                v.getBpmnProcessId(), v.getMessageName(), v.getCorrelationKey(), v.isInterrupting(), toestand, berichten,
                berichten == 0 ? null : sleutelOfNull(v.getMessageKey()));
    }

    private static Mutatie startabonnement(Record<?> record) {
        MessageStartEventSubscriptionRecordValue v = (MessageStartEventSubscriptionRecordValue) record.getValue();
        return switch ((MessageStartEventSubscriptionIntent) record.getIntent()) {
            case CREATED -> record.getPartitionId() != EERSTE_PARTITIE ? null
                    : new Mutatie.Startabonnement(record.getPosition(), v.getProcessDefinitionKey(), v.getBpmnProcessId(), v.getMessageName(), "OPEN");
            case DELETED -> record.getPartitionId() != EERSTE_PARTITIE ? null
                    : new Mutatie.Startabonnement(record.getPosition(), v.getProcessDefinitionKey(), v.getBpmnProcessId(), v.getMessageName(), "VERWIJDERD");
            case CORRELATED -> new Mutatie.Startbericht(record.getPosition(), v.getProcessInstanceKey(), v.getProcessDefinitionKey(), v.getBpmnProcessId(),
                    record.getTimestamp(), v.getMessageName(), v.getCorrelationKey(), v.getMessageKey());
            default -> null;
        };
    }

    private static Mutatie timer(Record<?> record) {
        String toestand;
        switch ((TimerIntent) record.getIntent()) {
            case CREATED -> toestand = "OPEN";
            case TRIGGERED -> toestand = "AFGEGAAN";
            case CANCELED -> toestand = "VERWIJDERD";
            case MIGRATED -> toestand = null;
            default -> {
                return null;
            }
        }
        TimerRecordValue v = (TimerRecordValue) record.getValue();
        return new Mutatie.Timer(record.getPosition(), record.getKey(), v.getProcessInstanceKey(), v.getElementInstanceKey(), v.getTargetElementId(), v.getDueDate(),
                toestand);
    }

    private static Mutatie incident(Record<?> record) {
        IncidentIntent intent = (IncidentIntent) record.getIntent();
        String toestand;
        switch (intent) {
            case CREATED -> toestand = "OPEN";
            case RESOLVED -> toestand = "OPGELOST";
            case MIGRATED -> toestand = null;
            default -> {
                return null;
            }
        }
        IncidentRecordValue v = (IncidentRecordValue) record.getValue();
        String melding = v.getErrorMessage();
        return new Mutatie.Incident(record.getPosition(), record.getKey(), v.getProcessInstanceKey(), v.getElementInstanceKey(), v.getElementId(),
                v.getBpmnProcessId(), sleutelOfNull(v.getJobKey()), v.getErrorType().name(),
                melding.length() > LANGSTE_MELDING ? melding.substring(0, LANGSTE_MELDING) : melding, toestand,
                intent == IncidentIntent.CREATED ? record.getTimestamp() : null, intent == IncidentIntent.RESOLVED ? record.getTimestamp() : null);
    }

    private static Mutatie eigenaar(Record<?> record) {
        VariableRecordValue v = (VariableRecordValue) record.getValue();
        if (record.getIntent() == VariableIntent.MIGRATED) {
            return null;
        }
        if (v.getScopeKey() != v.getProcessInstanceKey()) {
            UUID betreft = v.getName().equals("betreft") ? uuid(zonderAanhaling(v.getValue())) : null;
            return betreft == null ? null : new Mutatie.Betreft(record.getPosition(), v.getScopeKey(), betreft);
        }
        return switch (v.getName()) {
            case "trajectId" -> {
                UUID id = uuid(zonderAanhaling(v.getValue()));
                yield id == null ? null : new Mutatie.Eigenaar(record.getPosition(), v.getProcessInstanceKey(), id, null);
            }
            case "gemeente" -> {
                String gemeente = zonderAanhaling(v.getValue());
                yield gemeente == null ? null : new Mutatie.Eigenaar(record.getPosition(), v.getProcessInstanceKey(), null, gemeente);
            }
            default -> null;
        };
    }

    private static String zonderAanhaling(String json) {
        return json != null && json.length() > 2 && json.startsWith("\"") && json.endsWith("\"") ? json.substring(1, json.length() - 1) : null;
    }

    private static UUID uuid(String tekst) {
        try {
            return tekst == null ? null : UUID.fromString(tekst);
        } catch (IllegalArgumentException geenUuid) {
            return null;
        }
    }

    /** The broker writes due dates as {@code …Z[Etc/UTC]}. */
    private static Long moment(String tekst) {
        if (tekst == null || tekst.isBlank()) {
            return null;
        }
        try {
            return ZonedDateTime.parse(tekst).toInstant().toEpochMilli();
        } catch (DateTimeException geenMoment) {
            return null;
        }
    }

    private static Long sleutelOfNull(long sleutel) {
        return sleutel > 0 ? sleutel : null;
    }

    private static String leegIsNull(String tekst) {
        return tekst == null || tekst.isEmpty() ? null : tekst;
    }
}
