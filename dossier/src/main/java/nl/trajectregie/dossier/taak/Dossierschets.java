package nl.trajectregie.dossier.taak;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * What somebody needs beside a task, as far as the reader's role allows.
 *
 * @param achterhaald answers of overtaken tasks, for whoever has to review them
 */
public record Dossierschets(List<Termijnregel> termijnen, List<Tijdlijnregel> tijdlijn, List<Startpositieregel> startposities, List<Achterhaaldregel> achterhaald) {

    /** @param status as in the ledger, e.g. LOPEND; @param voorbij the last day passed and nobody is late by that; @param fataleDatum {@code null} when the start is not known */
    public record Termijnregel(String naam, String status, boolean voorbij, LocalDate fataleDatum, String grondslag) {}

    public record Tijdlijnregel(OffsetDateTime tijdstip, String wie, String wat, String waarom) {}

    /** @param stand as people read it; @param waarde what is known, in words */
    public record Startpositieregel(String naam, String stand, String waarde, String toelichting) {}

    /** @param antwoorden by question, in words */
    public record Achterhaaldregel(String taak, String wie, OffsetDateTime tijdstip, Map<String, String> antwoorden) {}
}
