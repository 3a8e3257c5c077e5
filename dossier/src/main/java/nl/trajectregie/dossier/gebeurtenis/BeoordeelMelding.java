package nl.trajectregie.dossier.gebeurtenis;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Betreft;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Form {@code beoordeel-melding}: a person decides what a report means; only a person ends a traject. */
@Component
class BeoordeelMelding implements TaakVerwerker {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Meldingen meldingen;
    private final Betreft betreft;
    private final Tijdlijn tijdlijn;

    BeoordeelMelding(JdbcClient jdbc, Meldingen meldingen, Betreft betreft, Tijdlijn tijdlijn) {
        this.jdbc = jdbc;
        this.meldingen = meldingen;
        this.betreft = betreft;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "beoordeel-melding";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        Optional<Melding> melding = betreft.van(taak.sleutel()).flatMap(meldingen::vind);
        if (melding.isEmpty() || melding.get().inkomendId() == null) {
            return Map.of();
        }
        JsonNode data = JSON.readTree(jdbc.sql("select gegevens::text from postbus.inkomend where id = :id").param("id", melding.get().inkomendId()).query(String.class).single());
        Map<String, Object> waarden = new LinkedHashMap<>();
        switch (melding.get().soort()) {
            case "brp.overleden" -> vul(waarden, "OVERLEDEN", data, "overledenOp", "Melding uit de BRP");
            case "brp.verhuisd" -> vul(waarden, data.path("naarBuitenland").asBoolean(false) ? "VERTROKKEN" : "VERHUISD", data, "verhuisdOp", "Melding uit de BRP");
            case "duo.ontheffing-verleend" -> vul(waarden, "ONTHEFFING", data, "verleendOp", "Bericht van DUO");
            case "duo.vrijstelling-verleend" -> vul(waarden, "VRIJSTELLING", data, "verleendOp", "Bericht van DUO");
            case "duo.inburgeringsplicht-beeindigd" -> vul(waarden, switch (data.get("reden").asString()) {
                case "VOLDAAN" -> "VOLDAAN";
                case "VOLLEDIGE_ONTHEFFING" -> "ONTHEFFING";
                case "VOLLEDIGE_VRIJSTELLING", "TIJDELIJKE_VRIJSTELLING" -> "VRIJSTELLING";
                case "VERTREK" -> "VERTROKKEN";
                case "OVERLIJDEN" -> "OVERLEDEN";
                default -> "PLICHT_VERVALLEN";
            }, data, "beeindigdOp", "Bericht van DUO");
            default -> { }
        }
        return waarden;
    }

    private static void vul(Map<String, Object> waarden, String code, JsonNode data, String datumveld, String bron) {
        waarden.put("uitstroomcode", code);
        waarden.put("eindeOp", data.get(datumveld).asString());
        waarden.put("bron", bron);
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        String uitkomst = String.valueOf(antwoorden.get("meldingUitkomst"));
        Melding melding = betreft.van(taak.sleutel()).flatMap(meldingen::vind).orElse(null);
        String toelichting = antwoorden.get("toelichting") == null ? null : antwoorden.get("toelichting").toString();
        Sectie sectie = melding == null ? Sectie.KERN : melding.sectie();
        if (uitkomst.equals("TRAJECT_BEEINDIGEN")) {
            leeg("uitstroomcode", antwoorden, "Kies waarom het traject stopt.");
            leeg("eindeOp", antwoorden, "Geef de datum.");
            beeindig(taak, antwoorden);
        }
        if (melding != null) {
            meldingen.beoordeel(melding.id(), uitkomst, toelichting, taak.wie().naam());
        }
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("melding.beoordeeld", sectie,
                "Melding beoordeeld" + (melding == null ? "" : " (" + melding.titel() + ")") + ": " + switch (uitkomst) {
                    case "GEEN_ACTIE" -> "geen gevolgen.";
                    case "TRAJECT_BEEINDIGEN" -> "het traject stopt.";
                    default -> "genoteerd of afgehandeld.";
                }).omdat(toelichting).uitTaak(taak.sleutel()));
        return Map.of("meldingUitkomst", uitkomst);
    }

    private void beeindig(TaakContext taak, Map<String, Object> antwoorden) {
        String code = antwoorden.get("uitstroomcode").toString();
        jdbc.sql("update dossier.traject set uitstroomcode = :code, versie = versie + 1 where id = :id").param("code", code).param("id", taak.trajectId()).update();
        if (code.equals("OVERLEDEN")) {
            jdbc.sql("""
                    update dossier.persoon set overleden_op = coalesce(overleden_op, :op)
                    where id = (select persoon_id from dossier.traject where id = :id)""")
                    .param("op", LocalDate.parse(antwoorden.get("eindeOp").toString())).param("id", taak.trajectId()).update();
        }
    }

    private static void leeg(String veld, Map<String, Object> antwoorden, String reden) {
        if (antwoorden.get(veld) == null || antwoorden.get(veld).toString().isBlank()) {
            throw new AntwoordFout(veld, reden);
        }
    }
}
