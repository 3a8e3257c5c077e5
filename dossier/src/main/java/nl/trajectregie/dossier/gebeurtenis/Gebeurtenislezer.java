package nl.trajectregie.dossier.gebeurtenis;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.trajectregie.dossier.fout.OngeldigeInvoer;
import nl.trajectregie.dossier.fout.OngeldigeInvoer.Veld;
import nl.trajectregie.dossier.persoon.Bsn;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads a CloudEvent 1.0 in structured JSON and checks it against its type's schema; every fault names its field. */
@Component
public class Gebeurtenislezer {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final JsonMapper JSON = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private final Gebeurtenistypen typen;
    private final Clock klok;
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
            bouwer -> bouwer.schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true).locale(Locale.ENGLISH).build()));
    private final Map<String, Schema> perType = new ConcurrentHashMap<>();

    Gebeurtenislezer(Gebeurtenistypen typen, Clock klok) {
        this.typen = typen;
        this.klok = klok;
    }

    /** @throws OngeldigeInvoer naming each field: {@code specversion}, {@code type}, {@code data.ingeschrevenOp} … */
    public Gebeurtenis lees(byte[] inhoud) {
        JsonNode boom = boom(inhoud);
        List<Veld> fouten = new ArrayList<>();
        if (!"1.0".equals(tekst(boom, "specversion"))) {
            fouten.add(new Veld("specversion", "Alleen CloudEvents 1.0: geef \"1.0\"."));
        }
        for (String veld : List.of("id", "source", "type", "subject")) {
            String waarde = tekst(boom, veld);
            if (waarde == null || waarde.isBlank()) {
                fouten.add(new Veld(veld, "Dit gegeven is verplicht en is tekst."));
            } else if (waarde.length() > 255) {
                fouten.add(new Veld(veld, "Hoogstens 255 tekens."));
            } else if (waarde.chars().anyMatch(Character::isISOControl)) {
                fouten.add(new Veld(veld, "Zonder stuurtekens."));
            }
        }
        UUID traject = traject(tekst(boom, "subject"), fouten);
        OffsetDateTime tijd = tijd(boom.get("time"), fouten);
        if (boom.hasNonNull("datacontenttype") && !"application/json".equals(tekst(boom, "datacontenttype"))) {
            fouten.add(new Veld("datacontenttype", "Alleen application/json."));
        }
        boom.propertyNames().stream().filter(naam -> !naam.matches("[a-z0-9]{1,64}"))
                .forEach(naam -> fouten.add(new Veld(naam.length() > 64 ? naam.substring(0, 64) : naam, "Een attribuut van een CloudEvent heeft alleen kleine letters en cijfers.")));
        Gebeurtenistype type = type(tekst(boom, "type"), fouten);
        if (type != null) {
            data(type, boom.get("data"), fouten);
        }
        if (!fouten.isEmpty()) {
            throw new OngeldigeInvoer(fouten);
        }
        return new Gebeurtenis(tekst(boom, "source"), tekst(boom, "id"), type, traject, tijd, boom.get("data"));
    }

    private static JsonNode boom(byte[] inhoud) {
        JsonNode boom;
        try {
            boom = JSON.readTree(inhoud);
        } catch (JacksonException e) {
            throw new OngeldigeInvoer("inhoud", "De inhoud is geen geldige JSON"
                    + (e.getLocation() == null ? "." : " (regel " + e.getLocation().getLineNr() + ", teken " + e.getLocation().getColumnNr() + ")."));
        }
        if (boom == null || !boom.isObject()) {
            throw new OngeldigeInvoer("inhoud", "De inhoud is geen CloudEvent: stuur een JSON-object.");
        }
        return boom;
    }

    private static String tekst(JsonNode boom, String veld) {
        JsonNode waarde = boom.get(veld);
        return waarde == null || !waarde.isString() ? null : waarde.asString();
    }

    private static UUID traject(String tekst, List<Veld> fouten) {
        if (tekst == null) {
            return null;
        }
        if (!tekst.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            fouten.add(new Veld("subject", "Geef de trajectId (een UUID)."));
            return null;
        }
        return UUID.fromString(tekst);
    }

    private OffsetDateTime tijd(JsonNode waarde, List<Veld> fouten) {
        if (waarde == null || waarde.isNull()) {
            return null;
        }
        try {
            OffsetDateTime tijd = OffsetDateTime.parse(waarde.asString());
            if (tijd.getYear() < 1900 || tijd.getYear() > 2200) {
                throw new DateTimeParseException("year", waarde.asString(), 0);
            }
            return tijd;
        } catch (DateTimeParseException | tools.jackson.databind.exc.JsonNodeException e) {
            fouten.add(new Veld("time", "Geef een tijdstip met tijdzone, bijvoorbeeld 2026-02-20T09:30:00Z."));
            return null;
        }
    }

    private Gebeurtenistype type(String code, List<Veld> fouten) {
        if (code == null) {
            return null;
        }
        Gebeurtenistype type = typen.vind(code).orElse(null);
        if (type == null) {
            fouten.add(new Veld("type", "Dit type is niet bekend. De lijst staat op /api/v1/schemas."));
        }
        return type;
    }

    private void data(Gebeurtenistype type, JsonNode data, List<Veld> fouten) {
        if (data == null || !data.isObject()) {
            fouten.add(new Veld("data", "Dit gegeven is verplicht en is een JSON-object."));
            return;
        }
        int al = fouten.size();
        for (Error fout : perType.computeIfAbsent(type.code(), code -> schemas.getSchema(zonderEigenWoorden(type.data()))).validate(data)) {
            fouten.add(new Veld(pad(fout), reden(fout)));
        }
        if (fouten.size() == al) {
            controleerDatums(type, data, fouten);
            Samenhang.controleer(type, data, fouten);
        }
    }

    /** Our own words in a schema are checked by {@link #controleerDatums}; the validator does not know them. */
    private static JsonNode zonderEigenWoorden(JsonNode schema) {
        JsonNode kopie = schema.deepCopy();
        kopie.get("properties").forEach(veld -> ((ObjectNode) veld).remove(List.of("x-nietInDeToekomst", "x-bsn")));
        return kopie;
    }

    private void controleerDatums(Gebeurtenistype type, JsonNode data, List<Veld> fouten) {
        LocalDate vandaag = LocalDate.ofInstant(klok.instant(), ZONE);
        type.data().get("properties").properties().forEach(veld -> {
            String waarde = tekst(data, veld.getKey());
            if (waarde == null) {
                return;
            }
            if ("date".equals(tekst(veld.getValue(), "format"))) {
                LocalDate datum = LocalDate.parse(waarde);
                if (datum.getYear() < 1900 || datum.getYear() > 2200) {
                    fouten.add(new Veld("data." + veld.getKey(), "Dit jaar kan niet kloppen."));
                } else if (veld.getValue().has("x-nietInDeToekomst") && datum.isAfter(vandaag)) {
                    fouten.add(new Veld("data." + veld.getKey(), "Deze datum ligt in de toekomst."));
                }
            }
            if (veld.getValue().has("x-bsn") && !Bsn.isGeldig(waarde)) {
                fouten.add(new Veld("data." + veld.getKey(), "Dit BSN klopt niet (11-proef)."));
            }
        });
    }

    private static String pad(Error fout) {
        String pad = fout.getInstanceLocation().toString().replaceAll("/([0-9]+)", "[$1]").replace('/', '.').replaceFirst("^\\.", "");
        String veld = fout.getProperty() == null || fout.getProperty().isEmpty() ? pad : pad.isEmpty() ? fout.getProperty() : pad + "." + fout.getProperty();
        return veld.isEmpty() ? "data" : "data." + veld;
    }

    private static String reden(Error fout) {
        return switch (fout.getKeyword()) {
            case "required" -> "Dit gegeven is verplicht.";
            case "additionalProperties" -> "Dit veld bestaat niet.";
            case "format" -> "Geef een datum die bestaat, als jjjj-mm-dd.";
            case "enum" -> "Kies een van de waarden uit het schema.";
            case "pattern" -> "Deze waarde heeft een verkeerde vorm.";
            case "minLength" -> "Dit gegeven mag niet leeg zijn.";
            case "maxLength" -> "Dit gegeven is te lang.";
            case "minimum", "maximum" -> "Dit getal valt buiten de grenzen van het schema.";
            case "minProperties" -> "Geef ten minste een gegeven.";
            default -> "Deze waarde heeft een verkeerde vorm.";
        };
    }
}
