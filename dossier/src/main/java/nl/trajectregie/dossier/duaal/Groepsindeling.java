package nl.trajectregie.dossier.duaal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.trajectregie.dossier.plaatsing.Taalniveau;
import nl.trajectregie.inrichting.Duaal.Groep;

/**
 * Proposes a group by level, timetable, sector and size (seed 001, lines 1790-1829 and 3998-4011): together, split by level, wait until it is topped up, or alone.
 * A proposal only; a person decides.
 */
public final class Groepsindeling {

    /** What is proposed or decided. {@code GEEN}: this municipality forms no groups. */
    public enum Soort {
        GROEP("in de groep"), SPLITSEN("in een aparte groep op niveau"), AANVULLEN("wachten tot de groep groot genoeg is"), INDIVIDUEEL("individueel"), GEEN("geen groepen");

        private final String naam;

        Soort(String naam) {
            this.naam = naam;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }
    }

    /** Somebody who may go into a group. */
    public record Kandidaat(UUID id, Taalniveau niveau, String sector, Set<String> beschikbaar) {

        boolean zelfdeSector(Kandidaat ander) {
            return sector.equals(ander.sector) || sector.equals(GEEN_VOORKEUR) || ander.sector.equals(GEEN_VOORKEUR);
        }

        /** Parts of the week in which both can. */
        long samen(Kandidaat ander) {
            return beschikbaar.stream().filter(ander.beschikbaar::contains).count();
        }

        boolean opNiveau(Kandidaat ander, int verschil) {
            return niveau.bekend() && ander.niveau.bekend() && Math.abs(niveau.compareTo(ander.niveau)) <= verschil;
        }
    }

    /** What is proposed and why, in plain Dutch; {@code leden} are the others who would go along. */
    public record Voorstel(Soort soort, String uitleg, List<UUID> leden) {}

    /** No wish for a sector: goes along with each. */
    static final String GEEN_VOORKEUR = "GEEN_VOORKEUR";

    /** A group needs at least so many parts of the week in which everybody can. */
    static final int DAGDELEN_SAMEN = 2;

    private Groepsindeling() {}

    /** @param anderen who also waits for a group here, or is in one that has room */
    public static Voorstel voorstel(Kandidaat ik, List<Kandidaat> anderen, Groep regels) {
        if (regels == null) {
            return new Voorstel(Soort.GEEN, "Deze gemeente werkt niet met groepen.", List.of());
        }
        List<Kandidaat> sector = anderen.stream().filter(ik::zelfdeSector).toList();
        List<Kandidaat> rooster = sector.stream().filter(ander -> ik.samen(ander) >= DAGDELEN_SAMEN).toList();
        List<Kandidaat> niveau = rooster.stream().filter(ander -> ik.opNiveau(ander, regels.niveauverschil())).toList();
        int samen = rooster.size() + 1;
        int opNiveau = niveau.size() + 1;
        if (opNiveau >= regels.minimum()) {
            boolean teGroot = opNiveau > regels.maximum();
            if (!teGroot && opNiveau == samen) {
                return new Voorstel(Soort.GROEP, "Er zijn " + opNiveau + " mensen met dezelfde sector, genoeg gelijke tijd en een niveau dat past.", ids(niveau));
            }
            return new Voorstel(Soort.SPLITSEN, teGroot ? "De groep zou " + opNiveau + " mensen tellen; er passen er " + regels.maximum() + " in."
                    : "De niveaus in de groep lopen te ver uiteen. Op het eigen niveau zijn er " + opNiveau + " mensen.", ids(niveau));
        }
        String waarom = waarom(anderen, sector, rooster, opNiveau, regels);
        return opNiveau * 2 >= regels.minimum() ? new Voorstel(Soort.AANVULLEN, waarom + " Aanvullen kan.", ids(niveau)) : new Voorstel(Soort.INDIVIDUEEL, waarom, List.of());
    }

    private static String waarom(List<Kandidaat> anderen, List<Kandidaat> sector, List<Kandidaat> rooster, int opNiveau, Groep regels) {
        List<String> redenen = new ArrayList<>();
        if (sector.size() < anderen.size()) {
            redenen.add("een andere sector: " + (anderen.size() - sector.size()));
        }
        if (rooster.size() < sector.size()) {
            redenen.add("te weinig gelijke tijd: " + (sector.size() - rooster.size()));
        }
        if (opNiveau - 1 < rooster.size()) {
            redenen.add("een ander niveau: " + (rooster.size() - opNiveau + 1));
        }
        return "De groep is te klein: " + (opNiveau == 1 ? "er past nu niemand bij" : opNiveau + " van de " + regels.minimum() + " mensen die nodig zijn")
                + (redenen.isEmpty() ? "." : " (" + String.join(", ", redenen) + ").");
    }

    private static List<UUID> ids(List<Kandidaat> kandidaten) {
        return kandidaten.stream().map(Kandidaat::id).toList();
    }
}
