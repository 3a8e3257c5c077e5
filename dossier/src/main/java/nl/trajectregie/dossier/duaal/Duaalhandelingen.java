package nl.trajectregie.dossier.duaal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.fout.Conflict;
import nl.trajectregie.dossier.fout.OngeldigeInvoer;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Dossiertoegang;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a professional does with a duaal traject outside tasks: plan an evaluation, or give the person back to the klantmanager. */
@Service
public class Duaalhandelingen {

    private final DuaalTrajecten duaalTrajecten;
    private final Duaalwekker wekker;
    private final Dossiertoegang toegang;

    Duaalhandelingen(DuaalTrajecten duaalTrajecten, Duaalwekker wekker, Dossiertoegang toegang) {
        this.duaalTrajecten = duaalTrajecten;
        this.wekker = wekker;
        this.toegang = toegang;
    }

    /** Another day for the next evaluation. @throws Conflict no duaal traject runs */
    @Transactional
    public void evaluatieOp(UUID trajectId, LocalDate op, Gebruiker wie) {
        toegang.schrijf(trajectId, Sectie.PARTICIPATIE, wie);
        DuaalTraject d = lopend(trajectId, DuaalTraject.Stand.LOOPT);
        if (op == null || op.isBefore(duaalTrajecten.vandaag())) {
            throw new OngeldigeInvoer("volgendeEvaluatieOp", "Kies een dag vanaf vandaag.");
        }
        duaalTrajecten.zet(d.id(), Map.of("volgende_evaluatie_op", op));
        duaalTrajecten.schrijf(d, wie, "duaal.evaluatie-gepland", "De volgende evaluatie is gepland.", null);
        wekker.gewijzigd(d);
    }

    /** The traject no longer fits: the klantmanager chooses something else (seed 001, lines 4731-4744). @throws Conflict there is none to give back */
    @Transactional
    public void terug(UUID trajectId, String reden, Gebruiker wie) {
        toegang.schrijf(trajectId, Sectie.PARTICIPATIE, wie);
        DuaalTraject d = lopend(trajectId, DuaalTraject.Stand.INRICHTEN, DuaalTraject.Stand.LOOPT);
        if (reden == null || reden.isBlank()) {
            throw new OngeldigeInvoer("redenTerug", "Vul in waarom het traject niet meer past.");
        }
        duaalTrajecten.zet(d.id(), Map.of("uitkomst", DuaalTraject.Uitkomst.TERUG_NAAR_KLANTMANAGER.name(), "reden_einde", reden.strip()));
        duaalTrajecten.schrijf(d, wie, "duaal.terug-gevraagd", "De inburgeraar gaat terug naar de klantmanager.", reden.strip());
        wekker.terug(d);
    }

    private DuaalTraject lopend(UUID trajectId, DuaalTraject.Stand... standen) {
        return duaalTrajecten.lopend(trajectId).filter(d -> List.of(standen).contains(d.stand())).orElseThrow(() -> new Conflict("Er loopt nu geen duaal traject."));
    }
}
