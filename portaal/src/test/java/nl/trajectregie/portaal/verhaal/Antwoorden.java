package nl.trajectregie.portaal.verhaal;

import java.util.Map;

/** Ordinary answers to what the forms ask of everybody, by the label on the screen. */
final class Antwoorden {

    static final Map<String, String> GEWONE = Map.ofEntries(
            Map.entry("Wat weten we hiervan?", "Bekend"),
            Map.entry("In welke taal?", "Tigrinya"),
            Map.entry("In welke taal was het gesprek?", "Tigrinya"),
            Map.entry("Was er een tolk?", "Een tolk was erbij"),
            Map.entry("Welke talen spreekt de bewoner?", "Tigrinya en Engels"),
            Map.entry("Werkervaring", "Vier jaar kapper in een zaak met drie collega's"),
            Map.entry("Moedertaal", "Tigrinya"),
            Map.entry("Wie helpt?", "De maatschappelijk begeleider"),
            Map.entry("Waarom niet?", "Dat is niet nodig."),
            Map.entry("Hoe ziet het PVT eruit?", "Twee dagdelen in een groep, in oktober."),
            Map.entry("Hoe ziet de MAP eruit?", "Veertig uur, met een stage bij een kapper."),
            Map.entry("Welke begeleiding en ondersteuning krijgt de inburgeraar?", "Elke twee weken een gesprek met de begeleider."),
            Map.entry("Voorschoolse educatie (VVE): wat spreekt u samen af?", "Niet van toepassing, er zijn geen jonge kinderen."));

    private Antwoorden() {}
}
