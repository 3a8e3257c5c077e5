package nl.trajectregie.dossier.afsluiting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.brief.Afzender;
import nl.trajectregie.dossier.brief.Brief;
import nl.trajectregie.dossier.brief.BriefArchief;
import nl.trajectregie.dossier.brief.BriefPdf;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.dossier.traject.Trajecten;
import org.springframework.stereotype.Service;

/** The final letter and the person's own list of regular services (seed-003 2.6). Joins the worker's transaction. */
@Service
public class Afsluitstukken {

    private final Afsluitingen afsluitingen;
    private final Trajecten trajecten;
    private final Afzender afzender;
    private final BriefArchief archief;
    private final Tijdlijn tijdlijn;
    private final Clock klok;

    Afsluitstukken(Afsluitingen afsluitingen, Trajecten trajecten, Afzender afzender, BriefArchief archief, Tijdlijn tijdlijn, Clock klok) {
        this.afsluitingen = afsluitingen;
        this.trajecten = trajecten;
        this.afzender = afzender;
        this.archief = archief;
        this.tijdlijn = tijdlijn;
        this.klok = klok;
    }

    /** Makes the letter as PDF among the documents. */
    public void maak(UUID trajectId) {
        Traject traject = trajecten.vergrendel(trajectId);
        Afsluiting afsluiting = afsluitingen.vind(trajectId).orElseThrow();
        Gebruiker systeem = Gebruiker.systeem(traject.gemeente());
        LocalDate vandaag = LocalDate.ofInstant(klok.instant(), klok.getZone());
        Brief brief = eindbrief(afzender.bij(trajectId), vandaag, Uitstroomcode.valueOf(traject.uitstroomcode()), afsluiting, afsluitingen.oordelen(trajectId));
        UUID document = archief.bewaar(trajectId, traject.gemeente(), "eindbrief", "eindbrief-" + traject.kenmerk(), 1, brief, systeem);
        tijdlijn.schrijf(trajectId, traject.gemeente(), systeem, Tijdlijn.Regel.van("afsluiting.brief-gemaakt", Sectie.AFSLUITING, "De eindbrief is gemaakt.").overDocument(document));
    }

    static Brief eindbrief(Afzender.Adressering adres, LocalDate vandaag, Uitstroomcode code, Afsluiting afsluiting, List<Afsluiting.Oordeel> oordelen) {
        List<Brief.Blok> blokken = new ArrayList<>();
        blokken.add(new Brief.Alinea("Geachte " + adres.aanhef() + ","));
        blokken.add(new Brief.Alinea("Uw inburgeringstraject bij de gemeente " + adres.gemeente() + " is afgerond. In deze brief leest u wat er is bereikt en waar u nu terecht kunt."));
        LinkedHashMap<String, String> feiten = new LinkedHashMap<>();
        feiten.put("Laatste dag van het traject", afsluiting.eindeOp() == null ? BriefPdf.datum(vandaag) : BriefPdf.datum(afsluiting.eindeOp()));
        feiten.put("Waarom het traject stopt", code.naam());
        blokken.add(new Brief.Gegevens("Uw traject", List.of("Onderwerp", "Informatie"), feiten));
        Object terugblik = afsluiting.eindgesprek().get("terugblik");
        if (terugblik != null) {
            blokken.add(new Brief.Kop("Ons laatste gesprek"));
            blokken.add(new Brief.Alinea(terugblik.toString()));
        }
        List<List<String>> rijen = oordelen.stream().filter(o -> o.stand() != Afsluiting.Stand.NIET_BESPROKEN)
                .map(o -> List.of(o.leefgebied(), o.stand().naam(), o.toelichting() == null ? "" : o.toelichting())).toList();
        if (!rijen.isEmpty()) {
            blokken.add(new Brief.Kop("Hoe gaat het nu?"));
            blokken.add(new Brief.Tabel("Wat wij samen hebben besproken", List.of("Onderwerp", "Hoe gaat het?", "Toelichting"), rijen));
        }
        blokken.add(new Brief.Kop("Waar kunt u terecht?"));
        List<List<String>> voorzieningen = afsluiting.voorzieningen().stream().map(v -> List.of(tekst(v, "waarvoor"), tekst(v, "wie"), tekst(v, "bereikbaar"))).toList();
        blokken.add(voorzieningen.isEmpty() ? new Brief.Alinea("Bel bij een vraag met de gemeente. Wij vertellen u wie u kan helpen.")
                : new Brief.Tabel("Hier kunt u terecht", List.of("Waarvoor?", "Waar?", "Hoe?"), voorzieningen));
        afsluiting.overdrachten().stream().filter(o -> "AANVAARD".equals(o.get("overdrachtAntwoord"))).findFirst().ifPresent(o -> blokken.add(new Brief.Alinea(
                "Wij hebben u voorgesteld aan " + o.get("organisatie") + ". Zij helpen u verder.")));
        blokken.add(new Brief.Kop("Uw gegevens"));
        blokken.add(new Brief.Alinea("De wet zegt hoe lang wij uw gegevens bewaren. Wilt u uw gegevens zien of verbeteren? Vraag het ons."));
        blokken.add(new Brief.Alinea("Begrijpt u deze brief niet? Bel ons, of vraag iemand om hulp."));
        blokken.add(new Brief.Alinea("Met vriendelijke groet,"));
        blokken.add(new Brief.Alinea(adres.klantmanager() == null ? "de gemeente " + adres.gemeente() : adres.klantmanager() + ", gemeente " + adres.gemeente()));
        return new Brief(adres.gemeente(), adres.geadresseerde(), vandaag, adres.traject().kenmerk(), "Uw inburgeringstraject is afgerond", blokken);
    }

    private static String tekst(Map<String, Object> rij, String veld) {
        return rij.get(veld) == null ? "" : rij.get(veld).toString();
    }
}
