package nl.trajectregie.dossier.leerroute;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.trajectregie.dossier.pip.Leerroute;
import nl.trajectregie.dossier.pip.PipInhoud;
import nl.trajectregie.dossier.termijn.WettelijkeParameters;

/**
 * What each part of the leerroute needs on a day, from what the dossier knows. No database and no clock.
 *
 * @param inhoud       of the PIP in force
 * @param aanpassing   what the college decided about the hours of the Z-route
 * @param aanbodVanaf  dagtekening of the first PIP, or of the last one that changed the route: from there an offer is owed
 * @param laatsteLes   last day about which there are hours of lessons, or {@code null}
 * @param eindeTermijn last day of the inburgeringstermijn, or {@code null} when it is not known
 * @param nieuweUitslagNietGehaald a result that is no pass came in after the results were discussed
 * @param niveausRond  each language exam that is still open has its level by a test of the taalaanbieder
 */
record Leerstand(Leergang gang, PipInhoud inhoud, boolean isAsiel, Leeruren uren, Leerregels.Aanpassing aanpassing, List<Leerregels.Uitslag> uitslagen, boolean nieuweUitslagNietGehaald, boolean niveausRond,
                 LocalDate aanbodVanaf, LocalDate laatsteLes, LocalDate eindeTermijn, nl.trajectregie.inrichting.Leerroute inrichting, LocalDate vandaag) {

    enum Aanbod { AANMELDEN, EIGEN_KEUZE, WACHTEN, TE_LAAT, INGESCHREVEN }

    enum Voortgang { WACHTEN, NAVRAGEN, TERMIJN_BESPREKEN, TERMIJN_VOORBIJ, AFGEROND }

    enum Pvt { BIJWERKEN, WACHTEN, ONDERTEKENEN, GEHAALD }

    enum Map { BIJWERKEN, WACHTEN, EINDGESPREK, GEHAALD }

    enum Examens { WACHTEN, VOORBEREIDEN, HERKANSEN, GEHAALD }

    enum ZRoute { WACHTEN, VOLGEN, EINDGESPREK, AFGEROND }

    /** So long after the last look without an agreed day. */
    private static final Period OPNIEUW = Period.ofWeeks(26);
    /** A question to the taalaanbieder stays for as long as nothing goes before it. */
    private static final Period VRAAG_BLIJFT = Period.ofYears(5);
    /** So long before the end of the term the exams are on the agenda, whatever the levels say. */
    private static final Period EXAMENS_VOORAF = Period.ofMonths(12);

    List<Leerregels.Norm> normen() {
        return Leerregels.normen(gang.route(), isAsiel, uren, gang.vervallen(), aanpassing, gang.gestartOp());
    }

    // ---- offer and enrolment

    /** First day on which a missing offer counts, or counts again after the last statement. */
    LocalDate aanbodUiterlijk() {
        LocalDate eerste = Leerregels.aanbodTeLaatVanaf(gang.route(), aanbodVanaf);
        return gang.verklaardOp() == null ? eerste : laatste(eerste, Leerregels.aanbodTeLaatVanaf(gang.route(), gang.verklaardOp()));
    }

    /** The day on which the offer was there: the enrolment, or the first lesson of an Onderwijsroute that began too late; only for who is enrolled. */
    LocalDate aanbodOp() {
        return begintTeLaat() ? gang.lessenVanaf() : gang.ingeschrevenOp();
    }

    /** In the Onderwijsroute the first lesson counts, not the enrolment. */
    private boolean begintTeLaat() {
        return gang.route() == Leerroute.ONDERWIJS && gang.lessenVanaf() != null && !gang.lessenVanaf().isBefore(Leerregels.aanbodTeLaatVanaf(gang.route(), aanbodVanaf));
    }

    Aanbod aanbod() {
        if (begintTeLaat() && gang.verklaardOp() == null) {
            return Aanbod.TE_LAAT;
        }
        if (gang.ingeschrevenOp() != null) {
            return Aanbod.INGESCHREVEN;
        }
        if (isAsiel && !vandaag.isBefore(aanbodUiterlijk())) {
            return Aanbod.TE_LAAT;
        }
        boolean kijken = gang.aanbodNavragenOp() == null || !gang.aanbodNavragenOp().isAfter(vandaag);
        if (isAsiel) {
            return gang.aangemeldOp() == null || kijken ? Aanbod.AANMELDEN : Aanbod.WACHTEN;
        }
        return kijken ? Aanbod.EIGEN_KEUZE : Aanbod.WACHTEN;
    }

    LocalDate aanbodMoment() {
        return straks(gang.aanbodNavragenOp(), vandaag.plus(inrichting.aanbodHerinnering()));
    }

    // ---- lessons and term

    boolean allesBehaald() {
        boolean map = !Leerregels.heeftMap(gang.route()) || map() == Map.GEHAALD;
        boolean einde = gang.route() == Leerroute.Z ? zRoute() == ZRoute.AFGEROND : examens() == Examens.GEHAALD;
        return pvt() == Pvt.GEHAALD && map && einde;
    }

    Voortgang voortgang() {
        if (allesBehaald()) {
            return Voortgang.AFGEROND;
        }
        if (eindeTermijn != null && vandaag.isAfter(eindeTermijn) && voorbijOpnieuw() != null && !voorbijOpnieuw().isAfter(vandaag)) {
            return Voortgang.TERMIJN_VOORBIJ;
        }
        if (eindeTermijn != null && !vandaag.isAfter(eindeTermijn) && !vandaag.isBefore(besprekenVanaf()) && nogNietBesproken()) {
            return Voortgang.TERMIJN_BESPREKEN;
        }
        return navragenOp() != null && !navragenOp().isAfter(vandaag) ? Voortgang.NAVRAGEN : Voortgang.WACHTEN;
    }

    LocalDate voortgangMoment() {
        return eerste(Stream.of(navragenOp(), eindeTermijn == null || !nogNietBesproken() ? null : besprekenVanaf(), voorbijOpnieuw()),
                vandaag.plus(voortgang() == Voortgang.NAVRAGEN ? VRAAG_BLIJFT : OPNIEUW));
    }

    private LocalDate besprekenVanaf() {
        return WettelijkeParameters.STANDAARD.op("leerroute.verlenging-vooraf", eindeTermijn).lengte().voor(eindeTermijn);
    }

    private boolean nogNietBesproken() {
        return gang.termijnBesprokenOp() == null || gang.termijnBesprokenOp().isBefore(besprekenVanaf());
    }

    /** The day after the term, or half a year after the last decision about its end. */
    private LocalDate voorbijOpnieuw() {
        if (eindeTermijn == null) {
            return null;
        }
        boolean beslist = gang.naTermijnOp() != null && gang.naTermijnOp().isAfter(eindeTermijn);
        return beslist ? gang.naTermijnOp().plus(OPNIEUW) : eindeTermijn.plusDays(1);
    }

    /** When the taalaanbieder is asked, or {@code null}: of gezins- en overige migranten a provider tells only on request (Bi 9.2(4)). */
    private LocalDate navragenOp() {
        if (!isAsiel || gang.ingeschrevenOp() == null || gang.lessenVanaf() == null || gang.lesSituatie() == Leergang.LesSituatie.GESTOPT) {
            return null;
        }
        LocalDate nieuws = Stream.of(gang.lessenVanaf(), laatsteLes, gang.voortgangOp()).filter(Objects::nonNull).max(LocalDate::compareTo).orElseThrow();
        return nieuws.plus(inrichting.voortgangElke());
    }

    // ---- PVT and MAP

    Pvt pvt() {
        if (gang.vervallen().contains("PVT")) {
            return Pvt.GEHAALD;
        }
        boolean rond = Leerregels.gehaald(normen(), "pvt") && gang.pvt().activiteitOp() != null;
        if (rond && gang.pvt().ondertekendOp() != null) {
            return Pvt.GEHAALD;
        }
        if (rond) {
            return nu(gang.pvt().tekenenOp()) ? Pvt.ONDERTEKENEN : Pvt.WACHTEN;
        }
        return nu(gang.pvt().volgendeOp()) ? Pvt.BIJWERKEN : Pvt.WACHTEN;
    }

    LocalDate pvtMoment() {
        boolean rond = Leerregels.gehaald(normen(), "pvt") && gang.pvt().activiteitOp() != null;
        return straks(rond ? gang.pvt().tekenenOp() : gang.pvt().volgendeOp(), vandaag.plus(OPNIEUW));
    }

    Map map() {
        if (gang.vervallen().contains("MAP") || gang.map().gehaaldOp() != null) {
            return Map.GEHAALD;
        }
        if (mapRond()) {
            return nu(gang.map().gesprekOp()) ? Map.EINDGESPREK : Map.WACHTEN;
        }
        return nu(gang.map().volgendeOp()) ? Map.BIJWERKEN : Map.WACHTEN;
    }

    LocalDate mapMoment() {
        return straks(mapRond() ? gang.map().gesprekOp() : gang.map().volgendeOp(), vandaag.plus(OPNIEUW));
    }

    private boolean mapRond() {
        return Leerregels.gehaald(normen(), "map") && gang.map().themas().containsAll(Leerregels.MAP_THEMAS);
    }

    // ---- exams

    Set<Examenonderdeel> openExamens() {
        return Leerregels.openExamens(gang.route(), inhoud, uitslagen, gang.vervallen());
    }

    Examens examens() {
        if (openExamens().isEmpty()) {
            return Examens.GEHAALD;
        }
        if (nieuweUitslagNietGehaald) {
            return Examens.HERKANSEN;
        }
        boolean klaar = niveausRond || eindeTermijn != null && !vandaag.isBefore(eindeTermijn.minus(EXAMENS_VOORAF));
        return klaar && nu(gang.examensVolgendeOp()) ? Examens.VOORBEREIDEN : Examens.WACHTEN;
    }

    LocalDate examenMoment() {
        return eerste(Stream.of(gang.examensVolgendeOp(), eindeTermijn == null ? null : eindeTermijn.minus(EXAMENS_VOORAF)), vandaag.plus(OPNIEUW));
    }

    // ---- Z-route

    boolean zUrenRond() {
        return Leerregels.gehaald(normen(), "taal") && Leerregels.gehaald(normen(), "participatie");
    }

    ZRoute zRoute() {
        if (gang.z().eindgesprekOp() != null) {
            return ZRoute.AFGEROND;
        }
        if (zUrenRond()) {
            return nu(gang.z().gesprekOp()) ? ZRoute.EINDGESPREK : ZRoute.WACHTEN;
        }
        return !zVolgenOp().isAfter(vandaag) ? ZRoute.VOLGEN : ZRoute.WACHTEN;
    }

    private LocalDate zVolgenOp() {
        return gang.z().volgendeOp() == null ? gang.gestartOp().plus(inrichting.zRouteElke()) : gang.z().volgendeOp();
    }

    LocalDate zMoment() {
        return straks(zUrenRond() ? gang.z().gesprekOp() : zVolgenOp(), vandaag.plus(inrichting.zRouteElke()));
    }

    /** Hours of NT2 that count for a decision about A2. */
    BigDecimal urenVoorA2() {
        return uren.van(Leeronderdeel.NT2);
    }

    private boolean nu(LocalDate dag) {
        return dag == null || !dag.isAfter(vandaag);
    }

    private LocalDate straks(LocalDate dag, LocalDate anders) {
        return dag != null && dag.isAfter(vandaag) ? dag : anders;
    }

    private LocalDate eerste(Stream<LocalDate> dagen, LocalDate anders) {
        return dagen.filter(Objects::nonNull).filter(dag -> dag.isAfter(vandaag)).min(LocalDate::compareTo).orElse(anders);
    }

    private static LocalDate laatste(LocalDate een, LocalDate ander) {
        return een.isAfter(ander) ? een : ander;
    }
}
