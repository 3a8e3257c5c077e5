package nl.trajectregie.dossier.koppeling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.trajectregie.dossier.fout.OngeldigeInvoer.Veld;
import nl.trajectregie.dossier.persoon.Bsn;
import nl.trajectregie.dossier.persoon.VNummer;

/** What a koppeling must hold by itself; what needs the database is checked in {@link Koppeling}. */
final class Koppelregels {

    private static final Set<String> AANLEIDINGEN = Set.of("COA_KOPPELING", "DUO_KENNISGEVING", "VERHUIZING");
    private static final Set<String> DOELGROEPEN = Set.of("ASIELSTATUSHOUDER", "GEZINS_EN_OVERIGE_MIGRANT");
    private static final Set<String> GESLACHTEN = Set.of("MAN", "VROUW", "X", "ONBEKEND");
    private static final LocalDate EERSTE_KENNISGEVING = LocalDate.of(2022, 1, 1);
    private static final int HOOGSTE_LEEFTIJD = 120;
    private static final Pattern TAAL = Pattern.compile("[\\p{L}][\\p{L}\\p{M} ()'-]{1,39}");
    private static final Pattern NAAM = Pattern.compile("[^\\p{Cntrl}<>]{1,200}");

    private final LocalDate vandaag;
    private final List<Veld> fouten = new ArrayList<>();

    private Koppelregels(LocalDate vandaag) {
        this.vandaag = vandaag;
    }

    /** Everything that is wrong with the request, with the field. */
    static List<Veld> controleer(Koppelverzoek verzoek, LocalDate vandaag) {
        Koppelregels regels = new Koppelregels(vandaag);
        regels.controleerTraject(verzoek);
        if (verzoek.persoon() == null) {
            regels.fout("persoon", "Vul de persoon in.");
        } else {
            regels.controleerPersoon(verzoek.persoon());
        }
        return regels.fouten;
    }

    private void controleerTraject(Koppelverzoek v) {
        verplichteKeuze("aanleiding", v.aanleiding(), AANLEIDINGEN);
        verplichteKeuze("doelgroep", v.doelgroep(), DOELGROEPEN);
        if (v.gemeentecode() == null || v.gemeentecode().isBlank()) {
            fout("gemeentecode", "Vul de gemeente in.");
        }
        if ("COA_KOPPELING".equals(v.aanleiding()) && v.gekoppeldOp() == null) {
            fout("gekoppeldOp", "Vul de dag in waarop het COA deze persoon aan de gemeente koppelde.");
        }
        nietInDeToekomst("gekoppeldOp", v.gekoppeldOp());
        nietInDeToekomst("kennisgevingsdatum", v.kennisgevingsdatum());
        if (v.kennisgevingsdatum() != null && v.kennisgevingsdatum().isBefore(EERSTE_KENNISGEVING)) {
            fout("kennisgevingsdatum", "De kennisgeving kan niet van voor 1 januari 2022 zijn: toen begon de Wet inburgering 2021.");
        }
        if (v.gedetailleerdeDoelgroep() != null && v.gedetailleerdeDoelgroep().length() > 100) {
            fout("gedetailleerdeDoelgroep", "Gebruik niet meer dan 100 tekens.");
        }
        if (v.azc() != null) {
            if (leeg(v.azc().naam())) {
                fout("azc.naam", "Vul de naam van het azc in.");
            } else if (v.azc().naam().length() > 100) {
                fout("azc.naam", "Gebruik niet meer dan 100 tekens.");
            }
            if (v.azc().afstandKm() != null && (v.azc().afstandKm() < 0 || v.azc().afstandKm() > 400)) {
                fout("azc.afstandKm", "Vul een afstand in van 0 tot en met 400 kilometer.");
            }
        }
        if (v.klantprofiel() != null) {
            korteTekst("klantprofiel.opleiding", v.klantprofiel().opleiding());
            korteTekst("klantprofiel.werkervaring", v.klantprofiel().werkervaring());
            korteTekst("klantprofiel.leerbaarheid", v.klantprofiel().leerbaarheid());
            korteTekst("klantprofiel.taalniveau", v.klantprofiel().taalniveau());
        }
    }

    private void controleerPersoon(Koppelverzoek.Persoonsgegevens p) {
        if (leeg(p.bsn()) && leeg(p.vNummer())) {
            fout("persoon.bsn", "Vul het BSN of het V-nummer in.");
        }
        if (!leeg(p.bsn()) && !Bsn.isGeldig(p.bsn())) {
            fout("persoon.bsn", "Dit is geen geldig BSN. Een BSN heeft 9 cijfers en klopt met de 11-proef.");
        }
        if (!leeg(p.vNummer()) && !VNummer.isGeldig(p.vNummer())) {
            fout("persoon.vNummer", "Dit is geen geldig V-nummer. Een V-nummer heeft 10 cijfers.");
        }
        naam("persoon.voornamen", p.voornamen(), "Vul de voornamen in.");
        naam("persoon.geslachtsnaam", p.geslachtsnaam(), "Vul de achternaam in.");
        if (p.geboortedatum() == null) {
            fout("persoon.geboortedatum", "Vul de geboortedatum in.");
        } else if (p.geboortedatum().isAfter(vandaag)) {
            fout("persoon.geboortedatum", "De geboortedatum ligt in de toekomst.");
        } else if (p.geboortedatum().isBefore(vandaag.minusYears(HOOGSTE_LEEFTIJD))) {
            fout("persoon.geboortedatum", "Deze persoon zou ouder zijn dan " + HOOGSTE_LEEFTIJD + " jaar. Controleer de geboortedatum.");
        }
        if (!leeg(p.geslacht()) && !GESLACHTEN.contains(p.geslacht())) {
            fout("persoon.geslacht", "Kies MAN, VROUW, X of ONBEKEND.");
        }
        if (p.talen() != null) {
            if (p.talen().size() > 10) {
                fout("persoon.talen", "Vul niet meer dan 10 talen in.");
            }
            for (int n = 0; n < p.talen().size(); n++) {
                taal("persoon.talen[" + n + "]", p.talen().get(n));
            }
        }
        if (!leeg(p.contacttaal())) {
            taal("persoon.contacttaal", p.contacttaal());
        }
    }

    private void taal(String veld, String taal) {
        if (taal == null || !TAAL.matcher(taal).matches()) {
            fout(veld, "Dit is geen taal. Gebruik een taalcode zoals ar of een naam zoals Arabisch.");
        }
    }

    private void naam(String veld, String naam, String leegUitleg) {
        if (leeg(naam)) {
            fout(veld, leegUitleg);
        } else if (!NAAM.matcher(naam).matches()) {
            fout(veld, "Gebruik niet meer dan 200 tekens, en geen < of >.");
        }
    }

    private void korteTekst(String veld, String tekst) {
        if (tekst != null && tekst.length() > 500) {
            fout(veld, "Gebruik niet meer dan 500 tekens.");
        }
    }

    private void nietInDeToekomst(String veld, LocalDate datum) {
        if (datum != null && datum.isAfter(vandaag)) {
            fout(veld, "Deze datum ligt in de toekomst.");
        }
    }

    private void verplichteKeuze(String veld, String waarde, Set<String> keuzes) {
        if (waarde == null || !keuzes.contains(waarde)) {
            fout(veld, "Kies een van: " + String.join(", ", keuzes.stream().sorted().toList()) + ".");
        }
    }

    private void fout(String veld, String reden) {
        fouten.add(new Veld(veld, reden));
    }

    private static boolean leeg(String tekst) {
        return tekst == null || tekst.isBlank();
    }
}
