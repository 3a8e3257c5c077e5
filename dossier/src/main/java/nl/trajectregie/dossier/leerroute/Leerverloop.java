package nl.trajectregie.dossier.leerroute;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.trajectregie.dossier.contact.Voortgangsgesprekken;
import nl.trajectregie.dossier.pip.BijBekendmaking;
import nl.trajectregie.dossier.pip.Leerroute;
import nl.trajectregie.dossier.pip.Pip;
import nl.trajectregie.dossier.pip.Pips;
import nl.trajectregie.dossier.pip.Vaardigheid;
import nl.trajectregie.dossier.termijn.Datums;
import nl.trajectregie.dossier.termijn.Termijnen;
import nl.trajectregie.dossier.termijn.Termijnsoort;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.dossier.traject.Trajecten;
import org.springframework.stereotype.Service;

/**
 * What the processes of the leerroute ask of the dossier, and what others tell it: an event of the taalaanbieder or DUO, a changed PIP. Joins the caller's
 * transaction and acts as the application.
 */
@Service
public class Leerverloop implements BijBekendmaking {

    /** The answer of a job: what is needed, and when to look again. */
    public record Stand(String nodig, ZonedDateTime volgendOp) {}

    /** The offer, with the moment at which a missing one counts. */
    public record Aanbodstand(String nodig, ZonedDateTime volgendOp, ZonedDateTime uiterlijkOp) {}

    /** What an event led to. */
    public enum Ontvangst {
        /** Kept and passed on to the leerroute that runs. */ VERWERKT,
        /** Kept, and a task was made for it. */ TAAK,
        /** Kept; no leerroute runs, so a person has to look. */ GEEN_LEERROUTE
    }

    private final Leergangen gangen;
    private final Leerregistratie registratie;
    private final Leerstanden standen;
    private final Leerwekker wekker;
    private final Trajecten trajecten;
    private final Pips pips;
    private final Termijnen termijnen;
    private final Voortgangsgesprekken voortgangsgesprekken;
    private final Tijdlijn tijdlijn;
    private final Clock klok;

    Leerverloop(Leergangen gangen, Leerregistratie registratie, Leerstanden standen, Leerwekker wekker, Trajecten trajecten, Pips pips, Termijnen termijnen,
                Voortgangsgesprekken voortgangsgesprekken, Tijdlijn tijdlijn, Clock klok) {
        this.gangen = gangen;
        this.registratie = registratie;
        this.standen = standen;
        this.wekker = wekker;
        this.trajecten = trajecten;
        this.pips = pips;
        this.termijnen = termijnen;
        this.voortgangsgesprekken = voortgangsgesprekken;
        this.tijdlijn = tijdlijn;
        this.klok = klok;
    }

    // ---- the process

    /** The leerroute of the PIP in force begins. @return its route */
    public Leerroute start(UUID trajectId) {
        Traject traject = trajecten.vergrendel(trajectId);
        Pip pip = pips.geldend(trajectId).orElseThrow();
        LocalDate eerste = pips.alle(trajectId).getLast().dagtekening();
        gangen.begin(trajectId, traject.gemeente(), pip.leerroute(), eerste, pip.inhoud().urenPerWeek());
        registratie.eerdereInschrijving(trajectId).ifPresent(i -> gangen.zet(trajectId, Map.of("aanbieder", i.aanbieder(), "ingeschreven_op", standen.vandaag(), "lessen_vanaf", i.lessenVanaf())));
        gangen.zetLijn(trajectId, "lopend", pip.leerroute().naam());
        schrijf(traject, Sectie.LEERROUTE, "leerroute.gestart", "De leerroute is gestart: " + pip.leerroute().naam() + ".");
        return pip.leerroute();
    }

    /** The route changed; each part goes on from what the dossier knows. @return the new route */
    public Leerroute verwerkRoutewissel(UUID trajectId) {
        Traject traject = trajecten.vergrendel(trajectId);
        Leerroute route = gangen.van(trajectId).route();
        gangen.zetLijn(trajectId, "lopend", route.naam());
        schrijf(traject, Sectie.LEERROUTE, "leerroute.gewisseld", "De leerroute gaat verder als " + route.naam() + ". De inburgeringstermijn loopt door.");
        return route;
    }

    public Aanbodstand bepaalAanbod(UUID trajectId) {
        Leerstand stand = stand(trajectId);
        if (stand.aanbod() == Leerstand.Aanbod.INGESCHREVEN) {
            wekker.inschrijvingVerwerkt(trajectId);
        }
        houdAanbodtermijnBij(trajectId, stand);
        LocalDate uiterlijk = stand.aanbodUiterlijk();
        return new Aanbodstand(stand.aanbod().name(), moment(stand.aanbodMoment()), moment(stand.isAsiel() && uiterlijk.isAfter(stand.vandaag()) ? uiterlijk : stand.vandaag().plusYears(5)));
    }

    /** The day by which the municipality owes an asielstatushouder an offer stands in the ledger until somebody is enrolled. */
    private void houdAanbodtermijnBij(UUID trajectId, Leerstand stand) {
        Leergang gang = stand.gang();
        Gebruiker systeem = Gebruiker.systeem(gang.gemeente());
        if (stand.aanbod() == Leerstand.Aanbod.INGESCHREVEN) {
            termijnen.haal(trajectId, Termijnsoort.AANBODTERMIJN, stand.aanbodOp(), "Er is een plek bij " + gang.aanbieder() + ".", systeem);
        } else if (stand.isAsiel()) {
            termijnen.start(trajectId, Termijnsoort.AANBODTERMIJN, stand.aanbodVanaf(), Leerregels.aanbodTeLaatVanaf(gang.route(), stand.aanbodVanaf()).minusDays(1), "DAGTEKENING_PIP",
                    "PIP van " + Datums.voluit(stand.aanbodVanaf()) + " met de " + gang.route().naam(),
                    gang.route() == Leerroute.ONDERWIJS ? "In de Onderwijsroute begint de les binnen zes maanden na het PIP." : "De gemeente zorgt binnen drie maanden na het PIP voor een aanbod van taalles.", systeem);
        }
    }

    public Stand bepaalVoortgang(UUID trajectId) {
        Leerstand stand = stand(trajectId);
        wekker.voortgangBekeken(trajectId);
        gangen.zet(trajectId, Collections.singletonMap("voortgang_gevraagd_op", stand.voortgang() == Leerstand.Voortgang.NAVRAGEN ? stand.vandaag() : null));
        return klaar(stand, Leerlijn.VOORTGANG, stand.voortgang() == Leerstand.Voortgang.AFGEROND, stand.voortgang().name(), stand.voortgangMoment());
    }

    public Stand bepaalPvt(UUID trajectId) {
        Leerstand stand = stand(trajectId);
        return klaar(stand, Leerlijn.PVT, stand.pvt() == Leerstand.Pvt.GEHAALD, stand.pvt().name(), stand.pvtMoment());
    }

    public Stand bepaalMap(UUID trajectId) {
        Leerstand stand = stand(trajectId);
        return klaar(stand, Leerlijn.MAP, stand.map() == Leerstand.Map.GEHAALD, stand.map().name(), stand.mapMoment());
    }

    public Stand bepaalExamens(UUID trajectId) {
        Leerstand stand = stand(trajectId);
        return klaar(stand, Leerlijn.EXAMENS, stand.examens() == Leerstand.Examens.GEHAALD, stand.examens().name(), stand.examenMoment());
    }

    public Stand bepaalZRoute(UUID trajectId) {
        Leerstand stand = stand(trajectId);
        return klaar(stand, Leerlijn.Z_ROUTE, stand.zRoute() == Leerstand.ZRoute.AFGEROND, stand.zRoute().name(), stand.zMoment());
    }

    /** Once everything is done, the rest of the leerroute has nothing left to wait for: an open question to the provider lapses. */
    private Stand klaar(Leerstand stand, Leerlijn lijn, boolean af, String nodig, LocalDate volgend) {
        if (af) {
            wekker.isAf(stand.gang().trajectId(), lijn);
        }
        if (af && stand.allesBehaald()) {
            wekker.beeindigd(stand.gang().trajectId(), stand.gang().gemeente());
        }
        return new Stand(nodig, moment(volgend));
    }

    private Leerstand stand(UUID trajectId) {
        return standen.van(trajecten.vergrendel(trajectId));
    }

    /** The leerroute is over. @return how: what a person decided, or else that everything was done */
    public Leergang.Uitkomst sluitAf(UUID trajectId) {
        Traject traject = trajecten.vergrendel(trajectId);
        Leergang gang = gangen.van(trajectId);
        Leergang.Uitkomst uitkomst = gang.eindeBesloten() == null ? Leergang.Uitkomst.VOLDAAN : gang.eindeBesloten();
        gangen.zet(trajectId, Map.of("status", "BEEINDIGD", "uitkomst", uitkomst, "beeindigd_op", standen.vandaag()));
        wekker.isAf(trajectId);
        if (uitkomst != Leergang.Uitkomst.NIET_VOLDAAN) {
            termijnen.haal(trajectId, Termijnsoort.INBURGERINGSTERMIJN, standen.vandaag(), uitkomst.naam() + ".", Gebruiker.systeem(traject.gemeente()));
        }
        termijnen.laatVervallen(trajectId, Termijnsoort.AANBODTERMIJN, "De leerroute is klaar.", Gebruiker.systeem(traject.gemeente()));
        voortgangsgesprekken.stop(trajectId, standen.vandaag());
        gangen.zetLijn(trajectId, "klaar", uitkomst.naam());
        schrijf(traject, Sectie.LEERROUTE, "leerroute.afgerond", "De leerroute is klaar: " + uitkomst.naam().toLowerCase(java.util.Locale.ROOT) + ".");
        return uitkomst;
    }

    // ---- a PIP was made known

    @Override
    public void bekendgemaakt(Pip pip, Optional<Pip> vorige) {
        LocalDate einde = standen.eindeTermijn(pip.trajectId());
        Integer eerder = vorige.map(oud -> oud.inhoud().voortgangsgesprekken()).orElse(null);
        if (pip.inhoud().voortgangsgesprekken() != null && !pip.inhoud().voortgangsgesprekken().equals(eerder)) {
            LocalDate eerste = pips.alle(pip.trajectId()).getLast().dagtekening();
            voortgangsgesprekken.plan(pip.trajectId(), pip.inhoud().voortgangsgesprekken(), eerste, einde == null ? eerste.plusYears(3) : einde);
        }
        gangen.vind(pip.trajectId()).filter(Leergang::loopt).ifPresent(gang -> {
            if (gang.route() != pip.leerroute()) {
                wissel(gang, pip);
            } else {
                wekker.wek(pip.trajectId(), pip.gemeente());
            }
        });
    }

    private void wissel(Leergang gang, Pip pip) {
        Leeruren uren = registratie.som(pip.trajectId());
        List<Examenonderdeel> geslaagd = registratie.uitslagen(pip.trajectId()).stream().filter(Leerregistratie.Uitslag::geslaagd).map(Leerregistratie.Uitslag::onderdeel).distinct().toList();
        String verrekening = Leerregels.verrekening(gang.route(), pip.leerroute(), uren, geslaagd);
        registratie.wissel(pip.trajectId(), pip.gemeente(), new Leerregistratie.Wissel(gang.route(), pip.leerroute(), pip.dagtekening(), pip.versie(), uren.taal(), verrekening),
                geslaagd.stream().map(Enum::name).toList());
        Map<String, Object> wijziging = new HashMap<>();
        wijziging.put("route", pip.leerroute());
        wijziging.put("uren_per_week", pip.inhoud().urenPerWeek());
        wijziging.put("z_volgende_op", pip.leerroute() == Leerroute.Z ? standen.vandaag() : null);
        wijziging.put("ingeschreven_op", null);
        wijziging.put("lessen_vanaf", null);
        wijziging.put("aangemeld_op", null);
        wijziging.put("aanbod_navragen_op", null);
        gangen.zet(pip.trajectId(), wijziging);
        termijnen.laatVervallen(pip.trajectId(), Termijnsoort.AANBODTERMIJN, "De leerroute is veranderd; er is een nieuw aanbod nodig.", Gebruiker.systeem(pip.gemeente()));
        tijdlijn.schrijf(pip.trajectId(), pip.gemeente(), Gebruiker.systeem(pip.gemeente()), Tijdlijn.Regel.van("leerroute.verrekend", Sectie.PIP,
                "Andere leerroute: van " + gang.route().naam() + " naar " + pip.leerroute().naam() + ".").omdat(verrekening));
        wekker.routeGewisseld(pip.trajectId(), pip.gemeente(), pip.versie());
    }

    // ---- events

    /** The provider enrolled the person. @return whether a leerroute runs or will run */
    public boolean ingeschreven(UUID trajectId, String aanbieder, LocalDate lessenVanaf, Integer urenPerWeek) {
        Optional<Leergang> gang = gangen.vind(trajectId);
        if (gang.filter(Leergang::loopt).isEmpty()) {
            return gang.isEmpty();
        }
        Map<String, Object> wijziging = new HashMap<>(Map.of("aanbieder", aanbieder, "ingeschreven_op", standen.vandaag(), "lessen_vanaf", lessenVanaf));
        if (urenPerWeek != null) {
            wijziging.put("uren_per_week", urenPerWeek);
        }
        gangen.zet(trajectId, wijziging);
        wekker.wek(trajectId, gang.get().gemeente());
        return true;
    }

    /** Hours of a period, from a program. */
    public Ontvangst uren(UUID trajectId, String gemeente, Leeronderdeel onderdeel, LocalDate van, LocalDate totEnMet, BigDecimal gevolgd, BigDecimal geoorloofd, BigDecimal ongeoorloofd,
                          String wie) {
        registratie.legVast(trajectId, gemeente, new Leerregistratie.Uren(onderdeel, van, totEnMet, gevolgd, geoorloofd, ongeoorloofd, Leerregistratie.Bron.BERICHT, wie));
        return gewekt(trajectId, gemeente);
    }

    /** A level, from a program. */
    public Ontvangst niveau(UUID trajectId, String gemeente, Vaardigheid vaardigheid, String niveau, LocalDate behaaldOp, String toets, String wie) {
        registratie.legVast(trajectId, gemeente, new Leerregistratie.Niveau(vaardigheid, niveau, behaaldOp, toets, wie));
        return gewekt(trajectId, gemeente);
    }

    /** A result of DUO. */
    public Ontvangst examen(UUID trajectId, String gemeente, Examenonderdeel onderdeel, String niveau, String resultaat, LocalDate examendatum) {
        registratie.uitslag(trajectId, gemeente, onderdeel, niveau, resultaat, examendatum);
        return gewekt(trajectId, gemeente);
    }

    /** An absence: kept, and a task once there were as many without a known good reason as the inrichting names. */
    public Ontvangst verzuim(Traject traject, LocalDate datum, String soort, BigDecimal uren) {
        nl.trajectregie.inrichting.Leerroute inrichting = standen.inrichting(traject);
        boolean loopt = loopt(traject.id());
        boolean taak = loopt && !soort.equals("GEOORLOOFD")
                && registratie.zonderReden(traject.id(), datum.minus(inrichting.verzuimPeriode())) + 1 >= inrichting.verzuimTaakVanaf();
        UUID id = registratie.verzuim(traject.id(), traject.gemeente(), datum, soort, uren, taak);
        if (taak) {
            wekker.verzuim(traject.id(), traject.gemeente(), id);
        }
        return taak ? Ontvangst.TAAK : loopt ? Ontvangst.VERWERKT : Ontvangst.GEEN_LEERROUTE;
    }

    /** A decision of DUO about the duty: a person says what it means. @param soort ONTHEFFING, VRIJSTELLING or EINDE_PLICHT */
    public Ontvangst duoBesluit(UUID trajectId, String gemeente, String soort, String omvang, LocalDate besluitOp, LocalDate tot) {
        UUID id = registratie.besluit(trajectId, gemeente, soort, omvang, besluitOp, tot);
        if (!loopt(trajectId)) {
            return Ontvangst.GEEN_LEERROUTE;
        }
        wekker.duoBesluit(trajectId, gemeente, id);
        return Ontvangst.TAAK;
    }

    /** DUO set or extended the term. */
    public void termijnGewijzigd(UUID trajectId, String gemeente) {
        gewekt(trajectId, gemeente);
    }

    private boolean loopt(UUID trajectId) {
        return gangen.vind(trajectId).filter(Leergang::loopt).isPresent() && wekker.loopt(trajectId);
    }

    private Ontvangst gewekt(UUID trajectId, String gemeente) {
        if (!loopt(trajectId)) {
            return Ontvangst.GEEN_LEERROUTE;
        }
        wekker.wek(trajectId, gemeente);
        return Ontvangst.VERWERKT;
    }

    private ZonedDateTime moment(LocalDate dag) {
        return dag.atStartOfDay(klok.getZone());
    }

    private void schrijf(Traject traject, Sectie sectie, String soort, String wat) {
        tijdlijn.schrijf(traject.id(), traject.gemeente(), Gebruiker.systeem(traject.gemeente()), Tijdlijn.Regel.van(soort, sectie, wat));
    }
}
