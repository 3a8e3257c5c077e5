package nl.trajectregie.dossier.ontzorgen;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.trajectregie.dossier.fout.GeenRecht;
import nl.trajectregie.dossier.fout.NietGevonden;
import nl.trajectregie.dossier.fout.OngeldigeInvoer;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Dossiertoegang;
import nl.trajectregie.dossier.traject.Traject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The financial section of a dossier behind its right: shown with a line in the view log, and changed by hand. */
@Service
public class Geldbeelden {

    private final JdbcClient jdbc;
    private final Dossiertoegang toegang;
    private final Ontzorgingen ontzorgingen;
    private final Betalingen betalingen;
    private final Toeslagen toeslagen;
    private final Leefgelden leefgelden;
    private final Leerlijnen leerlijnen;
    private final Stopverzoeken verzoeken;
    private final Tijdlijn tijdlijn;

    Geldbeelden(JdbcClient jdbc, Dossiertoegang toegang, Ontzorgingen ontzorgingen, Betalingen betalingen, Toeslagen toeslagen, Leefgelden leefgelden, Leerlijnen leerlijnen,
                Stopverzoeken verzoeken, Tijdlijn tijdlijn) {
        this.jdbc = jdbc;
        this.toegang = toegang;
        this.ontzorgingen = ontzorgingen;
        this.betalingen = betalingen;
        this.toeslagen = toeslagen;
        this.leefgelden = leefgelden;
        this.leerlijnen = leerlijnen;
        this.verzoeken = verzoeken;
        this.tijdlijn = tijdlijn;
    }

    /**
     * @param kanaal {@code portaal} or {@code api}
     * @throws NietGevonden the traject does not exist for this user
     * @throws GeenRecht    the user may not see money
     */
    @Transactional
    public Geldbeeld toon(UUID trajectId, Gebruiker wie, String kanaal) {
        toegang.lees(trajectId, Sectie.FINANCIEEL, wie, "geld bekeken", kanaal);
        Optional<Ontzorging> o = ontzorgingen.vind(trajectId);
        boolean begonnen = o.filter(z -> z.rechtVanaf() != null).isPresent();
        LocalDate vandaag = ontzorgingen.vandaag();
        List<Leefgeldprojectie.Maand> maanden = leefgelden.projectie(trajectId);
        return new Geldbeeld(trajectId, o.map(z -> z.status().name()).orElse("GEEN"), o.map(Ontzorging::rechtVanaf).orElse(null),
                begonnen ? ontzorgingen.periode(trajectId).tot() : null, o.map(Ontzorging::beeindigdPer).orElse(null),
                ontzorgingen.termijn(trajectId).map(t -> t.regels().stream().anyMatch(r -> r.soort().name().equals("VERLENGING"))).orElse(false), o.map(Ontzorging::machtiging).orElse(null),
                o.filter(z -> z.huishouden() != null).map(z -> Leefgelden.drempel(z, ontzorgingen.inrichting(trajectId))).orElse(null), o.map(Ontzorging::huishouden).orElse(null),
                o.filter(z -> z.huishouden() != null).map(Ontzorging::kinderen).orElse(null), toeslagen.dagenTotEerste(trajectId).orElse(null),
                begonnen ? betalingen.kalender(trajectId).vakken(vandaag).stream().map(v -> new Geldbeeld.Vak(v.maand().toString(), v.soort().name(), v.soort().pakket().name(),
                        v.verwachtOp(), v.verwachtCent(), v.betaaldCent(), v.betaaldOp(), v.stand().name())).toList() : List.of(),
                betalingen.afwijkingen(trajectId).stream().map(a -> new Geldbeeld.Afwijkingregel(a.id(), a.aard().name(), a.onderwerp(), a.zin(), a.bedragCent(), a.stand().name(),
                        a.gevondenOp(), a.watGedaan(), a.uitleg(), a.gesprokenOp(), a.documentId())).toList(),
                maanden.stream().map(m -> new Geldbeeld.Maand(m.maand().toString(), m.deel(), m.inkomenCent(), m.ingehoudenCent(), m.schuldenCent(), m.toeslagenCent(), m.overbruggingCent(),
                        m.leefgeldCent(), m.drempelCent(), m.tekort().name())).toList(),
                leefgelden.posten(trajectId).stream().map(p -> new Geldbeeld.Postregel(p.aard().name(), p.omschrijving(), p.bedragCent(), p.vanaf(), p.tot())).toList(),
                toeslagen.van(trajectId).stream().map(t -> new Geldbeeld.Toeslagregel(t.soort().name(), t.soort().naam(), t.stand().name(), t.stand().woord(), t.bedragCent(),
                        t.aangevraagdOp(), t.verwachtOp(), t.eersteBetalingOp(), t.betaaldAan())).toList(),
                leefgelden.overbruggingen(trajectId).stream().map(b -> new Geldbeeld.Overbruggingregel(b.maand().toString(), b.vorm().name(), b.vorm().naam(), b.advies(), b.leefgeldCent(),
                        b.bedragCent(), b.kostenCent(), b.terugPerMaandCent(), b.terugVanaf(), b.opvolgenOp(), b.uitkomst(), b.motivering(), b.wieNaam(), b.beslotenOp())).toList(),
                leerlijnen.doelen(trajectId).stream().map(d -> new Geldbeeld.Doelregel(d.doel().name(), d.doel().naam(), d.stand().name(), d.stand().woord(), d.begonnenMet().woord())).toList(),
                leerlijnen.momenten(trajectId).stream().map(m -> new Geldbeeld.Leermoment(m.gehoudenOp(), m.verzetNaar(), m.vorm(),
                        m.onderwerpen().stream().map(Leerdoel.Doel::naam).toList(), m.verslag(), m.wieNaam())).toList(),
                o.filter(z -> z.eindoordeel() != null).map(z -> new Geldbeeld.Eindoordeel(z.eindoordeel(), z.eindoordeelOp(), z.eindoordeelUitleg(), z.begeleidingTot())).orElse(null),
                verzoeken.van(trajectId).stream().map(v -> new Geldbeeld.Verzoek(v.gevraagdOp(), v.toelichting(), v.stand().name(), v.stand().woord(), v.grondslag(), v.antwoord(),
                        v.beantwoordOp(), v.wieNaam(), v.beantwoordDoor(), v.documentId())).toList(),
                jdbc.sql("select id, titel, tijdstip from dossier.document where traject_id = :traject and soort like 'ontzorgen-%' order by tijdstip desc").param("traject", trajectId)
                        .query((rij, n) -> new Geldbeeld.Brief(rij.getObject(1, UUID.class), rij.getString(2), rij.getObject(3, OffsetDateTime.class))).list());
    }

    /** Writes down the right to bijstand; the process that waits for it begins. */
    @Transactional
    public void meldRecht(UUID trajectId, LocalDate rechtVanaf, Gebruiker wie) {
        toegang.schrijf(trajectId, Sectie.FINANCIEEL, wie);
        verplicht("rechtVanaf", rechtVanaf, "Vul de eerste dag van het recht op bijstand in.");
        ontzorgingen.meldRecht(trajectId, rechtVanaf, wie);
    }

    /** Corrects the first day of the right to bijstand while the ontzorgen runs; the six months are counted again. */
    @Transactional
    public void verbeterRecht(UUID trajectId, LocalDate rechtVanaf, String reden, Gebruiker wie) {
        toegang.schrijf(trajectId, Sectie.FINANCIEEL, wie);
        verplicht("rechtVanaf", rechtVanaf, "Vul de juiste eerste dag van het recht op bijstand in.");
        ontzorgingen.verbeterRecht(trajectId, rechtVanaf, reden, wie);
    }

    /** Writes down that bijstand ends. */
    @Transactional
    public void meldEinde(UUID trajectId, LocalDate beeindigdPer, Gebruiker wie) {
        Traject traject = toegang.schrijf(trajectId, Sectie.FINANCIEEL, wie);
        verplicht("beeindigdPer", beeindigdPer, "Vul de eerste dag zonder bijstand in.");
        Ontzorging o = ontzorgingen.vind(trajectId).filter(z -> z.rechtVanaf() != null)
                .orElseThrow(() -> new OngeldigeInvoer("beeindigdPer", "Er is nog geen recht op bijstand vastgelegd."));
        if (!beeindigdPer.isAfter(o.rechtVanaf())) {
            throw new OngeldigeInvoer("beeindigdPer", "Kies een dag na " + Dag.voluit(o.rechtVanaf()) + ", de eerste dag van de bijstand.");
        }
        if (!ontzorgingen.beeindigBijstand(trajectId, beeindigdPer, "Met de hand vastgelegd")) {
            throw new OngeldigeInvoer("beeindigdPer", "Het ontzorgen loopt niet meer.");
        }
        tijdlijn.schrijf(trajectId, traject.gemeente(), wie, Tijdlijn.Regel.van("ontzorgen.bijstand-beeindigd", Sectie.FINANCIEEL, "Bijstand beëindigd per " + Dag.voluit(beeindigdPer) + "."));
    }

    /** Writes down that the person wants to stop; somebody answers, with the article. */
    @Transactional
    public void vraagStoppen(UUID trajectId, String toelichting, Gebruiker wie) {
        toegang.schrijf(trajectId, Sectie.FINANCIEEL, wie);
        verzoeken.vraag(trajectId, toelichting, wie);
    }

    /** Writes down a booked payment. @return what it turned out to be */
    @Transactional
    public Betalingen.Uitkomst boek(UUID trajectId, Lastsoort soort, String kenmerk, Long bedragCent, LocalDate geboektOp, Gebruiker wie) {
        Traject traject = toegang.schrijf(trajectId, Sectie.FINANCIEEL, wie);
        verplicht("soort", soort, "Kies waarvoor betaald is.");
        verplicht("kenmerk", kenmerk, "Vul het kenmerk van de betaling in. Zo herkennen we een dubbele betaling.");
        verplicht("bedrag", bedragCent, "Vul een bedrag in, bijvoorbeeld 612,50.");
        verplicht("geboektOp", geboektOp, "Vul de dag van de betaling in.");
        if (geboektOp.isAfter(ontzorgingen.vandaag())) {
            throw new OngeldigeInvoer("geboektOp", "Deze dag ligt in de toekomst.");
        }
        if (bedragCent <= 0) {
            throw new OngeldigeInvoer("bedrag", "Vul een bedrag boven nul in.");
        }
        Betalingen.Uitkomst uitkomst = betalingen.boek(trajectId, soort, kenmerk, bedragCent, geboektOp, null, wie);
        if (uitkomst != Betalingen.Uitkomst.BEKEND) {
            tijdlijn.schrijf(trajectId, traject.gemeente(), wie, Tijdlijn.Regel.van("ontzorgen.betaling-geboekt", Sectie.FINANCIEEL,
                    "Betaling voor " + soort.naam().toLowerCase(java.util.Locale.ROOT) + " geboekt op " + Dag.voluit(geboektOp) + "."));
        }
        return uitkomst;
    }

    private static void verplicht(String veld, Object waarde, String uitleg) {
        if (waarde == null || waarde.toString().isBlank()) {
            throw new OngeldigeInvoer(veld, uitleg);
        }
    }
}
