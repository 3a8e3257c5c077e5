package nl.trajectregie.dossier.pip;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What the law and DUO ask of a PIP (legal.md 3, 5, 6). Every finding says which field and what to do, in plain Dutch. */
public final class PipRegels {

    /** Bi 3.1. */
    public static final int PVT_MINIMUM_UREN = 12;
    /** Bi 3.2. */
    public static final int MAP_MINIMUM_UREN = 40;

    /** @param veld name of the field as the forms have it; @param reden what is wrong and what to do */
    public record Bevinding(String veld, String reden) {}

    /**
     * @param isAsiel    belongs to the asielstatushouders of Wi 13(1), nareizigers included
     * @param eerstePip  the first PIP of this inburgeringsplicht
     */
    public record Omstandigheden(boolean isAsiel, boolean eerstePip) {}

    /** Everything that keeps this plan from becoming a decision; empty when it can. */
    public static List<Bevinding> controleer(Leerroute leerroute, String einddoel, PipInhoud inhoud, Omstandigheden omstandigheden) {
        List<Bevinding> uit = new ArrayList<>();
        if (leeg(einddoel)) {
            uit.add(new Bevinding("einddoel", "Vul het einddoel in. Een PIP zonder einddoel kan niet worden vastgesteld."));
        }
        if (leerroute == null) {
            uit.add(new Bevinding("leerroute", "Kies de leerroute (artikel 15 lid 1 Wet inburgering 2021)."));
        } else {
            controleerRoute(leerroute, inhoud, omstandigheden, uit);
        }
        controleerPvtEnMap(leerroute, inhoud, uit);
        if (leeg(inhoud.begeleiding())) {
            uit.add(new Bevinding("begeleiding", "Beschrijf de begeleiding en ondersteuning (artikel 15 lid 1 Wet inburgering 2021)."));
        }
        if (leeg(inhoud.vve())) {
            uit.add(new Bevinding("vve", "Beschrijf de afspraken over voorschoolse educatie, of schrijf dat er geen nodig zijn (artikel 5.3 lid 4 Besluit inburgering 2021)."));
        }
        if (inhoud.voortgangsgesprekken() == null || inhoud.voortgangsgesprekken() < 1) {
            uit.add(new Bevinding("voortgangsgesprekken", "Vul in hoeveel voortgangsgesprekken er komen: ten minste 1 (artikel 5.3 lid 4 Besluit inburgering 2021)."));
        }
        if (leeg(inhoud.motivering())) {
            uit.add(new Bevinding("motivering", "Leg uit waarom dit plan past. Een besluit moet een motivering hebben (artikel 3:46 Awb)."));
        }
        return List.copyOf(uit);
    }

    private static void controleerRoute(Leerroute leerroute, PipInhoud inhoud, Omstandigheden omstandigheden, List<Bevinding> uit) {
        if (inhoud.niveau() == Taalniveau.A2 && leerroute == Leerroute.ONDERWIJS) {
            uit.add(new Bevinding("niveau", "In de Onderwijsroute is het niveau B1 of hoger. A2 kan hier niet (DUO weigert dit)."));
        }
        if (inhoud.niveau() == Taalniveau.A2 && leerroute == Leerroute.B1 && omstandigheden.eerstePip()) {
            uit.add(new Bevinding("niveau", "Op het eerste PIP in de B1-route kan het niveau niet A2 zijn. Afschalen kan pas na 600 uur les en voldoende inzet (artikel 17 lid 3 Wet inburgering 2021)."));
        }
        if (inhoud.niveau() == Taalniveau.B1 && leerroute == Leerroute.Z) {
            uit.add(new Bevinding("niveau", "In de Z-route kan het niveau niet B1 zijn (DUO weigert dit)."));
        }
        if (inhoud.niveau() == Taalniveau.A1 && leerroute != Leerroute.Z) {
            uit.add(new Bevinding("niveau", "Niveau A1 hoort bij de Z-route. Kies B1."));
        }
        if (inhoud.intensiteitB1Uren() != null && (leerroute != Leerroute.B1 || !omstandigheden.isAsiel())) {
            uit.add(new Bevinding("intensiteitB1Uren", "De geschatte intensiteit geldt alleen voor asielstatushouders in de B1-route. Maak dit veld leeg."));
        }
        if (inhoud.intensiteitB1Uren() != null && (inhoud.intensiteitB1Uren() < 1 || inhoud.intensiteitB1Uren() > 9999)) {
            uit.add(new Bevinding("intensiteitB1Uren", "Vul een aantal uren in tussen 1 en 9999."));
        }
        if (omstandigheden.isAsiel() && inhoud.urenPerWeek() == null && inhoud.intensiteitB1Uren() == null) {
            uit.add(new Bevinding("urenPerWeek", "Vul de intensiteit van de leerroute in: hoeveel uren per week (artikel 15 lid 2 Wet inburgering 2021)."));
        }
        if (inhoud.examenwensZ() != null && inhoud.examenwensZ() && leerroute != Leerroute.Z) {
            uit.add(new Bevinding("examenwensZ", "De wens om toch examens te doen hoort bij de Z-route. Maak dit veld leeg."));
        }
    }

    private static void controleerPvtEnMap(Leerroute leerroute, PipInhoud inhoud, List<Bevinding> uit) {
        if (inhoud.pvtUren() == null || inhoud.pvtUren() < PVT_MINIMUM_UREN) {
            uit.add(new Bevinding("pvtUren", "Het participatieverklaringstraject (PVT) duurt ten minste 12 uur (artikel 3.1 Besluit inburgering 2021)."));
        }
        if (leerroute == Leerroute.ONDERWIJS) {
            if (inhoud.mapUren() != null && inhoud.mapUren() > 0) {
                uit.add(new Bevinding("mapUren", "In de Onderwijsroute is er geen module Arbeidsmarkt en Participatie (MAP). Maak dit veld leeg (artikel 8 Wet inburgering 2021)."));
            }
        } else if (leerroute != null && (inhoud.mapUren() == null || inhoud.mapUren() < MAP_MINIMUM_UREN)) {
            uit.add(new Bevinding("mapUren", "De module Arbeidsmarkt en Participatie (MAP) duurt ten minste 40 uur (artikel 3.2 Besluit inburgering 2021)."));
        }
    }

    /**
     * What is wrong with this dagtekening (legal.md 3, DUO checks); empty when nothing is.
     *
     * @param vandaag         today in Europe/Amsterdam
     * @param plichtBekendOp  when DUO notified the person of the duty, or {@code null} when not known
     * @param gevestigdOp     BRP registration here, or {@code null}
     * @param vorigePip       dagtekening of the version before, or {@code null}
     */
    public static List<Bevinding> controleerDagtekening(LocalDate dagtekening, LocalDate vandaag, LocalDate plichtBekendOp, LocalDate gevestigdOp, LocalDate vorigePip) {
        if (dagtekening == null) {
            return List.of(new Bevinding("dagtekening", "Vul de dagtekening in."));
        }
        List<Bevinding> uit = new ArrayList<>();
        if (dagtekening.isAfter(vandaag)) {
            uit.add(new Bevinding("dagtekening", "De dagtekening kan niet in de toekomst liggen."));
        }
        if (plichtBekendOp != null && dagtekening.isBefore(plichtBekendOp)) {
            uit.add(new Bevinding("dagtekening", "De dagtekening kan niet vóór het begin van de inburgeringsplicht liggen (" + plichtBekendOp + ")."));
        }
        if (gevestigdOp != null && dagtekening.isBefore(gevestigdOp)) {
            uit.add(new Bevinding("dagtekening", "De dagtekening kan niet vóór de inschrijving in deze gemeente liggen (" + gevestigdOp + ")."));
        }
        if (vorigePip != null && dagtekening.isBefore(vorigePip)) {
            uit.add(new Bevinding("dagtekening", "De dagtekening kan niet vóór die van het vorige PIP liggen (" + vorigePip + ")."));
        }
        return List.copyOf(uit);
    }

    /** First day of the inburgeringstermijn that we propose: the day after the dagtekening of the first PIP (Wi 11). DUO sets it. */
    public static LocalDate beginInburgeringstermijn(LocalDate dagtekening) {
        return dagtekening.plusDays(1);
    }

    private static boolean leeg(String tekst) {
        return tekst == null || tekst.isBlank();
    }

    private PipRegels() {}
}
