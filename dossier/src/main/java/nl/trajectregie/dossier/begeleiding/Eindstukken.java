package nl.trajectregie.dossier.begeleiding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.begeleiding.Checklist.Stand;
import nl.trajectregie.dossier.brief.Afzender;
import nl.trajectregie.dossier.brief.Brief;
import nl.trajectregie.dossier.brief.BriefArchief;
import nl.trajectregie.dossier.brief.BriefPdf;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.dossier.traject.Trajecten;
import org.springframework.stereotype.Service;

/**
 * What is on paper at the end: the handover to the klantmanager, and the list of regular services with which the person goes on by himself
 * (seed-003 2.6). Joins the worker's transaction.
 */
@Service
public class Eindstukken {

    private final Begeleidingen begeleidingen;
    private final Begeleidingsverloop verloop;
    private final Checklist checklist;
    private final Leefgebieden leefgebieden;
    private final Trajecten trajecten;
    private final Afzender afzender;
    private final BriefArchief archief;
    private final Tijdlijn tijdlijn;
    private final Clock klok;

    Eindstukken(Begeleidingen begeleidingen, Begeleidingsverloop verloop, Checklist checklist, Leefgebieden leefgebieden, Trajecten trajecten, Afzender afzender,
                BriefArchief archief, Tijdlijn tijdlijn, Clock klok) {
        this.begeleidingen = begeleidingen;
        this.verloop = verloop;
        this.checklist = checklist;
        this.leefgebieden = leefgebieden;
        this.trajecten = trajecten;
        this.afzender = afzender;
        this.archief = archief;
        this.tijdlijn = tijdlijn;
        this.klok = klok;
    }

    /** Makes what the inrichting asks for. @return whether a warm handover follows */
    public boolean maak(UUID trajectId) {
        Traject traject = trajecten.vergrendel(trajectId);
        Begeleiding b = begeleidingen.van(trajectId);
        var einde = verloop.inrichting(traject).einde();
        Afzender.Adressering adres = afzender.bij(trajectId);
        LocalDate vandaag = LocalDate.ofInstant(klok.instant(), klok.getZone());
        Gebruiker systeem = Gebruiker.systeem(traject.gemeente());
        int versie = b.verlengd() + 1;
        if (einde.schriftelijkeOverdracht()) {
            UUID document = archief.bewaar(trajectId, traject.gemeente(), "begeleiding-overdracht", "overdracht-begeleiding-" + traject.kenmerk(), versie,
                    overdracht(adres, vandaag, b, leefgebieden.verloop(trajectId), checklist.lijst(trajectId)), systeem);
            tijdlijn.schrijf(trajectId, traject.gemeente(), systeem, Tijdlijn.Regel.van("begeleiding.overdracht-gemaakt", Sectie.BEGELEIDING,
                    "De schriftelijke overdracht aan de klantmanager is gemaakt.").overDocument(document));
        }
        if (einde.formulierVoorzieningen()) {
            UUID document = archief.bewaar(trajectId, traject.gemeente(), "begeleiding-voorzieningen", "voorzieningen-" + traject.kenmerk(), versie,
                    voorzieningen(adres, vandaag, b), systeem);
            tijdlijn.schrijf(trajectId, traject.gemeente(), systeem, Tijdlijn.Regel.van("begeleiding.voorzieningen-gemaakt", Sectie.BEGELEIDING,
                    "Het formulier met voorzieningen voor de inburgeraar is gemaakt.").overDocument(document));
        }
        return verloop.warmeOverdrachtNodig(traject, b);
    }

    static Brief overdracht(Afzender.Adressering adres, LocalDate vandaag, Begeleiding b, List<Leefgebieden.Beeld> beelden, List<Checklist.Punt> punten) {
        List<Brief.Blok> blokken = new ArrayList<>();
        blokken.add(new Brief.Alinea("De maatschappelijke begeleiding van " + adres.persoon().weergavenaam() + " stopt. In deze overdracht staat wat er is bereikt en wat nog aandacht vraagt."));
        LinkedHashMap<String, String> klokken = new LinkedHashMap<>();
        klokken.put("Inschrijving in de BRP (start volgens de wet)", datum(adres.traject().brpIngeschrevenOp()));
        klokken.put("Start in de praktijk", datum(b.gestartOp()));
        klokken.put("Einde", datum(b.eindeOp()));
        klokken.put("Kan zonder begeleiding verder", b.zelfredzaam() == null ? "Niet beoordeeld" : b.zelfredzaam() ? "Ja" : "Nee, er is nog hulp nodig");
        blokken.add(new Brief.Gegevens("De begeleiding", List.of("Onderwerp", "Informatie"), klokken));
        List<Leefgebieden.Beeld> oordeel = beelden.stream().filter(beeld -> beeld.soort() == Leefgebieden.Soort.EINDOORDEEL).toList();
        if (!oordeel.isEmpty()) {
            LocalDate laatste = oordeel.getFirst().datum();
            blokken.add(new Brief.Kop("Oordeel per leefgebied"));
            blokken.add(new Brief.Tabel("Oordeel van de begeleider, besproken met de inburgeraar", List.of("Leefgebied", "Hoe staat het ervoor?", "Waar blijkt dat uit?"),
                    oordeel.stream().filter(beeld -> beeld.datum().equals(laatste)).map(beeld -> List.of(beeld.leefgebied(), beeld.stand().naam(), leeg(beeld.watLukt()))).toList().reversed()));
        }
        List<String> open = punten.stream().filter(punt -> punt.stand() == Stand.OPEN).map(punt -> punt.punt().naam()).toList();
        blokken.add(new Brief.Kop("Wat staat nog open?"));
        blokken.add(open.isEmpty() ? new Brief.Alinea("Op de checklist staat niets meer open.") : new Brief.Lijst(open));
        Antwoorden eindgesprek = new Antwoorden(b.gegevens()).groep("eindgesprek");
        if (eindgesprek.heeft("terugblik")) {
            blokken.add(new Brief.Kop("Het eindgesprek"));
            blokken.add(new Brief.Alinea(eindgesprek.tekst("terugblik")));
            blokken.add(new Brief.Alinea("Afspraken: " + leeg(eindgesprek.tekst("afspraken"))));
        }
        Antwoorden beoordeling = new Antwoorden(b.gegevens()).groep("beoordeling");
        if (beoordeling.heeft("watDaarna")) {
            blokken.add(new Brief.Kop("Waar kan de inburgeraar terecht?"));
            blokken.add(new Brief.Alinea(beoordeling.tekst("watDaarna")));
        }
        String aan = adres.klantmanager() == null ? "De klantmanager inburgering" : adres.klantmanager() + ", klantmanager inburgering";
        return new Brief(adres.gemeente(), List.of(aan, "Gemeente " + adres.gemeente()), vandaag, adres.traject().kenmerk(), "Overdracht van de maatschappelijke begeleiding", blokken);
    }

    static Brief voorzieningen(Afzender.Adressering adres, LocalDate vandaag, Begeleiding b) {
        List<Brief.Blok> blokken = new ArrayList<>();
        blokken.add(new Brief.Alinea("Geachte " + adres.aanhef() + ","));
        blokken.add(new Brief.Alinea("Uw begeleiding stopt. U kunt nu veel zelf. Hebt u later toch een vraag? Hieronder staat wie u kan helpen. U neemt zelf contact op."));
        List<List<String>> rijen = new Antwoorden(b.gegevens()).groep("eindgesprek").rijen("voorzieningen").stream()
                .map(rij -> List.of(leeg(rij.tekst("waarvoor")), leeg(rij.tekst("wie")), leeg(rij.tekst("bereikbaar")))).toList();
        if (rijen.isEmpty()) {
            blokken.add(new Brief.Alinea("Bel bij een vraag met de gemeente. Wij vertellen u wie u kan helpen."));
        } else {
            blokken.add(new Brief.Tabel("Hier kunt u terecht", List.of("Waarvoor?", "Waar?", "Hoe?"), rijen));
        }
        blokken.add(new Brief.Kop("Uw inburgering gaat door"));
        blokken.add(new Brief.Alinea("Uw taallessen en uw afspraken in het PIP blijven gelden. Uw klantmanager" + (adres.klantmanager() == null ? "" : ", " + adres.klantmanager() + ",")
                + " blijft uw contactpersoon bij de gemeente."));
        blokken.add(new Brief.Alinea("Begrijpt u deze brief niet? Bel ons, of vraag iemand om hulp."));
        blokken.add(new Brief.Alinea("Met vriendelijke groet,"));
        blokken.add(new Brief.Alinea("de gemeente " + adres.gemeente()));
        return new Brief(adres.gemeente(), adres.geadresseerde(), vandaag, adres.traject().kenmerk(), "Waar kunt u terecht na de begeleiding?", blokken);
    }

    private static String datum(LocalDate dag) {
        return dag == null ? "Nog niet bekend" : BriefPdf.datum(dag);
    }

    private static String leeg(String tekst) {
        return tekst == null ? "" : tekst;
    }
}
