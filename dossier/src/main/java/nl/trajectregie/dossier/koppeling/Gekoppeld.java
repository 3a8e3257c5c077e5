package nl.trajectregie.dossier.koppeling;

import java.util.UUID;

/** The traject a koppeling started. */
public record Gekoppeld(UUID trajectId, String kenmerk, String fase, String status) {}
