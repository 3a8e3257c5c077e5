package nl.trajectregie.inrichting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class InrichtingLezerTest {

    private final InrichtingLezer lezer = new InrichtingLezer();

    @ParameterizedTest
    @ValueSource(strings = {"voorbeeldstad", "anderstad", "rotterdam", "groningen", "roermond"})
    void deInrichtingenKloppenEnBlijvenGelijkAlsZeBewaardZijn(String naam) throws IOException {
        Inrichting inrichting = lezer.lees(naam + ".yaml", bestand(naam));

        assertThat(inrichting.naam()).isEqualTo(naam);
        assertThat(lezer.vanJson(lezer.naarJson(inrichting))).isEqualTo(inrichting);
    }

    @Test
    void eenVersieVanVoorDeBegeleidingIsNogTeLezen() throws IOException {
        ObjectNode oud = (ObjectNode) JsonMapper.shared()
                .readTree(lezer.naarJson(lezer.lees("voorbeeldstad.yaml", bestand("voorbeeldstad"))));
        oud.remove(List.of("voorbeeld", "begeleiding", "contactritmes", "ontzorgen"));

        Inrichting gelezen = lezer.vanJson(oud.toString());

        assertThat(gelezen.begeleiding()).isEqualTo(Begeleiding.GEBRUIKELIJK);
        assertThat(gelezen.contactritmes()).isEmpty();
        assertThat(gelezen.ontzorgen()).isEqualTo(Ontzorgen.GEBRUIKELIJK);
    }

    @Test
    void eenVoorbeeldKrijgtDeMensenVanDeGemeenteDieHetGebruikt() throws IOException {
        Inrichting groningen = lezer.lees("groningen.yaml", bestand("groningen"));
        Inrichting voorbeeldstad = lezer.lees("voorbeeldstad.yaml", bestand("voorbeeldstad"));

        Inrichting ingevuld = groningen.ingevuldMet(voorbeeldstad);

        assertThat(groningen.rollen()).isNull();
        assertThat(ingevuld.naam()).isEqualTo("groningen");
        assertThat(ingevuld.gemeente().code()).isEqualTo("9901");
        assertThat(ingevuld.rollen()).isEqualTo(voorbeeldstad.rollen());
        assertThat(ingevuld.huisvesting().zoekWoning()).isTrue();
        assertThat(ingevuld.intake()).isEqualTo(voorbeeldstad.intake());
        assertThat(ingevuld.begeleiding().duur()).isEqualTo(Period.ofYears(3));
    }

    @Test
    void anderhalveWeekIsOmEnOmTienEnElfDagen() throws IOException {
        assertThat(lezer.lees("rotterdam.yaml", bestand("rotterdam")).contactritme("opstart").orElseThrow().schema())
                .isEqualTo(new Ritmeschema.Herhaald(List.of(Period.ofDays(10), Period.ofDays(11))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{elke: P2W}         | {elke: P1.5W}                | /contactritmes/0/schema          | elke: P1.5W",
        "{perJaar: 4}        | {perJaar: 4, elke: P1W}      | /contactritmes/4/schema          | elke: P1W",
        "code: bellijst      | code: 'opstart'              | /contactritmes/2/code            | code: 'opstart'",
        "rol: jobcoach       | rol: trajectbegeleider       | /contactritmes/5/rol             | rol: trajectbegeleider",
        "{stilteDagen: 42}   | {elke: P6W}                  | /contactritmes/3/schema          | elke: P6W",
        "[P3M, P8M, P12M]    | [P3M, P2M]                   | /contactritmes/1/schema/op       | P2M",
        "- verhuishulp       | - verhuisdozen               | /begeleiding/checklist/4         | verhuisdozen",
        "true, duur: P6M     | true                         | /begeleiding/verlenging/duur     | verlenging",
        "duur: P1Y           | duur: P3M                    | /begeleiding/opstartfase/duur    | opstartfase",
    })
    void eenFoutInDeNieuweDelenWordtGenoemdMetRegelEnVeld(String goed, String fout, String veld, String opRegelMet) throws IOException {
        String inhoud = bestand("voorbeeldstad").replaceFirst(Pattern.quote(goed), fout);
        assertFout(inhoud, veld, opRegelMet);
    }

    @Test
    void wieMoetMeedoenMagOokMeedoen() throws IOException {
        String inhoud = bestand("voorbeeldstad").replace("openVoor: [ASIELSTATUSHOUDER, GEZINS_EN_OVERIGE_MIGRANT]", "openVoor: [GEZINS_EN_OVERIGE_MIGRANT]");

        assertFout(inhoud, "/duaal/verplichtVoor", "verplichtVoor:");
    }

    @Test
    void eenGezinsmigrantKanNietWordenVerplicht() throws IOException {
        String inhoud = bestand("voorbeeldstad").replace("verplichtVoor: [ASIELSTATUSHOUDER]", "verplichtVoor: [GEZINS_EN_OVERIGE_MIGRANT]");

        assertFout(inhoud, "/duaal/verplichtVoor/0", "verplichtVoor:");
    }

    @Test
    void eenVoorbeeldZonderDuaalNeemtDatVanDeGemeente() throws IOException {
        Inrichting eigen = lezer.lees("voorbeeldstad.yaml", bestand("voorbeeldstad"));

        assertThat(lezer.lees("rotterdam.yaml", bestand("rotterdam")).ingevuldMet(eigen).duaal()).isEqualTo(eigen.duaal());
        assertThat(lezer.lees("roermond.yaml", bestand("roermond")).ingevuldMet(eigen).duaal().dagdeelMinuten()).isEqualTo(240);
    }

    @Test
    void wieOntzorgtMoetErZijn() throws IOException {
        String inhoud = bestand("voorbeeldstad").replace("  budgetbegeleider: {team", "  # {team");

        assertFout(inhoud, "/rollen", "rollen:\n");
    }

    @Test
    void eenOnbekendVeldWordtGenoemdMetRegel() throws IOException {
        String inhoud = bestand("voorbeeldstad").replace("zoekWoning: false", "zoektWoning: false");

        assertFout(inhoud, "/huisvesting/zoektWoning", "zoektWoning: false");
    }

    @Test
    void eenVerkeerdeWaardeWordtGenoemdMetRegel() throws IOException {
        String inhoud = bestand("voorbeeldstad").replace("code: \"9901\"", "code: \"99A1\"");

        assertFout(inhoud, "/gemeente/code", "code: \"99A1\"");
    }

    @Test
    void eenTeamDatNietBestaatWordtGenoemdMetRegel() throws IOException {
        String inhoud = bestand("voorbeeldstad").replace("inkomensconsulent: {team: team-inkomen}", "inkomensconsulent: {team: weg-team}");

        assertFout(inhoud, "/rollen/inkomensconsulent/team", "weg-team");
    }

    @Test
    void eenTeamVanEenAndereRolWordtGeweigerd() throws IOException {
        String inhoud = bestand("voorbeeldstad").replace("inkomensconsulent: {team: team-inkomen}", "inkomensconsulent: {team: team-werk}");

        assertFout(inhoud, "/rollen/inkomensconsulent/team", "inkomensconsulent: {team: team-werk}");
    }

    @Test
    void wieEenBoeteVoorAsielstatushoudersAanzetNoemtDeJuristDieErvoorInstaat() throws IOException {
        String aan = bestand("voorbeeldstad").replace("boeteVoorAsielstatushouders: false", "boeteVoorAsielstatushouders: true");

        assertThatThrownBy(() -> lezer.lees("proef.yaml", aan)).isInstanceOf(OngeldigeInrichting.class).hasMessageContaining("jurist");
        Inrichting genoemd = lezer.lees("proef.yaml", aan.replace("boeteVoorAsielstatushouders: true", "boeteVoorAsielstatushouders: true\n  jurist: mr. A. Verzonnen, juridische zaken"));
        assertThat(genoemd.toezicht().jurist()).isEqualTo("mr. A. Verzonnen, juridische zaken");
    }

    @Test
    void kapotteYamlNoemtDeRegel() {
        assertThatThrownBy(() -> lezer.lees("kapot.yaml", "naam: a\nversie: [1\ngemeente: b\n"))
                .isInstanceOfSatisfying(OngeldigeInrichting.class, fout -> {
                    assertThat(fout.fouten()).hasSize(1);
                    assertThat(fout.fouten().getFirst().regel()).isEqualTo(3);
                });
    }

    private void assertFout(String inhoud, String veld, String opRegelMet) {
        int regel = inhoud.substring(0, inhoud.indexOf(opRegelMet)).split("\n", -1).length;
        assertThatThrownBy(() -> lezer.lees("proef.yaml", inhoud))
                .isInstanceOfSatisfying(OngeldigeInrichting.class, fout -> assertThat(fout.fouten())
                        .anySatisfy(f -> {
                            assertThat(f.veld()).isEqualTo(veld);
                            assertThat(f.regel()).isEqualTo(regel);
                        }))
                .hasMessageContaining("proef.yaml, regel " + regel);
    }

    private static String bestand(String naam) throws IOException {
        try (InputStream in = InrichtingLezerTest.class.getResourceAsStream("/inrichting/" + naam + ".yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
