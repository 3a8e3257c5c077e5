package nl.trajectregie.dossier.nazorg;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.fout.Conflict;
import nl.trajectregie.dossier.fout.OngeldigeInvoer;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.termijn.Datums;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Dossiertoegang;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a professional does with the nazorg outside tasks: report a relapse, ask to hand over, change dates, judge self-reliance. Each wakes what it gives something else to do. */
@Service
public class Nazorghandelingen {

    private final Nazorgen nazorgen;
    private final Nazorgverloop verloop;
    private final Dossiertoegang toegang;
    private final Tijdlijn tijdlijn;
    private final Nazorgwekker wekker;

    Nazorghandelingen(Nazorgen nazorgen, Nazorgverloop verloop, Dossiertoegang toegang, Tijdlijn tijdlijn, Nazorgwekker wekker) {
        this.nazorgen = nazorgen;
        this.verloop = verloop;
        this.toegang = toegang;
        this.tijdlijn = tijdlijn;
        this.wekker = wekker;
    }

    /** Somebody tells that it goes wrong; the klantmanager decides. @throws Conflict no nazorg runs, or one was reported already */
    @Transactional
    public void meldTerugval(UUID trajectId, String reden, Gebruiker wie) {
        Nazorg n = teWijzigen(trajectId, wie);
        verplicht("reden", reden, "Vul in wat er aan de hand is.");
        if (n.terugvalOp() != null) {
            throw new Conflict("De terugval is al gemeld. De klantmanager heeft een taak.");
        }
        nazorgen.schrijf(n, "TERUGVAL", verloop.vandaag(), "GEMELD", reden.strip(), wie);
        schrijf(n, wie, "nazorg.terugval", "Terugval gemeld in de nazorg.", reden);
        terugval(n, reden.strip(), verloop.vandaag());
        wekker.naWijziging(n);
    }

    /** Asks that somebody else takes the nazorg over; the klantmanager plans the talk. */
    @Transactional
    public void vraagOverdracht(UUID trajectId, String reden, Gebruiker wie) {
        Nazorg n = teWijzigen(trajectId, wie);
        verplicht("reden", reden, "Vul in waarom en aan wie.");
        nazorgen.zet(n.id(), Map.of("overdracht_gevraagd", reden.strip()));
        schrijf(n, wie, "nazorg.overdracht-gevraagd", "Gevraagd om de nazorg over te dragen.", reden);
        wekker.naWijziging(n);
    }

    /**
     * Changes the dates that the nazorg runs on; {@code null} leaves a date as it is.
     *
     * @param vast the contract is permanent: it has no last day any more
     */
    @Transactional
    public void wijzigDagen(UUID trajectId, LocalDate werkSinds, LocalDate contractEindeOp, boolean vast, LocalDate eindeOp, String reden, Gebruiker wie) {
        Nazorg n = teWijzigen(trajectId, wie);
        verplicht("reden", reden, "Vul in waarom u de dagen wijzigt.");
        Map<String, Object> wijziging = new HashMap<>();
        if (werkSinds != null) {
            wijziging.put("werk_sinds", werkSinds);
        }
        if (contractEindeOp != null || vast) {
            wijziging.put("contract_einde_op", vast ? null : contractEindeOp);
            wijziging.put("contract_opnieuw_op", null);
        }
        if (eindeOp != null) {
            if (eindeOp.isBefore(n.begonnenOp())) {
                throw new OngeldigeInvoer("eindeOp", "De nazorg eindigt niet voordat zij begon, op " + Datums.voluit(n.begonnenOp()) + ".");
            }
            wijziging.put("einde_op", eindeOp);
        }
        if (wijziging.isEmpty()) {
            throw new OngeldigeInvoer("werkSinds", "Vul ten minste één dag in.");
        }
        nazorgen.zet(n.id(), wijziging);
        schrijf(n, wie, "nazorg.dagen", "De dagen van de nazorg zijn gewijzigd.", reden);
        wekker.naWijziging(n);
    }

    /** Judges economische zelfredzaamheid. @throws AntwoordFout before the weeks in the job are over, naming the first day */
    @Transactional
    public void beoordeelZelfredzaamheid(UUID trajectId, String oordeel, LocalDate besprokenOp, String onderbouwing, Gebruiker wie) {
        Nazorg n = teWijzigen(trajectId, wie);
        verplicht("onderbouwing", onderbouwing, "Vul in waar dat uit blijkt.");
        if (oordeel == null || !oordeel.matches("JA|DEELS|NEE")) {
            throw new OngeldigeInvoer("oordeel", "Kies een oordeel.");
        }
        try {
            oordeel(n, oordeel, besprokenOp, onderbouwing.strip(), wie);
        } catch (AntwoordFout fout) {
            throw new Conflict(fout.velden().getFirst().reden());
        }
        wekker.naWijziging(n);
    }

    void oordeel(Nazorg n, String oordeel, LocalDate besprokenOp, String onderbouwing, Gebruiker wie) {
        LocalDate vanaf = Nazorgverloop.vanafZelfredzaam(n, verloop.regels(n.trajectId()));
        if (vanaf == null) {
            throw new AntwoordFout("oordeel", "De eerste werkdag is niet bekend. Vul die eerst in bij de nazorg.");
        }
        if (verloop.vandaag().isBefore(vanaf) || besprokenOp == null || besprokenOp.isBefore(vanaf)) {
            throw new AntwoordFout("besprokenOp", "Dit kan vanaf " + Datums.voluit(vanaf) + ": dan is de inburgeraar " + verloop.regels(n.trajectId()).zelfredzaamNaWeken() + " weken aan het werk.");
        }
        nietLater("besprokenOp", besprokenOp, verloop.vandaag());
        nazorgen.zet(n.id(), Map.of("zelfredzaam", oordeel, "zelfredzaam_op", besprokenOp));
        nazorgen.schrijf(n, "ZELFREDZAAMHEID", besprokenOp, oordeel, onderbouwing, wie);
        schrijf(n, wie, "nazorg.zelfredzaamheid", "Economisch zelfredzaam: " + switch (oordeel) {
            case "JA" -> "ja.";
            case "DEELS" -> "voor een deel.";
            default -> "nog niet.";
        }, null);
    }

    void terugvalUitGesprek(Nazorg n, String hoe, String verslag, LocalDate vandaag) {
        if ("TERUGVAL".equals(hoe)) {
            terugval(n, verslag, vandaag);
        }
    }

    void terugval(Nazorg n, String reden, LocalDate vandaag) {
        nazorgen.zet(n.id(), Map.of("terugval_op", vandaag, "terugval_reden", reden));
    }

    private Nazorg teWijzigen(UUID trajectId, Gebruiker wie) {
        toegang.schrijf(trajectId, Sectie.PARTICIPATIE, wie);
        Nazorg n = nazorgen.vergrendel(trajectId);
        if (n.uitkomst() != null) {
            throw new Conflict("Over deze nazorg is al besloten.");
        }
        return n;
    }

    private void schrijf(Nazorg n, Gebruiker wie, String soort, String wat, String waarom) {
        tijdlijn.schrijf(n.trajectId(), n.gemeente(), wie, Tijdlijn.Regel.van(soort, Sectie.PARTICIPATIE, wat).omdat(waarom == null ? null : waarom.strip()));
    }

    static void nietLater(String veld, LocalDate dag, LocalDate vandaag) {
        if (dag.isAfter(vandaag)) {
            throw new AntwoordFout(veld, "Deze dag is nog niet geweest.");
        }
    }

    private static void verplicht(String veld, String waarde, String uitleg) {
        if (waarde == null || waarde.isBlank()) {
            throw new OngeldigeInvoer(veld, uitleg);
        }
    }
}
