package nl.trajectregie.dossier.ontzorgen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.trajectregie.dossier.brief.Afzender;
import nl.trajectregie.dossier.brief.Brief;
import nl.trajectregie.dossier.brief.BriefArchief;
import nl.trajectregie.dossier.brief.BriefPdf;
import nl.trajectregie.dossier.taak.TaakVerwerker.TaakContext;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** Letters about money, in the financial section of the dossier. Joins the caller's transaction. */
@Component
class Ontzorgbrieven {

    private final Afzender afzender;
    private final BriefArchief archief;

    Ontzorgbrieven(Afzender afzender, BriefArchief archief) {
        this.afzender = afzender;
        this.archief = archief;
    }

    UUID afspraken(TaakContext taak, Periode periode, List<Betaalafspraak> afspraken) {
        return bewaar(taak, "ontzorgen-afspraken", "afspraken-vaste-lasten", afspraken(afzender.bij(taak.trajectId()), taak.vandaag(), periode, afspraken));
    }

    UUID herstel(TaakContext taak, Afwijking afwijking, String watGedaan, String uitleg) {
        return bewaar(taak, "ontzorgen-herstel", "betaling-hersteld", herstel(afzender.bij(taak.trajectId()), taak.vandaag(), afwijking, watGedaan, uitleg));
    }

    UUID stopverzoekAfgewezen(TaakContext taak, Periode periode, String watWelKan) {
        return bewaar(taak, "ontzorgen-stopverzoek", "antwoord-stopverzoek", stopverzoekAfgewezen(afzender.bij(taak.trajectId()), taak.vandaag(), periode, watWelKan));
    }

    UUID verlenging(TaakContext taak, LocalDate tot, String gronden, String motivering) {
        return bewaar(taak, "ontzorgen-verlenging", "besluit-verlenging", verlenging(afzender.bij(taak.trajectId()), taak.vandaag(), tot, gronden, motivering));
    }

    UUID eindeBijstand(TaakContext taak, LocalDate laatsteDag, List<Betaalafspraak> afspraken) {
        return bewaar(taak, "ontzorgen-einde", "einde-ontzorgen", eindeBijstand(afzender.bij(taak.trajectId()), taak.vandaag(), laatsteDag, afspraken));
    }

    static Brief afspraken(Afzender.Adressering adres, LocalDate vandaag, Periode periode, List<Betaalafspraak> afspraken) {
        List<Brief.Blok> blokken = new ArrayList<>();
        blokken.add(new Brief.Alinea("U krijgt bijstand. De gemeente betaalt daaruit een aantal rekeningen voor u. Dat staat in artikel 56a van de Participatiewet."));
        blokken.add(new Brief.Alinea("Dit duurt van " + Dag.voluit(periode.van()) + " tot en met " + Dag.voluit(periode.tot()) + "."));
        blokken.add(new Brief.Kop("Wat betaalt de gemeente voor u?"));
        blokken.add(new Brief.Tabel("Betalingen per maand", List.of("Waarvoor", "Aan wie", "Bedrag", "Dag van de maand"), afspraken.stream()
                .map(a -> List.of(a.soort().naam(), a.partij(), Geld.tekst(a.bedragCent()), String.valueOf(a.betaaldag()))).toList()));
        blokken.add(new Brief.Kop("Wat moet u doen?"));
        blokken.add(new Brief.Lijst(List.of("Betaal deze rekeningen niet zelf.", "Krijgt u toch een rekening? Geef hem aan uw budgetbegeleider.", "Verandert er iets? Vertel het ons.")));
        return brief(adres, vandaag, "De gemeente betaalt uw vaste lasten", blokken);
    }

    static Brief herstel(Afzender.Adressering adres, LocalDate vandaag, Afwijking afwijking, String watGedaan, String uitleg) {
        List<Brief.Blok> blokken = new ArrayList<>();
        blokken.add(new Brief.Alinea(switch (afwijking.aard()) {
            case DUBBEL -> "Er ging iets mis met een betaling. Wij hebben " + waarvoor(afwijking) + " twee keer betaald. Dat is onze fout. Het spijt ons.";
            case TE_LAAT -> "Er ging iets mis met een betaling. De betaling voor " + waarvoor(afwijking) + " was te laat.";
            case MISLUKT -> "Er ging iets mis met een betaling. De betaling voor " + waarvoor(afwijking) + " lukte niet.";
            case TOESLAG_BIJ_INBURGERAAR -> "De " + Toeslag.Soort.valueOf(afwijking.soort()).naam().toLowerCase(java.util.Locale.ROOT)
                    + " is op uw eigen rekening gestort. Deze toeslag is bedoeld voor de rekeningen die de gemeente voor u betaalt.";
        }));
        if (afwijking.bedragCent() != null) {
            blokken.add(new Brief.Alinea("Het gaat om " + Geld.tekst(afwijking.bedragCent()) + "."));
        }
        blokken.add(new Brief.Kop("Wat doen wij?"));
        blokken.add(new Brief.Alinea(watGedaan));
        if (uitleg != null) {
            blokken.add(new Brief.Alinea(uitleg));
        }
        blokken.add(new Brief.Kop("Heeft u vragen?"));
        blokken.add(new Brief.Alinea("Bel uw budgetbegeleider. Wilt u een tolk? Zeg het ons. Een tolk kost u niets."));
        return brief(adres, vandaag, "Over een betaling die misging", blokken);
    }

    static Brief stopverzoekAfgewezen(Afzender.Adressering adres, LocalDate vandaag, Periode periode, String watWelKan) {
        List<Brief.Blok> blokken = new ArrayList<>();
        blokken.add(new Brief.Alinea("U wilt dat de gemeente stopt met het betalen van uw vaste lasten. Dat mogen wij niet doen."));
        blokken.add(new Brief.Kop("Waarom niet?"));
        blokken.add(new Brief.Alinea("De gemeente moet uw vaste lasten zes maanden betalen. Dat geldt ook als u het zelf kunt. Alleen als u geen bijstand meer krijgt, stopt het eerder. "
                + "Dit staat in artikel 56a van de Participatiewet."));
        blokken.add(new Brief.Alinea("De laatste dag is " + Dag.voluit(periode.tot()) + "."));
        blokken.add(new Brief.Kop("Wat kunt u wel doen?"));
        blokken.add(new Brief.Alinea(watWelKan));
        return brief(adres, vandaag, "Antwoord op uw vraag om te stoppen", blokken);
    }

    static Brief verlenging(Afzender.Adressering adres, LocalDate vandaag, LocalDate tot, String gronden, String motivering) {
        List<Brief.Blok> blokken = new ArrayList<>();
        blokken.add(new Brief.Alinea("De gemeente blijft uw vaste lasten betalen tot en met " + Dag.voluit(tot) + "."));
        blokken.add(new Brief.Kop("Waarom?"));
        blokken.add(new Brief.Alinea(gronden));
        blokken.add(new Brief.Alinea(motivering));
        blokken.add(new Brief.Alinea("Dit staat in artikel 57 van de Participatiewet."));
        blokken.add(new Brief.Kop("Bent u het niet eens met dit besluit?"));
        blokken.add(new Brief.Alinea("U kunt bezwaar maken. Doe dat binnen zes weken nadat u deze brief kreeg. Stuur een brief met uw naam, de datum, ons kenmerk, waarom u het niet eens "
                + "bent met het besluit en uw handtekening."));
        return brief(adres, vandaag, "Wij betalen uw vaste lasten langer", blokken);
    }

    static Brief eindeBijstand(Afzender.Adressering adres, LocalDate vandaag, LocalDate laatsteDag, List<Betaalafspraak> afspraken) {
        List<Brief.Blok> blokken = new ArrayList<>();
        blokken.add(new Brief.Alinea("Uw bijstand stopt. Daarom stopt de gemeente ook met het betalen van uw vaste lasten. De laatste dag is " + Dag.voluit(laatsteDag) + "."));
        blokken.add(new Brief.Kop("Wat betaalt u daarna zelf?"));
        blokken.add(new Brief.Tabel("Rekeningen die u zelf betaalt", List.of("Waarvoor", "Aan wie", "Bedrag per maand"),
                afspraken.stream().map(a -> List.of(a.soort().naam(), a.partij(), Geld.tekst(a.bedragCent()))).toList()));
        blokken.add(new Brief.Kop("Wat moet u doen?"));
        blokken.add(new Brief.Lijst(List.of("Zorg dat er genoeg geld op uw rekening staat.", "Geef uw nieuwe inkomen door aan Dienst Toeslagen.", "Lukt betalen niet? Bel ons meteen.")));
        return brief(adres, vandaag, "De gemeente stopt met het betalen van uw vaste lasten", blokken);
    }

    private static String waarvoor(Afwijking afwijking) {
        return Lastsoort.valueOf(afwijking.soort()).naam().toLowerCase(java.util.Locale.ROOT) + " van " + Dag.maand(afwijking.maand());
    }

    private static Brief brief(Afzender.Adressering adres, LocalDate vandaag, String titel, List<Brief.Blok> blokken) {
        blokken.addFirst(new Brief.Alinea("Geachte " + adres.aanhef() + ","));
        blokken.add(new Brief.Alinea("Met vriendelijke groet,"));
        blokken.add(new Brief.Alinea("het college van burgemeester en wethouders van de gemeente " + adres.gemeente()));
        return new Brief(adres.gemeente(), adres.geadresseerde(), vandaag, adres.traject().kenmerk(), titel, blokken);
    }

    private UUID bewaar(TaakContext taak, String soort, String bestand, Brief brief) {
        return archief.bewaar(taak.trajectId(), taak.gemeente(), soort, bestand + "-" + brief.kenmerk() + "-" + BriefPdf.datum(brief.datum()).replace(' ', '-'), 1,
                Sectie.FINANCIEEL, brief, taak.wie());
    }
}
