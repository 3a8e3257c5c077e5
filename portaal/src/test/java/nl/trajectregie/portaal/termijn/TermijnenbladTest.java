package nl.trajectregie.portaal.termijn;

import static nl.trajectregie.dossier.termijn.Termijnsoort.PIP_TERMIJN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.termijn.Termijn;
import nl.trajectregie.dossier.termijn.Wijziger;
import nl.trajectregie.dossier.termijn.Wijziging;
import nl.trajectregie.dossier.termijn.WijzigingSoort;
import nl.trajectregie.portaal.test.Sjabloon;
import org.junit.jupiter.api.Test;

/** What the tab Termijnen says of a term whose start never became known. */
class TermijnenbladTest {

    private static final LocalDate DAG = LocalDate.of(2026, 3, 2);
    private static final Termijn.Wie WIE = new Termijn.Wie("systeem", Wijziger.COLLEGE, DAG.atTime(9, 0).toInstant(java.time.ZoneOffset.UTC));

    @Test
    void eenTermijnDieNogNietBegonIsWachtOpZijnStart() {
        assertThat(blad(onbekend())).contains("Onbekend De laatste dag is nog niet bekend.", "Begonnen nog niet bekend");
    }

    @Test
    void eenTermijnDieKlaarIsWachtNietMeerOpEenLaatsteDag() {
        Termijn gehaald = onbekend();
        gehaald.haal(DAG, "Het PIP is bekendgemaakt.", WIE);
        assertThat(blad(gehaald)).contains("Gehaald Er is geen laatste dag: de termijn was al gehaald voordat de startdatum bekend was.", "Begonnen niet bekend").doesNotContain("nog niet bekend");
        Termijn vervallen = onbekend();
        vervallen.laatVervallen("Het traject is beëindigd.", WIE);
        assertThat(blad(vervallen)).contains("Vervallen Er is geen laatste dag: de termijn verviel voordat de startdatum bekend was.").doesNotContain("nog niet bekend");
    }

    @Test
    void eenVraagDieMetEenPuntIsGetyptKrijgtGeenTweede() {
        Termijn termijn = onbekend();
        termijn.wijzig(new Wijziging(WijzigingSoort.WACHT_OP_DERDEN, "Het dossier is onvolledig.", "Brief van 2 maart 2026", DAG, null, "Taalhuis B.V.", "Stuur de uitslag."), WIE);
        assertThat(blad(termijn)).contains("Gevraagd aan Taalhuis B.V.: Stuur de uitslag.").doesNotContain("..");
    }

    private static Termijn onbekend() {
        return Termijn.onbekend(UUID.randomUUID(), "GM0000", PIP_TERMIJN, "KENNISGEVING_DUO", "Besluit inburgering 2021 art. 5.3 lid 1", "De datum van de kennisgeving ontbreekt.", WIE);
    }

    private static String blad(Termijn termijn) {
        Map<String, Object> waarden = new HashMap<>(Map.of("trajectId", termijn.trajectId(), "termijnen", List.of(termijn)));
        waarden.put("wie", null);
        return new Sjabloon(DAG).met("termijnbeeld", new TermijnenPagina.Beeld(null)).tekst("termijn/termijnen", "lijst", waarden);
    }
}
