package nl.trajectregie.dossier.leerroute;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.trajectregie.dossier.fout.Conflict;
import nl.trajectregie.dossier.fout.OngeldigeInvoer;
import nl.trajectregie.dossier.pip.Leerroute;
import nl.trajectregie.dossier.pip.Vaardigheid;
import nl.trajectregie.dossier.termijn.Datums;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Dossiertoegang;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.dossier.traject.Trajecten;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a professional writes down about the learning outside tasks: hours, a level, an absence, a decision about the hours of the Z-route. */
@Service
public class Leerhandelingen {

    private final Leergangen gangen;
    private final Leerregistratie registratie;
    private final Leerstanden standen;
    private final Leerwekker wekker;
    private final Leerverloop verloop;
    private final Dossiertoegang toegang;
    private final Trajecten trajecten;
    private final Tijdlijn tijdlijn;

    Leerhandelingen(Leergangen gangen, Leerregistratie registratie, Leerstanden standen, Leerwekker wekker, Leerverloop verloop, Dossiertoegang toegang, Trajecten trajecten, Tijdlijn tijdlijn) {
        this.gangen = gangen;
        this.registratie = registratie;
        this.standen = standen;
        this.wekker = wekker;
        this.verloop = verloop;
        this.toegang = toegang;
        this.trajecten = trajecten;
        this.tijdlijn = tijdlijn;
    }

    /**
     * Hours in a period; the same period again corrects it.
     *
     * @throws OngeldigeInvoer naming each field; @throws Conflict no leerroute runs
     */
    @Transactional
    public void uren(UUID trajectId, Leeronderdeel onderdeel, LocalDate van, LocalDate totEnMet, BigDecimal gevolgd, Gebruiker wie) {
        Traject traject = open(trajectId, wie);
        List<OngeldigeInvoer.Veld> fouten = new ArrayList<>();
        if (onderdeel == null) {
            fouten.add(new OngeldigeInvoer.Veld("onderdeel", "Kies waar de uren voor zijn."));
        }
        if (van == null) {
            fouten.add(new OngeldigeInvoer.Veld("van", "Vul de eerste dag in."));
        }
        if (totEnMet == null || totEnMet.isAfter(standen.vandaag()) || van != null && totEnMet.isBefore(van)) {
            fouten.add(new OngeldigeInvoer.Veld("totEnMet", "Vul de laatste dag in: na de eerste dag, en niet na vandaag."));
        }
        if (gevolgd == null || gevolgd.signum() < 0 || gevolgd.compareTo(BigDecimal.valueOf(2000)) > 0) {
            fouten.add(new OngeldigeInvoer.Veld("gevolgd", "Vul het aantal uren in, van 0 tot 2000."));
        }
        if (!fouten.isEmpty()) {
            throw new OngeldigeInvoer(fouten);
        }
        registratie.legVast(trajectId, traject.gemeente(), new Leerregistratie.Uren(onderdeel, van, totEnMet, gevolgd, null, null, Leerregistratie.Bron.GEMEENTE, wie.weergavenaam()));
        schrijf(traject, wie, "leerroute.uren", Leertaak.uur(gevolgd) + " vastgelegd: " + onderdeel.naam() + ".");
        wekker.wek(trajectId, traject.gemeente());
    }

    /** A level by a test. @throws OngeldigeInvoer naming each field; @throws Conflict no leerroute runs */
    @Transactional
    public void niveau(UUID trajectId, Vaardigheid vaardigheid, String niveau, LocalDate behaaldOp, String toets, Gebruiker wie) {
        Traject traject = open(trajectId, wie);
        List<OngeldigeInvoer.Veld> fouten = new ArrayList<>();
        if (vaardigheid == null) {
            fouten.add(new OngeldigeInvoer.Veld("vaardigheid", "Kies de vaardigheid."));
        }
        if (niveau == null || !List.of("ALFA", "A1", "A2", "B1", "B2").contains(niveau)) {
            fouten.add(new OngeldigeInvoer.Veld("niveau", "Kies het niveau."));
        }
        if (behaaldOp == null || behaaldOp.isAfter(standen.vandaag())) {
            fouten.add(new OngeldigeInvoer.Veld("behaaldOp", "Vul de dag van de toets in, vandaag of eerder."));
        }
        if (toets == null || toets.isBlank()) {
            fouten.add(new OngeldigeInvoer.Veld("toets", "Vul in welke toets het was."));
        }
        if (!fouten.isEmpty()) {
            throw new OngeldigeInvoer(fouten);
        }
        registratie.legVast(trajectId, traject.gemeente(), new Leerregistratie.Niveau(vaardigheid, niveau, behaaldOp, toets.strip(), wie.weergavenaam()));
        schrijf(traject, wie, "leerroute.niveau", "Niveau vastgelegd: " + vaardigheid.naam().toLowerCase(java.util.Locale.ROOT) + " " + niveau + ".");
        wekker.wek(trajectId, traject.gemeente());
    }

    /** An absence that somebody told; like one that the provider reports. @throws OngeldigeInvoer naming each field; @throws Conflict no leerroute runs */
    @Transactional
    public void verzuim(UUID trajectId, LocalDate datum, String soort, BigDecimal uren, Gebruiker wie) {
        Traject traject = open(trajectId, wie);
        List<OngeldigeInvoer.Veld> fouten = new ArrayList<>();
        if (datum == null || datum.isAfter(standen.vandaag())) {
            fouten.add(new OngeldigeInvoer.Veld("datum", "Vul de dag in, vandaag of eerder."));
        }
        if (soort == null || !List.of("GEOORLOOFD", "ONGEOORLOOFD", "ONBEKEND").contains(soort)) {
            fouten.add(new OngeldigeInvoer.Veld("soort", "Kies of er een goede reden was."));
        }
        if (!fouten.isEmpty()) {
            throw new OngeldigeInvoer(fouten);
        }
        verloop.verzuim(traject, datum, soort, uren);
        schrijf(traject, wie, "leerroute.verzuim", "Verzuim vastgelegd.");
    }

    /**
     * The college asks fewer hours of language in the Z-route, or none for some skills, of who is in revalidation because of how they hear or see (Ri 3.16(2)).
     * Why stays in the medical section.
     *
     * @param uren        the lower norm, or {@code null}; @param vrij a skill that needs no lessons, or {@code null}: one of both at least
     * @param revalidatie that condition, as the klantmanager confirms it
     * @throws OngeldigeInvoer naming each field; @throws Conflict no Z-route runs
     */
    @Transactional
    public void minderUren(UUID trajectId, Integer uren, Vaardigheid vrij, boolean revalidatie, String motivering, Gebruiker wie) {
        Traject traject = openZ(trajectId, wie);
        LocalDate begin = gangen.van(trajectId).gestartOp();
        List<OngeldigeInvoer.Veld> fouten = new ArrayList<>();
        if (!revalidatie) {
            fouten.add(new OngeldigeInvoer.Veld("zRevalidatie", "Dit kan alleen als de inburgeraar een revalidatietraject volgt voor een auditieve of visuele beperking (artikel 3.16 lid 2 Regeling inburgering 2021)."));
        }
        if (uren == null && vrij == null) {
            fouten.add(new OngeldigeInvoer.Veld("zNorm", "Vul een lagere urennorm in, of kies een vaardigheid die niet hoeft."));
        }
        if (uren != null && !Leerregels.isLagereNorm(uren, begin)) {
            fouten.add(new OngeldigeInvoer.Veld("zNorm", "Vul een aantal uren in dat lager is dan de gewone norm van " + Leerregels.gewoneNormTaal(begin) + " uur, en hoger dan 0."));
        }
        eisMotivering("zNormMotivering", motivering, fouten);
        if (!fouten.isEmpty()) {
            throw new OngeldigeInvoer(fouten);
        }
        if (uren != null) {
            besluit(traject, new ZBesluit(ZBesluit.Soort.LAGERE_NORM, uren, List.of(), null, null, 0, 0, motivering.strip(), wie.weergavenaam(), standen.vandaag()), wie);
        }
        if (vrij != null) {
            Set<Vaardigheid> alle = EnumSet.of(vrij);
            registratie.geldendeZBesluiten(trajectId).stream().filter(b -> b.soort() == ZBesluit.Soort.ONDERDEEL_VRIJ).forEach(b -> alle.addAll(b.vaardigheden()));
            besluit(traject, new ZBesluit(ZBesluit.Soort.ONDERDEEL_VRIJ, null, List.copyOf(alle), null, null, 0, 0, motivering.strip(), wie.weergavenaam(), standen.vandaag()), wie);
        }
        wekker.wek(trajectId, traject.gemeente());
    }

    /**
     * Hours of schooling from the two years before the PIP count in the Z-route (Bi 3.14(9), (10)); participation only for asielstatushouders.
     *
     * @throws OngeldigeInvoer naming each field; @throws Conflict no Z-route runs
     */
    @Transactional
    public void eerderOnderwijs(UUID trajectId, ZBesluit.Onderwijs onderwijs, LocalDate gevolgdTot, Integer urenTaal, Integer urenParticipatie, String motivering, Gebruiker wie) {
        Traject traject = openZ(trajectId, wie);
        LocalDate pip = gangen.van(trajectId).gestartOp();
        int taal = urenTaal == null ? 0 : urenTaal;
        int participatie = urenParticipatie == null ? 0 : urenParticipatie;
        List<OngeldigeInvoer.Veld> fouten = new ArrayList<>();
        if (onderwijs == null) {
            fouten.add(new OngeldigeInvoer.Veld("zOnderwijs", "Kies welk onderwijs de inburgeraar volgde."));
        }
        if (gevolgdTot == null || !Leerregels.eerderOnderwijsTelt(gevolgdTot, pip)) {
            fouten.add(new OngeldigeInvoer.Veld("zOnderwijsTot", "Vul de laatste dag van het onderwijs in. Alleen onderwijs in de twee jaar voor het PIP van " + Datums.voluit(pip) + " kan meetellen."));
        }
        if (taal < 0 || taal > Leerregels.gewoneNormTaal(pip) || taal == 0 && participatie == 0) {
            fouten.add(new OngeldigeInvoer.Veld("zOnderwijsTaal", "Vul in hoeveel uur meetelt, van 1 tot en met " + Leerregels.gewoneNormTaal(pip) + "."));
        }
        if (participatie < 0 || participatie > Leerregels.gewoneNormParticipatie(pip)) {
            fouten.add(new OngeldigeInvoer.Veld("zOnderwijsParticipatie", "Vul in hoeveel uur meetelt, tot en met " + Leerregels.gewoneNormParticipatie(pip) + ", of maak dit veld leeg."));
        } else if (participatie > 0 && !standen.van(traject).isAsiel()) {
            fouten.add(new OngeldigeInvoer.Veld("zOnderwijsParticipatie", "Voor gezins- en overige migranten vraagt de wet geen participatie-uren in de Z-route. Maak dit veld leeg."));
        }
        eisMotivering("zOnderwijsMotivering", motivering, fouten);
        if (!fouten.isEmpty()) {
            throw new OngeldigeInvoer(fouten);
        }
        besluit(traject, new ZBesluit(ZBesluit.Soort.EERDER_ONDERWIJS, null, List.of(), onderwijs, gevolgdTot, taal, participatie, motivering.strip(), wie.weergavenaam(), standen.vandaag()), wie);
        wekker.wek(trajectId, traject.gemeente());
    }

    private void besluit(Traject traject, ZBesluit besluit, Gebruiker wie) {
        registratie.legVast(traject.id(), traject.gemeente(), besluit, wie.naam());
        boolean gezondheid = besluit.soort().overGezondheid();
        String wat = "Besluit over de uren van de Z-route: " + besluit.watBesloten();
        tijdlijn.schrijf(traject.id(), traject.gemeente(), wie, Tijdlijn.Regel.van("leerroute.z-besluit", Sectie.LEREN, wat).omdat(gezondheid ? null : besluit.motivering()
                + " (artikel 3.14 lid 9 en 10 Besluit inburgering 2021)"));
        if (gezondheid) {
            tijdlijn.schrijf(traject.id(), traject.gemeente(), wie, Tijdlijn.Regel.van("leerroute.z-besluit-grond", Sectie.MEDISCH, "Waarom er minder uren nodig zijn in de Z-route.")
                    .omdat(besluit.motivering() + " (artikel 3.16 lid 2 Regeling inburgering 2021)"));
        }
    }

    private static void eisMotivering(String veld, String motivering, List<OngeldigeInvoer.Veld> fouten) {
        if (motivering == null || motivering.isBlank()) {
            fouten.add(new OngeldigeInvoer.Veld(veld, "Vul in waarom u dit besluit."));
        }
    }

    private Traject openZ(UUID trajectId, Gebruiker wie) {
        Traject traject = open(trajectId, wie);
        if (gangen.van(trajectId).route() != Leerroute.Z) {
            throw new Conflict("Dit besluit hoort bij de Z-route. Dit traject heeft een andere leerroute.");
        }
        return traject;
    }

    private Traject open(UUID trajectId, Gebruiker wie) {
        toegang.schrijf(trajectId, Sectie.LEREN, wie);
        Traject traject = trajecten.vergrendel(trajectId);
        if (gangen.vind(trajectId).filter(Leergang::loopt).isEmpty()) {
            throw new Conflict("Er loopt nu geen leerroute in dit traject.");
        }
        return traject;
    }

    private void schrijf(Traject traject, Gebruiker wie, String soort, String wat) {
        tijdlijn.schrijf(traject.id(), traject.gemeente(), wie, Tijdlijn.Regel.van(soort, Sectie.LEREN, wat));
    }
}
