package nl.trajectregie.dossier.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.trajectregie.dossier.brief.Afzender;
import nl.trajectregie.dossier.brief.Brief;
import nl.trajectregie.dossier.brief.BriefArchief;
import nl.trajectregie.dossier.brief.BriefPdf;
import nl.trajectregie.dossier.taak.TaakVerwerker.TaakContext;
import nl.trajectregie.dossier.toegang.Gebruiker;
import org.springframework.stereotype.Component;

/** The letters of the intake: invitation, call, and warning with a second call. */
@Component
class Intakebrieven {

    private final Afzender afzender;
    private final BriefArchief archief;

    Intakebrieven(Afzender afzender, BriefArchief archief) {
        this.afzender = afzender;
        this.archief = archief;
    }

    UUID uitnodiging(TaakContext taak, LocalDate datum, String tijd, String vorm, String plaats, String taal) {
        Afzender.Adressering adres = afzender.bij(taak.trajectId());
        return archief.bewaar(taak.trajectId(), taak.gemeente(), "intake-uitnodiging", "uitnodiging-" + adres.traject().kenmerk() + "-" + datum, 1,
                uitnodiging(adres, taak.vandaag(), datum, tijd, vorm, plaats, taal), taak.wie());
    }

    UUID oproep(Oproep oproep, Oproepladder.Trede trede) {
        Afzender.Adressering adres = afzender.bij(oproep.trajectId());
        return archief.bewaar(oproep.trajectId(), oproep.gemeente(), trede == Oproepladder.Trede.OPROEP ? "intake-oproep" : "intake-waarschuwing",
                (trede == Oproepladder.Trede.OPROEP ? "oproep-" : "waarschuwing-") + adres.traject().kenmerk() + "-" + oproep.opgesteldOp(), 1,
                oproep(adres, oproep, trede), Gebruiker.systeem(oproep.gemeente()));
    }

    static Brief uitnodiging(Afzender.Adressering adres, LocalDate vandaag, LocalDate datum, String tijd, String vorm, String plaats, String taal) {
        List<Brief.Blok> blokken = new ArrayList<>();
        blokken.add(new Brief.Alinea("Geachte " + adres.aanhef() + ","));
        blokken.add(new Brief.Alinea("Wij willen graag met u praten. Wij willen weten wat u kunt, wat u wilt en wat u nodig heeft. Dit gesprek hoort bij de brede intake."));
        blokken.add(new Brief.Kop("Uw afspraak"));
        List<String> punten = new ArrayList<>(List.of("Datum: " + BriefPdf.datum(datum) + (tijd == null ? "" : " om " + tijd + " uur"), "Hoe: " + vorm));
        if (plaats != null) {
            punten.add("Plaats: " + plaats);
        }
        if (taal != null) {
            punten.add("Taal: " + taal);
        }
        blokken.add(new Brief.Lijst(punten));
        blokken.add(new Brief.Kop("Goed om te weten"));
        blokken.add(new Brief.Alinea("U mag het gesprek alleen voeren, zonder uw partner of familie. Dat is uw recht. Wilt u een tolk? Zeg het ons. Een tolk kost u niets."));
        blokken.add(new Brief.Alinea("Kunt u niet komen? Bel of mail ons zo snel mogelijk. Dan maken wij een nieuwe afspraak."));
        return brief(adres, vandaag, "Uitnodiging voor een gesprek", blokken);
    }

    static Brief oproep(Afzender.Adressering adres, Oproep oproep, Oproepladder.Trede trede) {
        List<Brief.Blok> blokken = new ArrayList<>();
        boolean waarschuwing = trede == Oproepladder.Trede.WAARSCHUWING;
        blokken.add(new Brief.Alinea("Geachte " + adres.aanhef() + ","));
        blokken.add(new Brief.Alinea(waarschuwing
                ? "Wij riepen u eerder op voor de brede intake. U bent niet gekomen en wij hoorden niets van u. Dit is een waarschuwing. Wij roepen u nu voor de tweede keer op."
                : "U kwam niet naar een gesprek voor de brede intake. Wij hebben geprobeerd u te bereiken. Daarom roepen wij u nu op."));
        if (waarschuwing && oproep.gronden() != null) {
            blokken.add(new Brief.Kop("Waarom u deze waarschuwing krijgt"));
            blokken.add(new Brief.Alinea(oproep.gronden()));
        }
        blokken.add(new Brief.Kop("Wat moet u doen?"));
        List<String> punten = new ArrayList<>();
        if (oproep.verschijnenOp() != null) {
            punten.add("Kom op " + BriefPdf.datum(oproep.verschijnenOp()) + (oproep.plaats() == null ? "" : " naar " + oproep.plaats()) + ".");
        }
        punten.add("Kunt u dan niet? Laat het ons weten, uiterlijk op " + BriefPdf.datum(oproep.reactieUiterlijkOp()) + ".");
        blokken.add(new Brief.Lijst(punten));
        blokken.add(new Brief.Kop("Waarom is dit belangrijk?"));
        blokken.add(new Brief.Alinea("U moet meewerken aan de brede intake. Dat staat in artikel 14 van de Wet inburgering 2021. Met de intake kiezen wij samen de leerroute die bij u past."));
        blokken.add(new Brief.Alinea(waarschuwing
                ? "Komt u weer niet, en is dat uw schuld? Dan kan dat gevolgen hebben (artikel 22 Wet inburgering 2021). Een medewerker bekijkt dat altijd zelf en houdt rekening met uw situatie."
                : "Is er iets waardoor komen moeilijk is, zoals ziekte, opvang van uw kinderen of reiskosten? Vertel het ons. Wij zoeken samen een oplossing."));
        blokken.add(new Brief.Kop("Hulp"));
        blokken.add(new Brief.Alinea("U mag het gesprek alleen voeren, zonder uw partner of familie. Wilt u een tolk? Een tolk kost u niets. Begrijpt u deze brief niet? Bel ons, of vraag hulp aan uw begeleider."));
        return brief(adres, oproep.opgesteldOp(), trede.titel(), blokken);
    }

    private static Brief brief(Afzender.Adressering adres, LocalDate datum, String titel, List<Brief.Blok> blokken) {
        blokken.add(new Brief.Alinea("Met vriendelijke groet,"));
        blokken.add(new Brief.Alinea("het college van burgemeester en wethouders van de gemeente " + adres.gemeente()
                + (adres.klantmanager() == null ? "" : ", namens dezen, " + adres.klantmanager() + ", klantmanager")));
        return new Brief(adres.gemeente(), adres.geadresseerde(), datum, adres.traject().kenmerk(), titel, blokken);
    }
}
