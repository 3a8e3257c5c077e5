package nl.trajectregie.inrichting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How one municipality or pilot carries out the inburgeringstraject; one YAML file in {@code inrichting/}, checked against
 * {@code inrichting.schema.json}. A traject keeps the {@link #naam} and {@link #versie} it started under.
 *
 * @param naam   unique name, lower case with hyphens
 * @param versie goes up with every change
 * @param voorbeeld whose way of working this is, when the file is an example taken from a document; then it has no people and no gemeente of its
 *                  own, and a gemeente that uses it fills in the rest ({@link #ingevuldMet}). {@code null} for a municipality's own inrichting
 * @param rollen    who gets a role in a new traject, by role name
 */
public record Inrichting(String naam, int versie, Voorbeeld voorbeeld, Gemeente gemeente, List<Organisatie> organisaties, List<Team> teams, Map<String, Rol> rollen,
                         Overdracht overdracht, Huisvesting huisvesting, Intake intake, Termijnen termijnen, Toezicht toezicht, Begeleiding begeleiding,
                         List<Contactritme> contactritmes, Ontzorgen ontzorgen, Duaal duaal, Plaatsing plaatsing, Nazorg nazorg, Afsluiting afsluiting,
                         Leerroute leerroute) {

    /** An inrichting kept before a section existed gets what is usual: a traject that started under it can still go on. */
    public Inrichting {
        begeleiding = begeleiding == null ? Begeleiding.GEBRUIKELIJK : begeleiding;
        contactritmes = contactritmes == null ? List.of() : List.copyOf(contactritmes);
        ontzorgen = ontzorgen == null ? Ontzorgen.GEBRUIKELIJK : ontzorgen;
        duaal = duaal == null && voorbeeld == null ? Duaal.GEBRUIKELIJK : duaal;
        plaatsing = plaatsing == null && voorbeeld == null ? Plaatsing.GEBRUIKELIJK : plaatsing;
        nazorg = nazorg == null && voorbeeld == null ? Nazorg.GEBRUIKELIJK : nazorg;
        afsluiting = afsluiting == null && voorbeeld == null ? Afsluiting.GEBRUIKELIJK : afsluiting;
        leerroute = leerroute == null ? Leerroute.GEBRUIKELIJK : leerroute;
    }

    /** The municipality that a document describes; {@code code} is CBS's, {@code bron} names the document and its lines. */
    public record Voorbeeld(String code, String naam, String bron) {}

    /** Whether this is an example from a document, without people of its own. */
    public boolean uitDocument() {
        return voorbeeld != null;
    }

    /** This example as a gemeente uses it: the people and everything the document does not tell are the gemeente's own. */
    public Inrichting ingevuldMet(Inrichting eigen) {
        return new Inrichting(naam, versie, voorbeeld, eigen.gemeente, eigen.organisaties, eigen.teams, eigen.rollen,
                overdracht == null ? eigen.overdracht : overdracht, huisvesting == null ? eigen.huisvesting : huisvesting, intake == null ? eigen.intake : intake,
                termijnen == null ? eigen.termijnen : termijnen, toezicht == null ? eigen.toezicht : toezicht, begeleiding, contactritmes, ontzorgen,
                duaal == null ? eigen.duaal : duaal, plaatsing == null ? eigen.plaatsing : plaatsing,
                nazorg == null ? eigen.nazorg : nazorg, afsluiting == null ? eigen.afsluiting : afsluiting, leerroute);
    }

    /** The roles that the rhythms and the ontzorgen need somebody for. */
    public Set<String> benodigdeRollen() {
        Set<String> rollen = contactritmes.stream().map(Contactritme::rol).collect(Collectors.toCollection(TreeSet::new));
        rollen.addAll(Ontzorgen.ROLLEN);
        return rollen;
    }

    /** The rhythm with this code. */
    public Optional<Contactritme> contactritme(String code) {
        return contactritmes.stream().filter(ritme -> ritme.code().equals(code)).findFirst();
    }

    /** The municipality (tenant); {@code code} is CBS's four-digit code. */
    public record Gemeente(String code, String naam) {}

    /** An organisation that carries out roles: the municipality itself or a partner. */
    public record Organisatie(String code, String naam, String soort) {}

    /** People who carry out one or more roles; {@code team} is the group in the identity provider. */
    public record Team(String team, String naam, Set<String> rollen, String organisatie, List<Medewerker> medewerkers) {
        public Team {
            rollen = Set.copyOf(rollen);
            medewerkers = medewerkers == null ? List.of() : List.copyOf(medewerkers);
        }
    }

    /** A colleague who can be chosen before the first login. */
    public record Medewerker(String gebruikersnaam, String naam, Set<String> rollen) {}

    /** From when a role is in a dossier. */
    public enum Vanaf { KOPPELING, OP_VERZOEK }

    /** When a role leaves a dossier. */
    public enum Tot { OVERDRACHT, EINDE }

    /**
     * Who carries out a role in a new traject.
     *
     * @param vasteBehandelaar whether each traject gets one person of the team as its own professional
     * @param doelgroepen      only for these doelgroepen; empty means all
     */
    public record Rol(String team, boolean vasteBehandelaar, Set<String> doelgroepen, Vanaf vanaf, Tot tot) {
        public Rol {
            doelgroepen = doelgroepen == null ? Set.of() : Set.copyOf(doelgroepen);
            vanaf = vanaf == null ? Vanaf.KOPPELING : vanaf;
            tot = tot == null ? Tot.EINDE : tot;
        }

        /** Whether a new traject of this doelgroep has the role from the koppeling on. */
        public boolean geldtBijKoppeling(String doelgroep) {
            return vanaf == Vanaf.KOPPELING && (doelgroepen.isEmpty() || doelgroepen.contains(doelgroep));
        }
    }

    /** Ways in which the azc hands over; {@code telefonischVanafKm} is the distance from which a telephone talk is proposed. */
    public record Overdracht(Set<String> vormen, int telefonischVanafKm, Opstartklas opstartklas) {}

    /** The short class before the intake (seed-002 2.1: six weeks); {@code weken} is its length. */
    public record Opstartklas(boolean aangeboden, int weken) {}

    /** {@code zoekWoning}: the municipality searches itself from the koppeling on; {@code streefWeken} is policy, not law. */
    public record Huisvesting(boolean zoekWoning, int streefWeken) {}

    /** Where intake talks may be held, with which instruments, and what happens after a no-show. */
    public record Intake(Set<String> plaatsen, List<String> instrumenten, NietVerschenen nietVerschenen) {}

    /** After a missed talk: calendar days to answer a written call. What comes before the call is for everybody: contact, then a home visit. */
    public record NietVerschenen(int oproepReactieDagen) {}

    /** Weeks before the last day of a term at which the treating professional is warned, by termijnsoort. */
    public record Termijnen(Map<String, Integer> waarschuwWekenVooraf) {}

    /**
     * Fines for asielstatushouders stay off until a jurist of the municipality decides otherwise and is named as the one who answers for it (legal.md 8).
     *
     * @param jurist name and office, or {@code null} while it is off
     */
    public record Toezicht(boolean boeteVoorAsielstatushouders, String jurist) {}

    /** The team with this code. */
    public Optional<Team> team(String code) {
        return teams.stream().filter(team -> team.team().equals(code)).findFirst();
    }

    /** The organisation with this code. */
    public Optional<Organisatie> organisatie(String code) {
        return organisaties.stream().filter(organisatie -> organisatie.code().equals(code)).findFirst();
    }

    /** Days to answer a written call for the intake; empty when the file does not say. */
    public Optional<Integer> oproepReactieDagen() {
        return Optional.ofNullable(intake).map(Intake::nietVerschenen).map(NietVerschenen::oproepReactieDagen);
    }

    /** Weeks before the end at which a term of this kind warns; empty when the file does not name it, and then the default of the ledger holds. */
    public Optional<Integer> waarschuwWekenVooraf(String termijnsoort) {
        return termijnen == null ? Optional.empty() : Optional.ofNullable(termijnen.waarschuwWekenVooraf().get(termijnsoort));
    }
}
