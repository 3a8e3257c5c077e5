package nl.trajectregie.dossier.intake;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The picture the talks have given so far: the newest entry per startpositie. */
public final class Intakebeeld {

    /** Whether somebody can read and write, as far as the intake knows. */
    public enum Geletterdheid { KAN_LEZEN_EN_SCHRIJVEN, KAN_NIET_LEZEN_EN_SCHRIJVEN, ONBEKEND }

    private final Map<Startpositiesoort, Startpositie> posities = new EnumMap<>(Startpositiesoort.class);

    /** @param posities at most one per soort counts: the newest, by moment */
    public Intakebeeld(Collection<Startpositie> posities) {
        for (Startpositie positie : posities) {
            this.posities.merge(positie.soort(), positie, (oud, nieuw) -> nieuw.tijdstip().isBefore(oud.tijdstip()) ? oud : nieuw);
        }
    }

    /** The newest entry, if anything was ever written down. */
    public Optional<Startpositie> positie(Startpositiesoort soort) {
        return Optional.ofNullable(posities.get(soort));
    }

    /** NIET_GEVRAAGD when nothing was ever written down. */
    public Startpositie.Stand stand(Startpositiesoort soort) {
        return positie(soort).map(Startpositie::stand).orElse(Startpositie.Stand.NIET_GEVRAAGD);
    }

    /** One fact of a startpositie, if it is known. */
    public Optional<Object> waarde(Startpositiesoort soort, String veld) {
        return positie(soort).map(positie -> positie.waarde().get(veld));
    }

    /** The mandatory startposities of which we know nothing, in the order of the talk. */
    public List<Startpositiesoort> openstaand() {
        return Startpositiesoort.verplicht().stream().filter(soort -> !positie(soort).map(Startpositie::isBekend).orElse(false)).toList();
    }

    /**
     * What still stands in the way of <em>intakebeeld vastgesteld</em>: every startpositie is known or is knowingly left open
     * (landscape.md, brede-intake).
     *
     * @param bewustOpen what the regievoerder leaves open, each with a reason
     */
    public List<Startpositiesoort> nogTeDoen(Set<Startpositiesoort> bewustOpen) {
        return openstaand().stream().filter(soort -> !bewustOpen.contains(soort)).toList();
    }

    /** Known and mandatory, for "9 van de 13". */
    public int aantalBekend() {
        return Startpositiesoort.verplicht().size() - openstaand().size();
    }

    /** From opleiding, taalniveau or leerbaarheid, whichever says it; one that says "cannot" counts above one that says "can". */
    public Geletterdheid geletterdheid() {
        Geletterdheid uitkomst = Geletterdheid.ONBEKEND;
        for (Startpositiesoort soort : List.of(Startpositiesoort.OPLEIDING, Startpositiesoort.TAALNIVEAU, Startpositiesoort.LEERBAARHEID)) {
            Map<String, Object> waarde = positie(soort).map(Startpositie::waarde).orElse(Map.of());
            for (Object feit : waarde.values()) {
                if ("ANALFABEET".equals(feit)) {
                    return Geletterdheid.KAN_NIET_LEZEN_EN_SCHRIJVEN;
                }
            }
            Object alfabetisering = waarde.get("alfabetisering");
            if (alfabetisering != null && Set.of("GEALFABETISEERD", "ANDERS_GEALFABETISEERD").contains(alfabetisering)) {
                uitkomst = Geletterdheid.KAN_LEZEN_EN_SCHRIJVEN;
            }
        }
        return uitkomst;
    }
}
