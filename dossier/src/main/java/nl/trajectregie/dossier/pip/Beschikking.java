package nl.trajectregie.dossier.pip;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import nl.trajectregie.dossier.brief.Brief;
import nl.trajectregie.dossier.brief.BriefPdf;
import nl.trajectregie.dossier.tekst.Zin;

/**
 * The words of the PIP-beschikking: reasons (Awb 3:46), the mandatory elements (Wi 15; Bi 5.3), the objection clause (Awb 3:45, 6:5, 6:7)
 * and the ontwikkelplan as an annex. Agreements that touch a mandatory element stand in the decision, all others in the annex.
 */
public final class Beschikking {

    /**
     * To whom and by whom.
     *
     * @param zuren         what the Z-route asks of this person; read only in a Z-route
     * @param ondertekenaar the klantmanager who made it, name as colleagues read it
     */
    public record Kader(String gemeente, List<String> geadresseerde, String naam, String kenmerk, Zurennorm zuren, String ondertekenaar) {}

    /** The letter of this decided version. @param reden why the former version changes; {@code null} for the first */
    public static Brief van(Pip pip, Ontwikkelplan plan, Kader kader, String reden) {
        List<Brief.Blok> blokken = new ArrayList<>();
        PipInhoud inhoud = pip.inhoud();
        blokken.add(new Brief.Alinea("Geachte " + kader.naam() + ","));
        if (pip.isEerste()) {
            blokken.add(new Brief.Alinea("U moet inburgeren. Daarom hebben wij samen met u een plan gemaakt: uw persoonlijk Plan Inburgering en Participatie (PIP). In deze brief leest u wat wij hebben besloten."));
        } else {
            blokken.add(new Brief.Alinea("Wij hebben uw persoonlijk Plan Inburgering en Participatie (PIP) aangepast. In deze brief leest u wat wij hebben besloten. Dit besluit komt in de plaats van het vorige PIP."));
        }

        blokken.add(new Brief.Kop("Ons besluit"));
        blokken.add(new Brief.Alinea(pip.isEerste()
                ? "Wij stellen uw PIP vast op " + BriefPdf.datum(pip.dagtekening()) + ". U volgt de " + pip.leerroute().naam() + "."
                : "Wij wijzigen uw PIP op " + BriefPdf.datum(pip.dagtekening()) + ". U volgt de " + pip.leerroute().naam() + "."));
        blokken.add(new Brief.Alinea("Uw einddoel is: " + Zin.van(pip.einddoel())));

        blokken.add(new Brief.Kop("Waarom wij dit besluiten"));
        if (!pip.isEerste() && reden != null) {
            blokken.add(new Brief.Alinea("Reden van de wijziging: " + Zin.van(reden)));
        }
        blokken.add(new Brief.Alinea(inhoud.motivering()));
        blokken.add(new Brief.Alinea("Dit besluit rust op artikel 15 van de Wet inburgering 2021 en artikel 5.3 van het Besluit inburgering 2021."));

        blokken.add(new Brief.Kop("Dit hoort bij uw plan"));
        blokken.add(new Brief.Gegevens("Verplichte onderdelen van uw PIP", List.of("Onderdeel", "Afspraak"), onderdelen(pip, kader)));

        List<Afspraak> verplicht = pip.afspraken().stream().filter(Afspraak::raaktVerplichtElement).filter(Beschikking::geldt).toList();
        if (!verplicht.isEmpty()) {
            blokken.add(new Brief.Kop("Afspraken die bij dit besluit horen"));
            blokken.add(new Brief.Tabel("Afspraken over verplichte onderdelen", List.of("Afspraak", "Wie", "Wanneer"), rijen(verplicht)));
        }

        blokken.add(new Brief.Kop("Hoeveel tijd u heeft"));
        if (pip.isEerste()) {
            blokken.add(new Brief.Alinea("U heeft 3 jaar om in te burgeren. De termijn begint op " + BriefPdf.datum(PipRegels.beginInburgeringstermijn(pip.dagtekening()))
                    + ", de dag na de datum van dit besluit (artikel 11 Wet inburgering 2021). De Dienst Uitvoering Onderwijs (DUO) stelt de termijn vast en stuurt u daarover een brief."));
        } else {
            blokken.add(new Brief.Alinea("De termijn om in te burgeren verandert niet door dit besluit (artikel 11 lid 3 Wet inburgering 2021)."));
        }

        blokken.add(new Brief.Kop("Wat wij van u verwachten"));
        blokken.add(new Brief.Alinea("U moet meewerken aan de verplichte onderdelen van dit plan. Lukt iets niet? Vertel het ons dan op tijd. Wij zoeken samen met u naar een oplossing."));
        blokken.add(new Brief.Alinea("Werkt u niet mee en is dat uw schuld? Dan kan dat gevolgen hebben (artikel 23 Wet inburgering 2021). Wij spreken altijd eerst met u."));
        if (pip.ondertekening() != null) {
            blokken.add(new Brief.Alinea(switch (pip.ondertekening()) {
                case GETEKEND -> "U heeft het plan getekend. De wet vraagt dat niet; het besluit geldt ook zonder handtekening.";
                case WEIGERT -> "U heeft het plan niet getekend. Het besluit geldt ook zonder uw handtekening.";
                case NIET_VEREIST -> "Voor dit besluit is uw handtekening niet nodig.";
            }));
        }

        blokken.add(new Brief.Kop("Bent u het niet eens met dit besluit?"));
        blokken.add(new Brief.Alinea("Dan kunt u bezwaar maken. Doe dat binnen 6 weken. De 6 weken beginnen op de dag nadat wij u dit besluit hebben gestuurd of gegeven."));
        blokken.add(new Brief.Alinea("Stuur een brief aan het college van burgemeester en wethouders van de gemeente " + kader.gemeente() + ". Zet in uw brief:"));
        blokken.add(new Brief.Lijst(List.of("uw naam en adres;", "de datum van uw brief;", "de datum en het kenmerk van dit besluit (" + kader.kenmerk() + ");",
                "waarom u het niet eens bent met het besluit;", "uw handtekening.")));
        blokken.add(new Brief.Alinea("Het besluit blijft gelden zolang wij over uw bezwaar nadenken. Is dat voor u een groot probleem? Dan kunt u de rechtbank vragen om een voorlopige voorziening."));

        blokken.add(new Brief.Kop("Heeft u vragen?"));
        blokken.add(new Brief.Alinea("Vraag het aan uw klantmanager" + (kader.ondertekenaar() == null ? "" : ", " + kader.ondertekenaar())
                + ". Wilt u dat iemand deze brief met u doorneemt, of heeft u een tolk nodig? Dat kan."));
        blokken.add(new Brief.Alinea("Met vriendelijke groet,"));
        blokken.add(new Brief.Alinea("het college van burgemeester en wethouders van de gemeente " + kader.gemeente()
                + (kader.ondertekenaar() == null ? "" : ", namens dezen, " + kader.ondertekenaar() + ", klantmanager")));

        bijlage(pip, plan, blokken);
        return new Brief(kader.gemeente(), kader.geadresseerde(), pip.dagtekening(), kader.kenmerk(),
                pip.isEerste() ? "Besluit: uw persoonlijk Plan Inburgering en Participatie (PIP)" : "Besluit: wijziging van uw persoonlijk Plan Inburgering en Participatie (PIP)", blokken);
    }

    private static SequencedMap<String, String> onderdelen(Pip pip, Kader kader) {
        PipInhoud inhoud = pip.inhoud();
        SequencedMap<String, String> rijen = new LinkedHashMap<>();
        rijen.put("Leerroute", pip.leerroute().naam());
        switch (pip.leerroute()) {
            case B1, ONDERWIJS -> rijen.put("Taalniveau", "Niveau " + (inhoud.niveau() == null ? Taalniveau.B1 : inhoud.niveau()) + " voor de examens" + deels(inhoud) + ", en Kennis van de Nederlandse Maatschappij (KNM)");
            case Z -> zuren(rijen, kader.zuren());
        }
        zet(rijen, "Alfabetisering", inhoud.alfabetisering() == null ? null : inhoud.alfabetisering().naam());
        if (inhoud.urenPerWeek() != null) {
            rijen.put("Intensiteit", inhoud.urenPerWeek() + " uur per week");
        }
        if (inhoud.intensiteitB1Uren() != null) {
            rijen.put("Geschatte omvang", inhoud.intensiteitB1Uren() + " uur les in totaal (taal en KNM)");
        }
        if (pip.leerroute() == Leerroute.Z) {
            rijen.put("Examens proberen", Boolean.TRUE.equals(inhoud.examenwensZ()) ? "U wilt examens op niveau A2 of KNM proberen" : "Geen wens om examens te doen");
        }
        rijen.put("Participatieverklaringstraject (PVT)", uren(inhoud.pvtUren(), inhoud.pvtInvulling()));
        rijen.put("Module Arbeidsmarkt en Participatie (MAP)", pip.leerroute() == Leerroute.ONDERWIJS ? "Niet van toepassing in de Onderwijsroute" : uren(inhoud.mapUren(), inhoud.mapInvulling()));
        zet(rijen, "Begeleiding en ondersteuning", inhoud.begeleiding());
        zet(rijen, "Voorschoolse educatie (VVE)", inhoud.vve());
        rijen.put("Voortgangsgesprekken", inhoud.voortgangsgesprekken() + " gesprekken");
        if (Boolean.TRUE.equals(inhoud.opleidingAfmaken())) {
            rijen.put("Opleiding", "U mag eerst de opleiding afmaken die u nu volgt");
        }
        zet(rijen, "Uitkering (Participatiewet)", inhoud.bijstand());
        return rijen;
    }

    private static void zuren(SequencedMap<String, String> rijen, Zurennorm norm) {
        rijen.put("Taal en KNM", norm.taal() + " uur les Nederlands en Kennis van de Nederlandse Maatschappij (KNM), met een eindgesprek" + eerder(norm.eerderTaal()));
        if (!norm.vrij().isEmpty()) {
            rijen.put("Geen les nodig", "U hoeft geen les te volgen voor " + String.join(", ", norm.vrij().stream().map(v -> v.naam().toLowerCase(Locale.ROOT)).toList()));
        }
        if (norm.participatie() != null) {
            rijen.put("Meedoen", norm.participatie() + " uur participatie; de uren van PVT en MAP tellen mee" + eerder(norm.eerderParticipatie()));
        }
    }

    private static String eerder(int uren) {
        return uren == 0 ? "" : "; van uw eerdere onderwijs tellen " + uren + " uur mee";
    }

    private static void bijlage(Pip pip, Ontwikkelplan plan, List<Brief.Blok> blokken) {
        blokken.add(new Brief.Bijlage("Bijlage: ontwikkelplan" + (plan == null ? "" : ", versie " + plan.versie())));
        blokken.add(new Brief.Alinea("In deze bijlage staan afspraken die wij samen kunnen aanpassen zonder nieuw besluit."));
        if (plan != null) {
            if (!plan.inhoud().achtergrond().isBlank()) {
                blokken.add(new Brief.Tussenkop("Achtergrond"));
                blokken.add(new Brief.Alinea(plan.inhoud().achtergrond()));
            }
            for (Ontwikkelplan.Horizon horizon : Ontwikkelplan.Horizon.values()) {
                List<List<String>> rijen = plan.inhoud().doelen().stream().filter(doel -> doel.termijn() == horizon)
                        .map(doel -> List.of(doel.doel(), doel.stappen() == null ? "" : doel.stappen(), ofInOverleg(doel.wie()))).toList();
                if (!rijen.isEmpty()) {
                    blokken.add(new Brief.Tabel("Doelen voor de " + horizon.naam().toLowerCase(java.util.Locale.ROOT), List.of("Doel", "Stappen", "Wie"), rijen));
                }
            }
        }
        List<Afspraak> overige = (plan == null ? pip.afspraken() : plan.inhoud().afspraken()).stream()
                .filter(afspraak -> !afspraak.raaktVerplichtElement()).filter(Beschikking::geldt).toList();
        if (!overige.isEmpty()) {
            blokken.add(new Brief.Tabel("Afspraken", List.of("Afspraak", "Wie", "Wanneer"), rijen(overige)));
        } else {
            blokken.add(new Brief.Alinea("Er zijn nu geen andere afspraken."));
        }
    }

    private static boolean geldt(Afspraak afspraak) {
        return afspraak.status() != Afspraak.Status.VERVALLEN;
    }

    private static List<List<String>> rijen(List<Afspraak> afspraken) {
        return afspraken.stream().map(afspraak -> List.of(afspraak.omschrijving(), ofInOverleg(afspraak.wie()), ofInOverleg(afspraak.termijn()))).toList();
    }

    private static String uren(Integer uren, String invulling) {
        return uren + " uur" + (invulling == null || invulling.isBlank() ? "" : ". " + invulling.strip());
    }

    private static void zet(SequencedMap<String, String> rijen, String label, String waarde) {
        if (waarde != null && !waarde.isBlank()) {
            rijen.put(label, waarde.strip());
        }
    }

    private static String ofInOverleg(String tekst) {
        return tekst == null || tekst.isBlank() ? "in overleg" : tekst.strip();
    }

    private Beschikking() {}

    private static String deels(PipInhoud inhoud) {
        return inhoud.a2Vaardigheden() == null ? "" : " (" + String.join(", ", inhoud.a2Vaardigheden().stream().map(v -> v.naam().toLowerCase(java.util.Locale.ROOT)).toList()) + " op niveau A2)";
    }
}
