package nl.trajectregie.portaal.taak;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import nl.trajectregie.dossier.taak.Taak;
import nl.trajectregie.engine.klok.VerschoofbareKlok;

/**
 * A task as the API shows it (contract.md).
 *
 * @param behandelaar user name of whoever has it
 * @param afloop      ACHTERHAALD when answers came too late and are reviewed, GEWEIGERD when it has to be handed in again
 * @param volgende    after handing in: the next task of this traject for the same person, when it showed in time
 */
record TaakBeeld(String taakId, String naam, String procesNaam, UUID trajectId, String kenmerk, String fase, Inburgeraar inburgeraar, String rol, String behandelaar,
                 String behandelaarNaam, LocalDate fataleDatum, LocalDate streefdatum, int prioriteit, String status, String formulier, OffsetDateTime aangemaaktOp,
                 String afloop, String volgende) {

    record Inburgeraar(String weergavenaam) {}

    static TaakBeeld van(Taak taak) {
        return van(taak, null);
    }

    static TaakBeeld van(Taak taak, Taak volgende) {
        return new TaakBeeld(taak.id(), taak.naam(), taak.procesNaam(), taak.trajectId(), taak.kenmerk(), taak.fase(),
                taak.inburgeraar() == null ? null : new Inburgeraar(taak.inburgeraar()), taak.rol(), taak.behandelaar(), taak.behandelaarNaam(), taak.fataleDatum(),
                taak.streefdatum() == null ? null : taak.streefdatum().atZoneSameInstant(VerschoofbareKlok.ZONE).toLocalDate(), taak.prioriteit(),
                taak.status().code(), taak.formulierId(), taak.aangemaaktOp(), taak.achterhaald() ? "ACHTERHAALD" : taak.geweigerd() ? "GEWEIGERD" : null,
                volgende == null ? null : volgende.id());
    }
}
