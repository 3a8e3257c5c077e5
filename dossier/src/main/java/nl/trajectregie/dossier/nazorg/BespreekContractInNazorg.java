package nl.trajectregie.dossier.nazorg;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.termijn.Datums;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** What comes after the last day of the contract; not extended is a relapse that a person decides on. */
@Component
class BespreekContractInNazorg implements TaakVerwerker {

    private final Nazorgen nazorgen;
    private final Nazorghandelingen handelingen;
    private final Tijdlijn tijdlijn;
    private final Nazorgwekker wekker;

    BespreekContractInNazorg(Nazorgen nazorgen, Nazorghandelingen handelingen, Tijdlijn tijdlijn, Nazorgwekker wekker) {
        this.nazorgen = nazorgen;
        this.handelingen = handelingen;
        this.tijdlijn = tijdlijn;
        this.wekker = wekker;
    }

    @Override
    public String formulierId() {
        return "bespreek-contract-in-nazorg";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        Nazorg n = nazorgen.vergrendel(taak.trajectId());
        Nazorghandelingen.nietLater("gesprekDatum", a.datum("gesprekDatum"), taak.vandaag());
        LocalDate einde = n.contractEindeOp();
        Map<String, Object> wijziging = new HashMap<>();
        wijziging.put("contract_opnieuw_op", null);
        String wat = switch (a.tekst("contractUitkomst")) {
            case "VERLENGD" -> {
                if (einde != null && !a.datum("contractEindeOp").isAfter(einde)) {
                    throw new AntwoordFout("contractEindeOp", "De nieuwe laatste dag ligt na " + Datums.voluit(einde) + ".");
                }
                wijziging.put("contract_einde_op", a.datum("contractEindeOp"));
                yield "Het contract wordt verlengd tot " + Datums.voluit(a.datum("contractEindeOp")) + ".";
            }
            case "VAST" -> {
                wijziging.put("contract_einde_op", null);
                yield "Het contract wordt een vast contract.";
            }
            case "NOG_ONBEKEND" -> {
                if (!a.datum("opnieuwOp").isAfter(taak.vandaag())) {
                    throw new AntwoordFout("opnieuwOp", "Kies een dag na vandaag.");
                }
                wijziging.put("contract_opnieuw_op", a.datum("opnieuwOp"));
                yield "Nog niet bekend is of het contract wordt verlengd.";
            }
            default -> {
                wijziging.put("contract_besproken_voor", einde);
                yield "Het contract wordt niet verlengd" + (einde == null ? "." : "; de laatste dag is " + Datums.voluit(einde) + ".");
            }
        };
        nazorgen.zet(n.id(), wijziging);
        nazorgen.schrijf(n, "CONTRACT", a.datum("gesprekDatum"), null, wat + " " + a.tekst("toelichting"), taak.wie());
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("nazorg.contract", Sectie.PARTICIPATIE, wat).uitTaak(taak.sleutel()));
        if (a.tekst("contractUitkomst").equals("NIET_VERLENGD")) {
            handelingen.terugval(n, wat, taak.vandaag());
        }
        wekker.naTaak(n, Nazorgverloop.Lijn.BESLUITEN);
        return Map.of();
    }
}
