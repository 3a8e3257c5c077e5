package nl.trajectregie.dossier.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.trajectregie.dossier.gesprek.Gesprekken;
import nl.trajectregie.dossier.overdracht.Overdrachten;
import nl.trajectregie.dossier.persoon.Persoon;
import nl.trajectregie.dossier.persoon.Personen;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker.TaakContext;
import nl.trajectregie.dossier.toegang.Rechten;
import nl.trajectregie.dossier.traject.Trajecten;
import org.springframework.stereotype.Component;

/** What every talk of the intake has in common: what is known stands in the form, what is new becomes an entry of the startposities. */
@Component
class Gespreksverwerking {

    private final Startposities startposities;
    private final Intakes intakes;
    private final Overdrachten overdrachten;
    private final Gesprekken gesprekken;
    private final Trajecten trajecten;
    private final Personen personen;
    private final Rechten rechten;

    Gespreksverwerking(Startposities startposities, Intakes intakes, Overdrachten overdrachten, Gesprekken gesprekken, Trajecten trajecten, Personen personen, Rechten rechten) {
        this.startposities = startposities;
        this.intakes = intakes;
        this.overdrachten = overdrachten;
        this.gesprekken = gesprekken;
        this.trajecten = trajecten;
        this.personen = personen;
        this.rechten = rechten;
    }

    /**
     * Date, language, and everything the intake knows so far, as far as this user may read it. Nothing is asked twice.
     *
     * @param omstandigheden what this form asks besides the startposities
     */
    Map<String, Object> voorinvulling(TaakContext taak, List<String> omstandigheden) {
        Map<String, Object> uit = new LinkedHashMap<>();
        uit.put("gesprekDatum", taak.vandaag().toString());
        trajecten.vind(taak.trajectId()).flatMap(traject -> personen.vind(traject.persoonId())).map(Persoon::contacttaalInWoorden)
                .ifPresent(taal -> uit.put("gesprekTaal", taal));
        Intakebeeld beeld = startposities.beeld(taak.trajectId());
        Map<String, Object> posities = new LinkedHashMap<>();
        for (Startpositiesoort soort : Startpositiesoort.values()) {
            if (rechten.magLezen(taak.wie(), soort.sectie())) {
                posities.put(soort.sleutel(), beeld.positie(soort).map(Gespreksverwerking::alsAntwoord).orElseGet(() -> uitKlantprofiel(taak, soort)));
            }
        }
        uit.put("startposities", posities);
        Map<String, Object> gegevens = intakes.lees(taak.trajectId(), taak.gemeente()).gegevens();
        for (String bekend : omstandigheden) {
            if (gegevens.get(bekend) != null) {
                uit.put(bekend, gegevens.get(bekend));
            }
        }
        return uit;
    }

    private static Map<String, Object> alsAntwoord(Startpositie positie) {
        Map<String, Object> uit = new LinkedHashMap<>();
        uit.put("stand", positie.stand().name());
        uit.putAll(positie.waarde());
        if (positie.toelichting() != null) {
            uit.put("toelichting", positie.toelichting());
        }
        return uit;
    }

    private Map<String, Object> uitKlantprofiel(TaakContext taak, Startpositiesoort soort) {
        Map<String, Object> uit = new LinkedHashMap<>();
        uit.put("stand", Startpositie.Stand.NIET_GEVRAAGD.name());
        overdrachten.klantprofiel(taak.trajectId()).ifPresent(profiel -> {
            String bekend = switch (soort) {
                case OPLEIDING -> profiel.opleiding();
                case WERKERVARING -> profiel.werkervaring();
                case TAALNIVEAU -> profiel.taalniveau();
                case LEERBAARHEID -> profiel.leerbaarheid();
                default -> null;
            };
            if (bekend != null) {
                uit.put("toelichting", "Uit het klantprofiel: " + Overdrachten.inWoorden(bekend));
            }
        });
        return uit;
    }

    /** Reads the group {@code startposities} and adds what is new. Returns how many entries were added. */
    int verwerkStartposities(TaakContext taak, Antwoorden antwoorden, String bron) {
        Antwoorden posities = antwoorden.groep("startposities");
        List<AntwoordFout.Veld> fouten = new ArrayList<>();
        int nieuw = 0;
        for (Startpositiesoort soort : Startpositiesoort.values()) {
            Antwoorden gegeven = posities.groep(soort.sleutel());
            if (!gegeven.heeft("stand")) {
                continue;
            }
            Startpositie.Stand stand = gegeven.keuze("stand", Startpositie.Stand.class);
            Map<String, Object> waarde = new LinkedHashMap<>(gegeven.alles());
            waarde.keySet().removeAll(List.of("stand", "toelichting"));
            waarde.values().removeIf(w -> w == null || w.equals("") || w.equals(List.of()));
            if (stand == Startpositie.Stand.WAARDE && waarde.isEmpty() && !gegeven.heeft("toelichting")) {
                fouten.add(new AntwoordFout.Veld("startposities." + soort.sleutel() + ".toelichting", "Vul in wat u weet over: " + soort.naam().toLowerCase(java.util.Locale.ROOT) + "."));
                continue;
            }
            boolean vergeten = stand == Startpositie.Stand.NIET_GEVRAAGD && startposities.beeld(taak.trajectId()).positie(soort).isPresent();
            if (!vergeten && startposities.legVast(taak.trajectId(), taak.gemeente(), soort, stand, stand == Startpositie.Stand.WAARDE ? waarde : Map.of(),
                    gegeven.tekst("toelichting"), bron, taak.wie())) {
                nieuw++;
            }
        }
        if (!fouten.isEmpty()) {
            throw new AntwoordFout(fouten);
        }
        return nieuw;
    }

    /** Preconditions, VVE, signals and referrals. */
    Intake metOmstandigheden(TaakContext taak, Antwoorden a, Intake intake) {
        gesprekken.verwijs(taak, a);
        Map<String, Object> erbij = new LinkedHashMap<>(a.alleen("vveVraag", "vveWens", "waaroverNog"));
        if (!a.groep("voorwaarden").alles().isEmpty()) {
            erbij.put("voorwaarden", a.groep("voorwaarden").alles());
        }
        return intake.met(erbij);
    }
}
