package nl.trajectregie.dossier.afsluiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.trajectregie.inrichting.Afsluiting.Resultaat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UitstroomcodeTest {

    private static final Set<String> CODES = Arrays.stream(Uitstroomcode.values()).map(Enum::name).collect(Collectors.toSet());

    @Test
    void verhuisdScholingEnUitvalTellenElkAlsIetsAnders() {
        assertThat(Set.of(Uitstroomcode.VERHUISD.resultaat(), Uitstroomcode.SCHOLING.resultaat(), Uitstroomcode.UITVAL.resultaat()))
                .containsExactlyInAnyOrder(Resultaat.BEEINDIGD, Resultaat.VERSTREKT, Resultaat.AFGEBROKEN);
    }

    /** One closed list: what a form offers is a code, and the database knows exactly the same ones. */
    @ParameterizedTest
    @ValueSource(strings = {"afsluiting/stel-eindbeeld-vast", "inburgeringstraject/rond-voortijdige-beeindiging-af", "inburgeringstraject/beoordeel-melding"})
    void elkFormulierBiedtAlleenCodesVanDeLijst(String formulier) throws IOException {
        String tekst = Files.readString(Path.of("../forms/" + formulier + ".form"));
        String lijst = tekst.substring(tekst.indexOf("\"key\": \"uitstroomcode\""));
        lijst = lijst.substring(0, lijst.indexOf(']'));
        Set<String> geboden = Pattern.compile("\"value\": \"([A-Z_]+)\"").matcher(lijst).results().map(m -> m.group(1)).collect(Collectors.toSet());
        assertThat(geboden).isNotEmpty();
        assertThat(CODES).containsAll(geboden);
    }

    @Test
    void deDatabaseKentDezelfdeCodes() throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/db/dossier/V901__nazorg_en_afsluiting.sql")) {
            String ddl = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String check = ddl.substring(ddl.indexOf("uitstroomcode_bestaat"));
            check = check.substring(0, check.indexOf(';'));
            assertThat(Pattern.compile("'([A-Z_]+)'").matcher(check).results().map(m -> m.group(1)).collect(Collectors.toSet())).isEqualTo(CODES);
        }
    }
}
