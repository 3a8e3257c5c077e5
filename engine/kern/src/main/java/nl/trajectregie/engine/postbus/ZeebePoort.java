package nl.trajectregie.engine.postbus;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientHttpException;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.command.MigrateProcessInstanceCommandStep1.MigrateProcessInstanceCommandFinalStep;
import io.camunda.client.api.response.PublishMessageResponse;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends one outbox row as one command and translates the answer. */
@Component
class ZeebePoort {

    private static final int NIEUWE_POGINGEN = 3;

    private final CamundaClient client;
    private final JsonMapper json = JsonMapper.shared();

    ZeebePoort(CamundaClient client) {
        this.client = client;
    }

    Uitslag verstuur(Uitgaand rij) {
        JsonNode inhoud = json.readTree(rij.inhoud());
        try {
            return switch (rij.soort()) {
                case "START", "CORRELEER" -> publiceer(rij, variabelen(inhoud));
                case "VOLTOOI_TAAK" -> {
                    client.newCompleteUserTaskCommand(rij.taakSleutel()).variables(variabelen(inhoud)).send().join();
                    yield new Uitslag.Aangenomen(null);
                }
                case "WERK_TAAK_BIJ" -> werkBij(rij, inhoud);
                case "BEPROEF_INCIDENT" -> losOp(inhoud);
                case "ANNULEER" -> {
                    client.newCancelInstanceCommand(inhoud.get("instantie").asLong()).send().join();
                    yield new Uitslag.Gedaan();
                }
                case "MIGREER" -> migreer(inhoud);
                default -> new Uitslag.Geweigerd("ONBEKENDE_SOORT");
            };
        } catch (RuntimeException e) {
            return vertaal(e);
        }
    }

    private Uitslag publiceer(Uitgaand rij, Map<String, Object> variabelen) {
        PublishMessageResponse antwoord = client.newPublishMessageCommand().messageName(rij.berichtnaam()).correlationKey(rij.correlatiesleutel())
                .messageId(rij.sleutel()).timeToLive(Duration.ZERO).variables(variabelen).send().join();
        return new Uitslag.Aangenomen(antwoord.getMessageKey());
    }

    private Uitslag werkBij(Uitgaand rij, JsonNode inhoud) {
        var opdracht = client.newUpdateUserTaskCommand(rij.taakSleutel());
        if (inhoud.hasNonNull("fataleDatum")) {
            opdracht = opdracht.dueDate(inhoud.get("fataleDatum").asString());
        }
        if (inhoud.hasNonNull("prioriteit")) {
            opdracht = opdracht.priority(inhoud.get("prioriteit").asInt());
        }
        opdracht.send().join();
        return new Uitslag.Gedaan();
    }

    /** A job without retries must get them first: the broker answers 404 to a resolve otherwise. */
    private Uitslag losOp(JsonNode inhoud) {
        if (inhoud.hasNonNull("job")) {
            client.newUpdateRetriesCommand(inhoud.get("job").asLong()).retries(NIEUWE_POGINGEN).send().join();
        }
        client.newResolveIncidentCommand(inhoud.get("incident").asLong()).send().join();
        return new Uitslag.Gedaan();
    }

    private Uitslag migreer(JsonNode inhoud) {
        var stap = client.newMigrateProcessInstanceCommand(inhoud.get("instantie").asLong()).migrationPlan(inhoud.get("doel").asLong());
        MigrateProcessInstanceCommandFinalStep opdracht = null;
        for (Map.Entry<String, JsonNode> element : inhoud.get("elementen").properties()) {
            opdracht = (opdracht == null ? stap : opdracht).addMappingInstruction(element.getKey(), element.getValue().asString());
        }
        if (opdracht == null) {
            return new Uitslag.Geweigerd("LEEG_PLAN");
        }
        zetTerug(inhoud);
        opdracht.send().join();
        return new Uitslag.Gedaan();
    }

    /** Puts whoever waits at an element that is no more back at the step before it; done before is done. */
    private void zetTerug(JsonNode inhoud) {
        for (Map.Entry<String, JsonNode> stap : inhoud.path("terug").properties()) {
            try {
                client.newModifyProcessInstanceCommand(inhoud.get("instantie").asLong()).activateElement(stap.getValue().asString()).and()
                        .terminateElement(Long.parseLong(stap.getKey())).send().join();
            } catch (RuntimeException e) {
                if (!(vertaal(e) instanceof Uitslag.Weg || vertaal(e) instanceof Uitslag.Geweigerd)) {
                    throw e;
                }
            }
        }
    }

    private Map<String, Object> variabelen(JsonNode inhoud) {
        Map<String, Object> variabelen = new LinkedHashMap<>();
        inhoud.path("variabelen").properties().forEach(v -> variabelen.put(v.getKey(), json.treeToValue(v.getValue(), Object.class)));
        return variabelen;
    }

    private static Uitslag vertaal(RuntimeException fout) {
        for (Throwable oorzaak = fout; oorzaak != null; oorzaak = oorzaak.getCause()) {
            switch (oorzaak) {
                case ClientHttpException rest -> {
                    return vanHttp(rest.code());
                }
                case ClientStatusException grpc -> {
                    return vanGrpc(grpc.getStatusCode().name());
                }
                case StatusRuntimeException grpc -> {
                    return vanGrpc(grpc.getStatus().getCode().name());
                }
                case java.io.IOException netwerk -> {
                    return new Uitslag.Onbereikbaar(netwerk.getClass().getSimpleName());
                }
                default -> { }
            }
        }
        return new Uitslag.Later(fout.getClass().getSimpleName());
    }

    private static Uitslag vanGrpc(String code) {
        return switch (code) {
            case "UNAVAILABLE", "DEADLINE_EXCEEDED", "UNAUTHENTICATED", "PERMISSION_DENIED", "CANCELLED" -> new Uitslag.Onbereikbaar(code);
            case "NOT_FOUND" -> new Uitslag.Weg();
            case "INVALID_ARGUMENT", "FAILED_PRECONDITION", "UNIMPLEMENTED", "OUT_OF_RANGE" -> new Uitslag.Geweigerd(code);
            default -> new Uitslag.Later(code);
        };
    }

    private static Uitslag vanHttp(int status) {
        return switch (status) {
            case 404, 409 -> new Uitslag.Weg();
            case 429 -> new Uitslag.Later("HTTP_429");
            case 401, 403, 502, 503, 504 -> new Uitslag.Onbereikbaar("HTTP_" + status);
            default -> status >= 400 && status < 500 ? new Uitslag.Geweigerd("HTTP_" + status) : new Uitslag.Later("HTTP_" + status);
        };
    }
}
