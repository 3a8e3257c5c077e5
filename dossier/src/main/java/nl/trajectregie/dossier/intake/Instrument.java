package nl.trajectregie.dossier.intake;

import java.util.Optional;
import nl.trajectregie.dossier.toegang.Sectie;

/** Instruments that an inrichting may use in the intake (seed-002 2.2, seed-001). None of them decides anything. */
public enum Instrument {
    PPS_V("Persoonsprofielscan Vluchtelingen (PPS-V)", Sectie.STARTPOSITIES),
    NOA("NOA-assessment", Sectie.STARTPOSITIES),
    TALENTSCAN("Talentscan", Sectie.STARTPOSITIES),
    K10("K10-vragenlijst (GGD)", Sectie.MEDISCH),
    SMA("Sociaal Medisch Advies (SMA)", Sectie.MEDISCH),
    IPO("Individueel Psychodiagnostisch Onderzoek (IPO)", Sectie.MEDISCH);

    private final String naam;
    private final Sectie sectie;

    Instrument(String naam, Sectie sectie) {
        this.naam = naam;
        this.sectie = sectie;
    }

    /** As a person reads it. */
    public String naam() {
        return naam;
    }

    /** Who may read the outcome. */
    public Sectie sectie() {
        return sectie;
    }

    /**
     * Why this instrument cannot be used for this person, in plain Dutch, or empty when it can. The K10 is a written questionnaire:
     * people who cannot read and write cannot fill it in (seed-002 L1602-1607).
     */
    public Optional<String> bezwaarBij(Intakebeeld beeld) {
        if (this == K10 && beeld.geletterdheid() == Intakebeeld.Geletterdheid.KAN_NIET_LEZEN_EN_SCHRIJVEN) {
            return Optional.of("De K10 is een schriftelijke vragenlijst. Deze inburgeraar kan niet lezen en schrijven. Kies een ander instrument of bespreek de gezondheid in een gesprek.");
        }
        return Optional.empty();
    }

    /** By code as the forms and inrichting files write it: {@code PPS_V}, {@code pps-v}. Empty when unknown. */
    public static Optional<Instrument> van(Object code) {
        String naam = code == null ? "" : code.toString().strip().toUpperCase(java.util.Locale.ROOT).replace('-', '_');
        for (Instrument instrument : values()) {
            if (instrument.name().equals(naam) || instrument.name().replace("_", "").equals(naam)) {
                return Optional.of(instrument);
            }
        }
        return Optional.empty();
    }
}
