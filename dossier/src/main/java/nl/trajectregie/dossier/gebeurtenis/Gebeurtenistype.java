package nl.trajectregie.dossier.gebeurtenis;

import nl.trajectregie.dossier.toegang.Sectie;
import tools.jackson.databind.JsonNode;

/**
 * A type of inbound event (contract.md), from its file in {@code gebeurtenissen/}.
 *
 * @param code    e.g. {@code nl.trajectregie.in.brp.ingeschreven}
 * @param titel   as a person reads it
 * @param sectie  who may read what it tells
 * @param data    JSON schema of {@code data}
 * @param schema  JSON schema of the whole CloudEvent, with an example
 */
public record Gebeurtenistype(String code, String titel, String beschrijving, Sectie sectie, JsonNode data, JsonNode schema) {

    static final String VOORVOEGSEL = "nl.trajectregie.in.";

    /** The code without the prefix. */
    public String kort() {
        return code.substring(VOORVOEGSEL.length());
    }
}
