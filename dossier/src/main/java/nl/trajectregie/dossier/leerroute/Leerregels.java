package nl.trajectregie.dossier.leerroute;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.trajectregie.dossier.pip.Leerroute;
import nl.trajectregie.dossier.pip.PipInhoud;
import nl.trajectregie.dossier.pip.Taalniveau;
import nl.trajectregie.dossier.termijn.WettelijkeParameters;

/** What the law asks of each route (legal.md 5 and 6; Bi chapters 3 and 5). No database, no clock: days are parameters. */
public final class Leerregels {

    /** The eight themes of the MAP (Ri 3.1). */
    public static final List<String> MAP_THEMAS = List.of("BEROEPSBEELD", "BEROEPSKANSEN", "COMPETENTIES", "WERKCULTUUR", "NETWERK", "WERK_VINDEN", "PLAN", "PARTICIPATIE");

    /**
     * Hours against what is due.
     *
     * @param code     {@code taal}, {@code participatie}, {@code pvt}, {@code map} or {@code a2}
     * @param nodig    what the law asks
     * @param aftrek   what is taken off that, e.g. hours of MAP and PVT (Bi 3.14(5))
     * @param gevolgd  what was followed
     * @param artikel  where it stands
     */
    public record Norm(String code, String naam, BigDecimal nodig, BigDecimal aftrek, BigDecimal gevolgd, String artikel) {

        /** What must still be followed; never below 0. */
        public BigDecimal nog() {
            return nodig.subtract(aftrek).subtract(gevolgd).max(BigDecimal.ZERO);
        }

        public boolean gehaald() {
            return nog().signum() == 0;
        }

        /** Share of what is due, in whole percents, 100 at most. */
        public int procent() {
            BigDecimal doel = nodig.subtract(aftrek);
            return doel.signum() <= 0 ? 100 : Math.min(100, gevolgd.multiply(BigDecimal.valueOf(100)).divide(doel, 0, java.math.RoundingMode.DOWN).intValue());
        }
    }

    /** One result of an exam. @param niveau {@code null} for KNM */
    public record Uitslag(Examenonderdeel onderdeel, Taalniveau niveau, boolean hogerDanB1, boolean geslaagd) {}

    /**
     * What the college decided about the hours of the Z-route of one person.
     *
     * @param lagereNorm          hours of language and KNM instead of the usual norm (Ri 3.16(2)), or {@code null}
     * @param eerderTaal          hours of schooling from before that come off language and KNM; {@code eerderParticipatie} off participation (Bi 3.14(9), (10))
     */
    public record Aanpassing(Integer lagereNorm, int eerderTaal, int eerderParticipatie) {
        public static final Aanpassing GEEN = new Aanpassing(null, 0, 0);

        static Aanpassing van(Collection<ZBesluit> geldend) {
            Aanpassing uit = GEEN;
            for (ZBesluit b : geldend) {
                uit = switch (b.soort()) {
                    case LAGERE_NORM -> new Aanpassing(b.normTaal(), uit.eerderTaal(), uit.eerderParticipatie());
                    case EERDER_ONDERWIJS -> new Aanpassing(uit.lagereNorm(), b.urenTaal(), b.urenParticipatie());
                    case ONDERDEEL_VRIJ -> uit;
                };
            }
            return uit;
        }
    }

    private Leerregels() {}

    /** Whether schooling until this day may count in the Z-route: it ended in the two years before the first PIP, or on its day (Bi 3.14(9), (10)). */
    public static boolean eerderOnderwijsTelt(LocalDate gevolgdTot, LocalDate pip) {
        return !gevolgdTot.isAfter(pip) && !gevolgdTot.isBefore(WettelijkeParameters.STANDAARD.op("z.eerder-onderwijs", pip).lengte().voor(pip));
    }

    /** Hours of language and KNM that the Z-route asks of everybody (Bi 3.14(2)a). */
    public static int gewoneNormTaal(LocalDate op) {
        return WettelijkeParameters.STANDAARD.uren("z.taal-en-knm", op).uren();
    }

    /** Hours of participation that the Z-route asks of every asielstatushouder (Bi 3.14(2)b). */
    public static int gewoneNormParticipatie(LocalDate op) {
        return WettelijkeParameters.STANDAARD.uren("z.participatie", op).uren();
    }

    /** Whether the college may set this norm of language and KNM for who is in revalidation because of how they hear or see (Ri 3.16(2)): lower than the usual. */
    public static boolean isLagereNorm(int uren, LocalDate op) {
        return uren > 0 && uren < gewoneNormTaal(op);
    }

    /** Whether the MAP belongs to this route: not to the Onderwijsroute (Wi 8). */
    public static boolean heeftMap(Leerroute route) {
        return route != Leerroute.ONDERWIJS;
    }

    /**
     * The hours of this route against what is due. Only the Z-route has a norm for language (Bi 3.14(2)a), and of participation only for asielstatushouders:
     * (3) leaves b out for gezins- en overige migranten. MAP and PVT hours come off participation (5).
     *
     * @param op day whose law counts: the first day of the leerroute
     */
    public static List<Norm> normen(Leerroute route, boolean isAsiel, Leeruren uren, Set<String> vervallen, LocalDate op) {
        return normen(route, isAsiel, uren, vervallen, Aanpassing.GEEN, op);
    }

    /** As {@link #normen(Leerroute, boolean, Leeruren, Set, LocalDate)}, with what the college decided for this person. */
    public static List<Norm> normen(Leerroute route, boolean isAsiel, Leeruren uren, Set<String> vervallen, Aanpassing aanpassing, LocalDate op) {
        List<Norm> uit = new ArrayList<>();
        if (route == Leerroute.Z) {
            Norm taal = norm("taal", "Taal en KNM", "z.taal-en-knm", BigDecimal.valueOf(aanpassing.eerderTaal()), uren.taal(), op);
            uit.add(aanpassing.lagereNorm() == null ? taal
                    : new Norm(taal.code(), taal.naam(), BigDecimal.valueOf(aanpassing.lagereNorm()), taal.aftrek(), taal.gevolgd(), "Vastgesteld door het college"));
            if (isAsiel) {
                uit.add(norm("participatie", "Participatie", "z.participatie",
                        uren.van(Leeronderdeel.MAP).add(uren.van(Leeronderdeel.PVT)).add(BigDecimal.valueOf(aanpassing.eerderParticipatie())), uren.van(Leeronderdeel.PARTICIPATIE), op));
            }
        }
        if (!vervallen.contains("PVT")) {
            uit.add(norm("pvt", Leeronderdeel.PVT.naam(), "pvt", BigDecimal.ZERO, uren.van(Leeronderdeel.PVT), op));
        }
        if (heeftMap(route) && !vervallen.contains("MAP")) {
            uit.add(norm("map", Leeronderdeel.MAP.naam(), "map", BigDecimal.ZERO, uren.van(Leeronderdeel.MAP), op));
        }
        return List.copyOf(uit);
    }

    /** The norm with this code, or a met one when the route does not have it. */
    public static boolean gehaald(List<Norm> normen, String code) {
        return normen.stream().filter(norm -> norm.code().equals(code)).allMatch(Norm::gehaald);
    }

    /** Hours of NT2 against the 600 after which scaling down to A2 may be considered (Bi 5.5(1)); only in the B1-route. */
    public static Norm afschalen(Leeruren uren, LocalDate op) {
        return norm("a2", "Taalles (NT2) voor een besluit over A2", "a2.nt2", BigDecimal.ZERO, uren.van(Leeronderdeel.NT2), op);
    }

    private static Norm norm(String code, String naam, String parameter, BigDecimal aftrek, BigDecimal gevolgd, LocalDate op) {
        WettelijkeParameters.Urennorm norm = WettelijkeParameters.STANDAARD.uren(parameter, op);
        return new Norm(code, naam, BigDecimal.valueOf(norm.uren()), aftrek, gevolgd, norm.artikel());
    }

    /** The first day on which the missing offer counts: three months after the PIP, in the Onderwijsroute six months without a start (Ri 4.1). */
    public static LocalDate aanbodTeLaatVanaf(Leerroute route, LocalDate pip) {
        return WettelijkeParameters.STANDAARD.op(route == Leerroute.ONDERWIJS ? "leerroute.aanbod-onderwijs" : "leerroute.aanbod", pip).lengte().na(pip).plusDays(1);
    }

    /**
     * The exams that this plan still asks: the four skills at their level and KNM (Wi 7, 8). Passed exams stay passed after a change between B1-route and
     * Onderwijsroute (Bi 5.4(4)a and b). The Z-route asks none.
     */
    public static Set<Examenonderdeel> openExamens(Leerroute route, PipInhoud inhoud, Collection<Uitslag> uitslagen, Set<String> vervallen) {
        Set<Examenonderdeel> open = EnumSet.noneOf(Examenonderdeel.class);
        if (route == Leerroute.Z) {
            return open;
        }
        for (Examenonderdeel onderdeel : Examenonderdeel.values()) {
            if (!vervallen.contains(onderdeel.name()) && uitslagen.stream().noneMatch(u -> u.onderdeel() == onderdeel && u.geslaagd() && hoogGenoeg(u, onderdeel, inhoud))) {
                open.add(onderdeel);
            }
        }
        return open;
    }

    private static boolean hoogGenoeg(Uitslag uitslag, Examenonderdeel onderdeel, PipInhoud inhoud) {
        if (onderdeel == Examenonderdeel.KNM || uitslag.hogerDanB1()) {
            return true;
        }
        Taalniveau nodig = inhoud.niveauVan(onderdeel.vaardigheid());
        return uitslag.niveau() != null && uitslag.niveau().compareTo(nodig) >= 0;
    }

    /** What is taken along when the route changes (Bi 5.4(4)), in plain Dutch. */
    public static String verrekening(Leerroute van, Leerroute naar, Leeruren uren, Collection<Examenonderdeel> geslaagd) {
        String examens = geslaagd.isEmpty() ? "Er zijn nog geen examens gehaald." : "De gehaalde examens tellen mee: " + String.join(", ", geslaagd.stream().map(Examenonderdeel::naam).toList()) + ".";
        String taal = uren.taal().stripTrailingZeros().toPlainString().replace('.', ',') + " uur taal en KNM";
        return switch (naar) {
            case B1 -> "Bij de intensiteit telt mee dat er " + taal + " is gevolgd (artikel 5.4 lid 4 onderdeel a Besluit inburgering 2021). " + examens;
            case ONDERWIJS -> van == Leerroute.B1 ? examens.replace("tellen mee", "en pogingen tellen mee") + " (artikel 5.4 lid 4 onderdeel b Besluit inburgering 2021)." : "De wet zegt niets over uren die meetellen. " + examens;
            case Z -> "Van de 800 uur taal en KNM gaat " + taal + " af (artikel 5.4 lid 4 onderdeel c Besluit inburgering 2021).";
        };
    }
}
