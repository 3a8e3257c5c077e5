package nl.trajectregie.dossier.uitgaand;

import java.util.Optional;

/** What we tell the outside world (contract.md); the prefix is {@code nl.trajectregie.}. */
public enum UitgaandType {
    FASE_GEWIJZIGD, TERMIJN_WAARSCHUWING, TERMIJN_VERSTREKEN, TERMIJN_GEWIJZIGD, PIP_VASTGESTELD, TAAK_AANGEMAAKT, TAAK_AFGEROND, TRAJECT_AFGESLOTEN;

    private static final String VOORVOEGSEL = "nl.trajectregie.";

    /** The CloudEvents type, e.g. {@code nl.trajectregie.fase-gewijzigd}. */
    public String code() {
        return VOORVOEGSEL + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The type with this code, with or without the prefix. */
    public static Optional<UitgaandType> van(String code) {
        for (UitgaandType type : values()) {
            if (type.code().equals(code) || type.code().substring(VOORVOEGSEL.length()).equals(code)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
