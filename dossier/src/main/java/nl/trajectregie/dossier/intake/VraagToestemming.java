package nl.trajectregie.dossier.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.trajectregie.dossier.gesprek.Gesprek;
import nl.trajectregie.dossier.persoon.Personen;
import nl.trajectregie.dossier.persoon.Persoon;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.toestemming.Toestemmingen;
import nl.trajectregie.dossier.traject.Trajecten;
import org.springframework.stereotype.Component;

/** Consent per receiver, refusals too, before a partner is asked anything (seed-002 L1528-1534). */
@Component
class VraagToestemming implements TaakVerwerker {

    private final Toestemmingen toestemmingen;
    private final Partnerrollen partnerrollen;
    private final Personen personen;
    private final Trajecten trajecten;
    private final Tijdlijn tijdlijn;

    VraagToestemming(Toestemmingen toestemmingen, Partnerrollen partnerrollen, Personen personen, Trajecten trajecten, Tijdlijn tijdlijn) {
        this.toestemmingen = toestemmingen;
        this.partnerrollen = partnerrollen;
        this.personen = personen;
        this.trajecten = trajecten;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "vraag-toestemming";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        Map<String, Object> uit = new LinkedHashMap<>();
        uit.put("gesprekDatum", taak.vandaag().toString());
        trajecten.vind(taak.trajectId()).flatMap(traject -> personen.vind(traject.persoonId())).map(Persoon::contacttaalInWoorden)
                .ifPresent(taal -> uit.put("gesprekTaal", taal));
        return uit;
    }

    private void legVast(TaakContext taak, Antwoorden a, String ontvanger, boolean gegeven) {
        toestemmingen.legVast(taak.trajectId(), taak.gemeente(), "informatie voor de brede intake", ontvanger, gegeven, a.datum("gesprekDatum"), a.tekst("gesprekTaal"), taak.wie());
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        boolean begeleider = a.isJa("begeleiderVragen");
        boolean taal = a.isJa("taalaanbiederVragen");
        if (a.tekst("vorm").equals("NIET_GEGEVEN") && (begeleider || taal || a.heeft("andereOrganisaties"))) {
            throw new AntwoordFout("vorm", "Zonder toestemming kunt u geen organisaties vragen. Haal de vinkjes weg of leg de toestemming vast.");
        }
        legVast(taak, a, "maatschappelijke begeleiding", begeleider);
        legVast(taak, a, "taalaanbieder", taal);
        a.lijst("andereOrganisaties").forEach(organisatie -> legVast(taak, a, Gesprek.inWoorden(organisatie), true));
        if (begeleider) {
            partnerrollen.vulAan(taak.trajectId(), "maatschappelijk-begeleider");
        }
        if (taal) {
            partnerrollen.vulAan(taak.trajectId(), "taalaanbieder");
        }
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("toestemming.gevraagd", Sectie.CONTACTEN,
                begeleider || taal || a.heeft("andereOrganisaties") ? "De inburgeraar geeft toestemming om partners te vragen." : "De inburgeraar geeft geen toestemming om partners te vragen.")
                .omdat(a.tekst("grenzen")).uitTaak(taak.sleutel()));
        return Map.of("begeleiderVragen", begeleider, "taalaanbiederVragen", taal);
    }
}
