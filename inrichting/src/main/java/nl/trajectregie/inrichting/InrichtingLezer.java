package nl.trajectregie.inrichting;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.trajectregie.inrichting.OngeldigeInrichting.Fout;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a file of {@code inrichting/}: schema first, then what a schema cannot say (references between parts). */
public final class InrichtingLezer {

    private final ObjectMapper yaml = YAMLMapper.builder().build();
    private final JsonMapper json = JsonMapper.builder().disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();
    private final Schema schema;

    public InrichtingLezer() {
        try (InputStream in = InrichtingLezer.class.getResourceAsStream("/inrichting/inrichting.schema.json")) {
            // English in every locale, so that the same fault reads the same on every machine
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
                    builder -> builder.schemaRegistryConfig(com.networknt.schema.SchemaRegistryConfig.builder().locale(Locale.ENGLISH).build())).getSchema(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param bestand name for messages
     * @throws OngeldigeInrichting naming file, line and field of each fault
     */
    public Inrichting lees(String bestand, InputStream inhoud) {
        try {
            return lees(bestand, new String(inhoud.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link #lees(String, InputStream)}. */
    public Inrichting lees(String bestand, String inhoud) {
        Map<String, Integer> regels = new HashMap<>();
        JsonNode boom;
        try {
            Node wortel = new Yaml().compose(new StringReader(inhoud));
            if (wortel == null) {
                throw new OngeldigeInrichting(List.of(new Fout(bestand, 1, "", "het bestand is leeg")));
            }
            onthoudRegels(wortel, "", regels);
            boom = yaml.readTree(inhoud);
        } catch (MarkedYAMLException e) {
            int regel = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new OngeldigeInrichting(List.of(new Fout(bestand, regel, "", "geen geldige YAML: " + e.getProblem())));
        }
        List<Fout> fouten = new ArrayList<>();
        schema.validate(boom).forEach(fout -> {
            String pad = fout.getInstanceLocation().toString();
            String veld = fout.getProperty() == null || fout.getProperty().isEmpty() ? pad : pad + "/" + fout.getProperty();
            fouten.add(new Fout(bestand, regelVan(veld, regels), veld, fout.getMessage()));
        });
        if (!fouten.isEmpty()) {
            throw new OngeldigeInrichting(fouten);
        }
        Inrichting inrichting = vanJson(boom);
        controleerVerwijzingen(inrichting, bestand, regels, fouten);
        if (!fouten.isEmpty()) {
            throw new OngeldigeInrichting(fouten);
        }
        return inrichting;
    }

    /** The record as JSON, for keeping a version. */
    public String naarJson(Inrichting inrichting) {
        return json.writeValueAsString(inrichting);
    }

    /** The record back from {@link #naarJson}. */
    public Inrichting vanJson(String bewaard) {
        return json.readValue(bewaard, Inrichting.class);
    }

    private Inrichting vanJson(JsonNode boom) {
        return json.treeToValue(boom, Inrichting.class);
    }

    private static void controleerVerwijzingen(Inrichting i, String bestand, Map<String, Integer> regels, List<Fout> fouten) {
        if (!i.uitDocument()) {
            controleerMensen(i, bestand, regels, fouten);
        }
        if (i.overdracht() != null && i.overdracht().opstartklas().aangeboden() && i.overdracht().opstartklas().weken() == 0) {
            meld(bestand, "/overdracht/opstartklas/weken", "een opstartklas die wordt aangeboden duurt ten minste een week", regels, fouten);
        }
        controleerBegeleiding(i.begeleiding(), bestand, regels, fouten);
        Set<String> codes = new HashSet<>();
        for (int n = 0; n < i.contactritmes().size(); n++) {
            String pad = "/contactritmes/" + n;
            Contactritme ritme = i.contactritmes().get(n);
            if (!codes.add(ritme.code())) {
                meld(bestand, pad + "/code", "dit ritme staat er twee keer", regels, fouten);
            }
            if (!i.uitDocument() && !i.rollen().containsKey(ritme.rol())) {
                meld(bestand, pad + "/rol", "rol '" + ritme.rol() + "' staat niet onder rollen", regels, fouten);
            }
            if ((ritme.soort() == Contactritme.Soort.STILTEALARM) != (ritme.schema() instanceof Ritmeschema.Stilte)) {
                meld(bestand, pad + "/schema", "een stiltealarm heeft stilteDagen, en alleen een stiltealarm", regels, fouten);
            }
            if (ritme.schema() instanceof Ritmeschema.Vast vast && !oplopend(vast.op())) {
                meld(bestand, pad + "/schema/op", "de momenten staan op volgorde, elk later dan het vorige", regels, fouten);
            }
        }
        if (i.duaal() != null) {
            controleerDuaal(i.duaal(), bestand, regels, fouten);
        }
        if (i.plaatsing() != null && !oplopend(i.plaatsing().evaluaties())) {
            meld(bestand, "/plaatsing/evaluaties", "de momenten staan op volgorde, elk later dan het vorige", regels, fouten);
        }
        if (i.afsluiting() != null && i.afsluiting().bewaartermijnen().stream().map(Afsluiting.Bewaartermijn::resultaat).distinct().count() != Afsluiting.Resultaat.values().length) {
            meld(bestand, "/afsluiting/bewaartermijnen", "noem elk resultaat een keer: VERSTREKT, BEEINDIGD en AFGEBROKEN", regels, fouten);
        }
        if (i.nazorg() != null && !oplopend(i.nazorg().evaluaties())) {
            meld(bestand, "/nazorg/evaluaties", "de evaluaties staan op volgorde, elk later dan de vorige", regels, fouten);
        }
        if (!i.uitDocument()) {
            Ontzorgen.ROLLEN.stream().filter(rol -> !i.rollen().containsKey(rol)).sorted()
                    .forEach(rol -> meld(bestand, "/rollen", "rol '" + rol + "' ontbreekt; het financieel ontzorgen heeft haar nodig", regels, fouten));
        }
    }

    private static void controleerDuaal(Duaal d, String bestand, Map<String, Integer> regels, List<Fout> fouten) {
        if (!d.openVoor().containsAll(d.verplichtVoor())) {
            meld(bestand, "/duaal/verplichtVoor", "wie moet meedoen, mag ook meedoen: zet deze doelgroep ook bij openVoor", regels, fouten);
        }
        if (d.groep() != null && d.groep().maximum() < d.groep().minimum()) {
            meld(bestand, "/duaal/groep/maximum", "het maximum is niet kleiner dan het minimum", regels, fouten);
        }
    }

    private static void controleerBegeleiding(Begeleiding b, String bestand, Map<String, Integer> regels, List<Fout> fouten) {
        if (b.verlenging().toegestaan() != (b.verlenging().duur() != null)) {
            meld(bestand, "/begeleiding/verlenging/duur", "noem de duur als verlengen mag, en alleen dan", regels, fouten);
        }
        boolean zonderPlan = b.plan().instrument() == Begeleiding.Plan.Instrument.GEEN;
        if (zonderPlan != b.plan().leefgebieden().isEmpty()) {
            meld(bestand, "/begeleiding/plan/leefgebieden", zonderPlan ? "zonder plan zijn er geen leefgebieden" : "noem de leefgebieden van het plan", regels, fouten);
        }
        if (b.opstartfase().zoekWoning() && b.startmoment() != Begeleiding.Startmoment.KOPPELING) {
            meld(bestand, "/begeleiding/opstartfase/zoekWoning", "een begeleider die een woning zoekt, begint bij de koppeling", regels, fouten);
        }
        if (!LocalDate.EPOCH.plus(b.opstartfase().duur()).isBefore(LocalDate.EPOCH.plus(b.duur()))) {
            meld(bestand, "/begeleiding/opstartfase/duur", "de opstartfase is korter dan de hele begeleiding", regels, fouten);
        }
    }

    private static boolean oplopend(List<Period> lengten) {
        for (int n = 1; n < lengten.size(); n++) {
            if (!LocalDate.EPOCH.plus(lengten.get(n)).isAfter(LocalDate.EPOCH.plus(lengten.get(n - 1)))) {
                return false;
            }
        }
        return true;
    }

    private static void controleerMensen(Inrichting i, String bestand, Map<String, Integer> regels, List<Fout> fouten) {
        Set<String> organisaties = new HashSet<>();
        for (int n = 0; n < i.organisaties().size(); n++) {
            if (!organisaties.add(i.organisaties().get(n).code())) {
                meld(bestand, "/organisaties/" + n + "/code", "deze organisatie staat er twee keer", regels, fouten);
            }
        }
        Map<String, Inrichting.Team> teams = new HashMap<>();
        for (int n = 0; n < i.teams().size(); n++) {
            Inrichting.Team team = i.teams().get(n);
            if (teams.put(team.team(), team) != null) {
                meld(bestand, "/teams/" + n + "/team", "dit team staat er twee keer", regels, fouten);
            }
            if (!organisaties.contains(team.organisatie())) {
                meld(bestand, "/teams/" + n + "/organisatie", "organisatie '" + team.organisatie() + "' staat niet onder organisaties", regels, fouten);
            }
            for (int m = 0; m < team.medewerkers().size(); m++) {
                if (!team.rollen().containsAll(team.medewerkers().get(m).rollen())) {
                    meld(bestand, "/teams/" + n + "/medewerkers/" + m + "/rollen", "het team voert niet al deze rollen uit", regels, fouten);
                }
            }
        }
        i.rollen().forEach((naam, rol) -> {
            Inrichting.Team team = teams.get(rol.team());
            String veld = "/rollen/" + naam + "/team";
            if (team == null) {
                meld(bestand, veld, "team '" + rol.team() + "' staat niet onder teams", regels, fouten);
            } else if (!team.rollen().contains(naam)) {
                meld(bestand, veld, "team '" + rol.team() + "' voert deze rol niet uit", regels, fouten);
            }
        });
    }

    private static void meld(String bestand, String veld, String reden, Map<String, Integer> regels, List<Fout> fouten) {
        fouten.add(new Fout(bestand, regelVan(veld, regels), veld, reden));
    }

    private static int regelVan(String veld, Map<String, Integer> regels) {
        String pad = veld;
        while (!regels.containsKey(pad) && !pad.isEmpty()) {
            pad = pad.substring(0, Math.max(0, pad.lastIndexOf('/')));
        }
        return regels.getOrDefault(pad, 1);
    }

    private static void onthoudRegels(Node knoop, String pad, Map<String, Integer> regels) {
        regels.putIfAbsent(pad, knoop.getStartMark().getLine() + 1);
        if (knoop instanceof MappingNode afbeelding) {
            afbeelding.getValue().forEach(paar -> {
                String veld = pad + "/" + ((ScalarNode) paar.getKeyNode()).getValue();
                regels.put(veld, paar.getKeyNode().getStartMark().getLine() + 1);
                onthoudRegels(paar.getValueNode(), veld, regels);
            });
        } else if (knoop instanceof SequenceNode rij) {
            for (int n = 0; n < rij.getValue().size(); n++) {
                onthoudRegels(rij.getValue().get(n), pad + "/" + n, regels);
            }
        }
    }
}
