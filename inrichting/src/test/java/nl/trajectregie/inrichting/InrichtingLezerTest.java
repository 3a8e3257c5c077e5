package nl.trajectregie.inrichting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InrichtingLezerTest {

    private final InrichtingLezer lezer = new InrichtingLezer();

    @ParameterizedTest
    @ValueSource(strings = {"voorbeeldstad", "anderstad"})
    void deInrichtingenVanDeDemogemeentenKloppen(String naam) throws IOException {
        Inrichting inrichting = lezer.lees(naam + ".yaml", bestand(naam));

        assertThat(inrichting.naam()).isEqualTo(naam);
        assertThat(lezer.vanJson(lezer.naarJson(inrichting))).isEqualTo(inrichting);
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
