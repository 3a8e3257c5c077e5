package nl.trajectregie.dossier.plaatsing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.fout.Conflict;
import nl.trajectregie.dossier.fout.NietGevonden;
import nl.trajectregie.dossier.fout.OngeldigeInvoer;
import nl.trajectregie.dossier.plaatsing.Plaatsing.Stand;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Dossiertoegang;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a professional does with a placement outside tasks: report friction, move its last day, stop it, or tell that there is a place. */
@Service
public class Plaatsingshandelingen {

    private final Plaatsingen plaatsingen;
    private final Knelpunten knelpunten;
    private final Plaatsingswekker wekker;
    private final Dossiertoegang toegang;

    Plaatsingshandelingen(Plaatsingen plaatsingen, Knelpunten knelpunten, Plaatsingswekker wekker, Dossiertoegang toegang) {
        this.plaatsingen = plaatsingen;
        this.knelpunten = knelpunten;
        this.wekker = wekker;
        this.toegang = toegang;
    }

    /** Friction at the workplace; the klantmanager gets a task. @throws Conflict the placement does not run */
    @Transactional
    public UUID meldKnelpunt(UUID trajectId, UUID plaatsingId, String omschrijving, Gebruiker wie) {
        Plaatsing p = schrijf(trajectId, plaatsingId, wie);
        if (p.stand() != Stand.LOOPT) {
            throw new Conflict("Een knelpunt kunt u melden zolang de plaatsing loopt.");
        }
        if (omschrijving == null || omschrijving.isBlank()) {
            throw new OngeldigeInvoer("knelpunt", "Vul in wat er schuurt.");
        }
        return knelpunten.meld(p, omschrijving.strip(), wie);
    }

    /** Another last day, e.g. because the contract was prolonged; its end is then discussed anew. @throws Conflict the placement is not there yet, or ready */
    @Transactional
    public void verzetEinde(UUID trajectId, UUID plaatsingId, LocalDate eindeOp, String reden, Gebruiker wie) {
        Plaatsing p = schrijf(trajectId, plaatsingId, wie);
        if (p.stand() != Stand.LOOPT || p.uitkomst() != null) {
            throw new Conflict("De laatste dag kunt u wijzigen zolang de plaatsing loopt.");
        }
        if (eindeOp == null || !eindeOp.isAfter(plaatsingen.vandaag())) {
            throw new OngeldigeInvoer("eindeOp", "Kies een dag na vandaag.");
        }
        verplicht("redenEinde", reden, "Vul in waarom de laatste dag verandert.");
        plaatsingen.zet(p.id(), Map.of("einde_op", eindeOp));
        plaatsingen.schrijf(p, wie, "plaatsing.einde-verzet", "De laatste dag van de plaatsing is gewijzigd.", reden.strip());
        wekker.gewijzigd(p);
    }

    /** The placement stops now. @throws Conflict it is ready already */
    @Transactional
    public void stop(UUID trajectId, UUID plaatsingId, String reden, Gebruiker wie) {
        Plaatsing p = schrijf(trajectId, plaatsingId, wie);
        verplicht("redenStop", reden, "Vul in waarom de plaatsing stopt.");
        Map<String, Object> kolommen = new HashMap<>(Map.of("uitkomst", Plaatsing.Uitkomst.GESTOPT.name(), "reden_einde", reden.strip(), "beeindigd_op", plaatsingen.vandaag()));
        plaatsingen.zet(p.id(), kolommen);
        plaatsingen.schrijf(p, wie, "plaatsing.stop-gevraagd", "De plaatsing stopt.", reden.strip());
        wekker.gestopt(p);
    }

    /** A jobcoach or employer tells that there is a place: the search goes on at once. @throws Conflict nobody searches */
    @Transactional
    public void meldPlek(UUID trajectId, UUID plaatsingId, Gebruiker wie) {
        Plaatsing p = schrijf(trajectId, plaatsingId, wie);
        if (p.stand() != Stand.ZOEKEN) {
            throw new Conflict("Er wordt nu geen plek gezocht.");
        }
        plaatsingen.schrijf(p, wie, "plaatsing.plek-gemeld", "Er is een plek gemeld.", null);
        wekker.gewijzigd(p);
    }

    private Plaatsing schrijf(UUID trajectId, UUID plaatsingId, Gebruiker wie) {
        toegang.schrijf(trajectId, Sectie.PARTICIPATIE, wie);
        Plaatsing p = plaatsingen.vind(plaatsingId).filter(gevonden -> gevonden.trajectId().equals(trajectId)).orElseThrow(() -> new NietGevonden("Deze plaatsing"));
        if (p.klaar()) {
            throw new Conflict("Deze plaatsing is al klaar.");
        }
        return p;
    }

    private static void verplicht(String veld, String waarde, String uitleg) {
        if (waarde == null || waarde.isBlank()) {
            throw new OngeldigeInvoer(veld, uitleg);
        }
    }
}
