package nl.trajectregie.dossier.leerroute;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.trajectregie.dossier.fout.Conflict;
import nl.trajectregie.dossier.fout.OngeldigeInvoer;
import nl.trajectregie.dossier.pip.Vaardigheid;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Dossiertoegang;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.dossier.traject.Trajecten;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a professional writes down about the learning outside tasks: hours, a level, an absence. */
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
