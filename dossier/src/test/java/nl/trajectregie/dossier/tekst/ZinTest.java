package nl.trajectregie.dossier.tekst;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.trajectregie.dossier.brief.Brief;
import nl.trajectregie.dossier.termijn.Regel;
import nl.trajectregie.dossier.termijn.WijzigingSoort;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever types a sentence with a full stop gets no second one from us. */
class ZinTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Reden: Verhuisd..|Reden: Verhuisd.",
            "Er is een plek bij Bakker B.V.. De klantmanager kijkt mee.|Er is een plek bij Bakker B.V. De klantmanager kijkt mee.",
            "Gevraagd: lukt het?.|Gevraagd: lukt het?",
            "Contact over: kom snel!.|Contact over: kom snel!",
            "Verhuisd. .|Verhuisd.",
            "Ik weet het niet....|Ik weet het niet...",
            "(aan DUO: gegevens..)|(aan DUO: gegevens.)",
            "Ik weet het niet...|Ik weet het niet...",
            "Begint om 9.00 uur. Werkt met .NET.|Begint om 9.00 uur. Werkt met .NET."})
    void eenZinHeeftEenPunt(String geschreven, String gelezen) {
        assertThat(Zin.zonderDubbelePunt(geschreven)).isEqualTo(gelezen);
    }

    @Test
    void watGeenZinIsWordtEr() {
        assertThat(Zin.van(" Werk in de zorg ")).isEqualTo("Werk in de zorg.");
        assertThat(Zin.van("Werk in de zorg.")).isEqualTo("Werk in de zorg.");
        assertThat(Zin.zonderDubbelePunt(null)).isNull();
    }

    @Test
    void tijdlijnTermijnboekEnBriefLatenDeTweedePuntWeg() {
        Tijdlijn.Regel regel = Tijdlijn.Regel.van("x", Sectie.KERN, "Aangemeld bij Taalhuis B.V..").omdat("Geprobeerd: gebeld..");
        assertThat(regel.wat()).isEqualTo("Aangemeld bij Taalhuis B.V.");
        assertThat(regel.waarom()).isEqualTo("Geprobeerd: gebeld.");
        assertThat(new Regel(null, WijzigingSoort.GEHAALD, "Er is een plek bij Taalhuis B.V..", null, null, null, null, null, null, null, "systeem", Instant.EPOCH).reden())
                .isEqualTo("Er is een plek bij Taalhuis B.V.");
        assertThat(new Brief.Alinea("Uw einddoel is: Werk..").tekst()).isEqualTo("Uw einddoel is: Werk.");
        assertThat(new Brief.Lijst(List.of("Kom naar Plein 1..")).punten()).containsExactly("Kom naar Plein 1.");
        assertThat(new Brief.Gegevens("x", List.of("a", "b"), new LinkedHashMap<>(Map.of("doel", "Werk.."))).rijen()).containsEntry("doel", "Werk.");
        assertThat(new Brief.Tabel("x", List.of("a"), List.of(List.of("Werk.."))).rijen()).containsExactly(List.of("Werk."));
    }
}
