package nl.trajectregie.dossier.begeleiding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.begeleiding.Begeleiding.Stand;
import nl.trajectregie.dossier.contact.Contactmomenten;
import nl.trajectregie.dossier.fout.Conflict;
import nl.trajectregie.dossier.fout.OngeldigeInvoer;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Dossiertoegang;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.dossier.traject.Trajecten;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a professional does with the guidance outside tasks: record a visit to the spreekuur, note the noodopvang, plan a talk, stop on request. */
@Service
public class Begeleidingshandelingen {

    private final Begeleidingen begeleidingen;
    private final Begeleidingswekker wekker;
    private final Contactmomenten contactmomenten;
    private final Dossiertoegang toegang;
    private final Trajecten trajecten;
    private final Tijdlijn tijdlijn;
    private final Clock klok;

    Begeleidingshandelingen(Begeleidingen begeleidingen, Begeleidingswekker wekker, Contactmomenten contactmomenten, Dossiertoegang toegang, Trajecten trajecten, Tijdlijn tijdlijn,
                            Clock klok) {
        this.begeleidingen = begeleidingen;
        this.wekker = wekker;
        this.contactmomenten = contactmomenten;
        this.toegang = toegang;
        this.trajecten = trajecten;
        this.tijdlijn = tijdlijn;
        this.klok = klok;
    }

    /** A visit to the spreekuur is a contact like any other. @throws OngeldigeInvoer naming each field */
    @Transactional
    public void spreekuur(UUID trajectId, LocalDate datum, boolean financieel, String onderwerp, String verslag, Gebruiker wie) {
        toegang.schrijf(trajectId, Sectie.BEGELEIDING, wie);
        List<OngeldigeInvoer.Veld> fouten = new ArrayList<>(2);
        if (datum == null) {
            fouten.add(new OngeldigeInvoer.Veld("datum", "Vul in op welke dag het bezoek was."));
        }
        if (onderwerp == null || onderwerp.isBlank()) {
            fouten.add(new OngeldigeInvoer.Veld("onderwerp", "Vul in waar de vraag over ging."));
        }
        if (!fouten.isEmpty()) {
            throw new OngeldigeInvoer(fouten);
        }
        contactmomenten.voegToe(trajectId, new Contactmomenten.Nieuw(datum, "GESPREK", "inburgeraar",
                (financieel ? "Spreekuur over geld: " : "Spreekuur: ") + onderwerp.strip(), verslag, null, null), wie);
    }

    /** In noodopvang inburgering runs; whether guidance does, is the inrichting's. */
    @Transactional
    public void noodopvang(UUID trajectId, boolean noodopvang, Gebruiker wie) {
        Traject traject = toegang.schrijf(trajectId, Sectie.BEGELEIDING, wie);
        trajecten.vergrendel(trajectId);
        Begeleiding b = begeleidingen.zorgVoor(trajectId, traject.gemeente());
        if (b.noodopvang() == noodopvang) {
            return;
        }
        begeleidingen.zet(trajectId, Map.of("noodopvang", noodopvang));
        tijdlijn.schrijf(trajectId, traject.gemeente(), wie, Tijdlijn.Regel.van("begeleiding.noodopvang", Sectie.BEGELEIDING,
                noodopvang ? "De inburgeraar woont in de noodopvang." : "De inburgeraar woont niet meer in de noodopvang."));
        wekker.feitGewijzigd(trajectId);
    }

    /** Another day for the next talk about the leefgebieden. @throws Conflict the loop over the leefgebieden does not run */
    @Transactional
    public void volgendGesprek(UUID trajectId, LocalDate op, Gebruiker wie) {
        Traject traject = toegang.schrijf(trajectId, Sectie.BEGELEIDING, wie);
        trajecten.vergrendel(trajectId);
        Begeleiding b = lopend(trajectId);
        if (b.stand() != Stand.VERDER) {
            throw new Conflict("Een gesprek over de leefgebieden is alleen te plannen na de opstartfase en voor de afronding.");
        }
        if (op == null || op.isBefore(vandaag())) {
            throw new OngeldigeInvoer("volgendGesprekOp", "Kies een dag vanaf vandaag.");
        }
        if (b.eindeOp() != null && op.isAfter(b.eindeOp())) {
            throw new OngeldigeInvoer("volgendGesprekOp", "Deze dag ligt na het einde van de begeleiding.");
        }
        begeleidingen.zet(trajectId, Map.of("volgend_gesprek_op", op));
        wekker.gewijzigd(trajectId, traject.gemeente());
    }

    /**
     * The person wants no more guidance; the inburgering goes on (seed-003 2.3).
     *
     * @param bellijst the person agrees to be called now and then
     */
    @Transactional
    public void stop(UUID trajectId, String reden, boolean bellijst, Gebruiker wie) {
        Traject traject = toegang.schrijf(trajectId, Sectie.BEGELEIDING, wie);
        trajecten.vergrendel(trajectId);
        lopend(trajectId);
        if (reden == null || reden.isBlank()) {
            throw new OngeldigeInvoer("redenStop", "Vul in waarom de inburgeraar stopt.");
        }
        Map<String, Object> wijziging = new HashMap<>();
        wijziging.put("stand", Stand.GESTOPT.name());
        wijziging.put("reden_einde", reden.strip());
        wijziging.put("bellijst", bellijst);
        wijziging.put("beeindigd_op", vandaag());
        begeleidingen.zet(trajectId, wijziging);
        tijdlijn.schrijf(trajectId, traject.gemeente(), wie, Tijdlijn.Regel.van("begeleiding.gestopt", Sectie.BEGELEIDING,
                "De inburgeraar wil geen begeleiding meer" + (bellijst ? ", maar mag wel gebeld worden." : ".")).omdat(reden.strip()));
        wekker.gestopt(trajectId, traject.gemeente());
    }

    private Begeleiding lopend(UUID trajectId) {
        return begeleidingen.vind(trajectId).filter(Begeleiding::loopt).orElseThrow(() -> new Conflict("Er loopt nu geen begeleiding in dit traject."));
    }

    private LocalDate vandaag() {
        return LocalDate.ofInstant(klok.instant(), klok.getZone());
    }
}
