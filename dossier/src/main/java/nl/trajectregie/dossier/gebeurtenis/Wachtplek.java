package nl.trajectregie.dossier.gebeurtenis;

import java.util.Optional;
import nl.trajectregie.dossier.traject.Fase;

/**
 * Where a process waits for an event (CATALOGUS, Berichten).
 *
 * @param bericht     name of the message
 * @param procesId    the process that holds the wait
 * @param laatsteFase after this phase nobody waits any more; {@code null}: the process itself tells
 * @param lijn        the line that must apply to this traject, or {@code null}
 */
record Wachtplek(String bericht, String procesId, Fase laatsteFase, String lijn) {

    static Optional<Wachtplek> van(String kort) {
        return Optional.ofNullable(switch (kort) {
            case "coa.klantprofiel-ontvangen" -> new Wachtplek("klantprofiel-ontvangen", "klantprofiel", Fase.AZC_OVERDRACHT, null);
            case "coa.voorinburgering-beeindigd" -> new Wachtplek("voorinburgering-beeindigd", "klantprofiel", Fase.AZC_OVERDRACHT, null);
            case "wonen.woning-toegewezen" -> new Wachtplek("woning-toegewezen", "huisvesting", null, "huisvesting");
            case "brp.ingeschreven" -> new Wachtplek("brp-ingeschreven", "huisvesting", null, "huisvesting");
            case "duo.leerbaarheidstoets-uitslag" -> new Wachtplek("leerbaarheidstoets-uitslag", "leerbaarheidstoets", Fase.BREDE_INTAKE, null);
            case "taal.ingeschreven" -> new Wachtplek("taal-ingeschreven", "taalaanbod", null, null);
            case "inkomen.bijstand-toegekend" -> new Wachtplek("bijstand-toegekend", "financieel-ontzorgen", null, "financien");
            default -> null;
        });
    }
}
