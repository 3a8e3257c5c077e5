package nl.trajectregie.dossier.intake;

import static nl.trajectregie.dossier.intake.Startpositie.Stand.GEEN;
import static nl.trajectregie.dossier.intake.Startpositie.Stand.NIET_GEVRAAGD;
import static nl.trajectregie.dossier.intake.Startpositie.Stand.ONBEKEND;
import static nl.trajectregie.dossier.intake.Startpositie.Stand.WAARDE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.trajectregie.dossier.toegang.Sectie;
import org.junit.jupiter.api.Test;

class IntakebeeldTest {

    private static final OffsetDateTime MAANDAG = OffsetDateTime.parse("2026-03-02T10:00:00+01:00");

    private static Startpositie positie(Startpositiesoort soort, Startpositie.Stand stand, Map<String, Object> waarde, OffsetDateTime wanneer) {
        return new Startpositie(soort, stand, waarde, null, "gesprek", "klantmanager", wanneer);
    }

    @Test
    void hetNieuwsteGesprekTelt() {
        Intakebeeld beeld = new Intakebeeld(List.of(
                positie(Startpositiesoort.OPLEIDING, WAARDE, Map.of("jaren", 12), MAANDAG.plusDays(7)),
                positie(Startpositiesoort.OPLEIDING, ONBEKEND, Map.of(), MAANDAG)));
        assertThat(beeld.waarde(Startpositiesoort.OPLEIDING, "jaren")).contains(12);
    }

    @Test
    void geenWerkervaringIsOokEenAntwoordMaarOnbekendNiet() {
        Intakebeeld beeld = new Intakebeeld(List.of(
                positie(Startpositiesoort.WERKERVARING, GEEN, Map.of(), MAANDAG), positie(Startpositiesoort.OPLEIDING, ONBEKEND, Map.of(), MAANDAG)));
        assertThat(beeld.openstaand()).doesNotContain(Startpositiesoort.WERKERVARING).contains(Startpositiesoort.OPLEIDING);
        assertThat(beeld.stand(Startpositiesoort.TAALNIVEAU)).isEqualTo(NIET_GEVRAAGD);
        assertThat(beeld.aantalBekend()).isEqualTo(1);
    }

    @Test
    void hetBeeldIsPasVolledigAlsAllesBekendIsOfBewustOpenBlijft() {
        Set<Startpositiesoort> open = EnumSet.of(Startpositiesoort.MENTALE_GEZONDHEID);
        Intakebeeld bijna = new Intakebeeld(Startpositiesoort.verplicht().stream().filter(soort -> !open.contains(soort))
                .map(soort -> positie(soort, GEEN, Map.of(), MAANDAG)).toList());
        assertThat(bijna.nogTeDoen(Set.of())).containsExactly(Startpositiesoort.MENTALE_GEZONDHEID);
        assertThat(bijna.nogTeDoen(open)).isEmpty();
    }

    @Test
    void erZijn13StartpositiesEnFinancieleZelfredzaamheidErbij() {
        assertThat(Startpositiesoort.verplicht()).hasSize(13).doesNotContain(Startpositiesoort.FINANCIELE_ZELFREDZAAMHEID);
        assertThat(Startpositiesoort.FYSIEKE_GEZONDHEID.sectie()).isEqualTo(Sectie.MEDISCH);
        assertThat(Startpositiesoort.MENTALE_GEZONDHEID.sectie()).isEqualTo(Sectie.MEDISCH);
        assertThat(Startpositiesoort.FINANCIELE_ZELFREDZAAMHEID.sectie()).isEqualTo(Sectie.FINANCIEEL);
    }

    @Test
    void eenOnbekendeStartpositieHeeftGeenWaarde() {
        assertThatThrownBy(() -> positie(Startpositiesoort.TAALNIVEAU, ONBEKEND, Map.of("niveau", "A1"), MAANDAG)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void deK10KanNietBijIemandDieNietKanLezenEnSchrijven() {
        Intakebeeld analfabeet = new Intakebeeld(List.of(positie(Startpositiesoort.TAALNIVEAU, WAARDE, Map.of("alfabetisering", "ANALFABEET"), MAANDAG)));
        assertThat(Instrument.K10.bezwaarBij(analfabeet)).get().asString().contains("kan niet lezen en schrijven");
        assertThat(Instrument.NOA.bezwaarBij(analfabeet)).isEmpty();
        assertThat(Instrument.K10.bezwaarBij(new Intakebeeld(List.of()))).isEmpty();
    }

    @Test
    void deUitslagVanDuoIsGeenRouteMaarHetGgmMaaktErEenRouteVan() {
        assertThat(Leerbaarheidstoets.Uitslag.van("B1-route niet haalbaar")).isEqualTo(Leerbaarheidstoets.Uitslag.B1_NIET_HAALBAAR);
        assertThat(Leerbaarheidstoets.Uitslag.B1_HAALBAAR.ggm()).contains("B1-route");
        assertThat(Leerbaarheidstoets.Uitslag.B1_NIET_HAALBAAR.ggm()).contains("Z-route");
        assertThat(Leerbaarheidstoets.Uitslag.ONBEKEND.ggm()).isEmpty();
        assertThatThrownBy(() -> Leerbaarheidstoets.Uitslag.van("Onderwijsroute")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void deToetsKanAlleenVervallenBijEenVisueleOfAuditieveBeperking() {
        assertThat(Leerbaarheidstoets.GrondVanAfzien.van("VISUELE_BEPERKING")).contains(Leerbaarheidstoets.GrondVanAfzien.VISUELE_BEPERKING);
        assertThat(Leerbaarheidstoets.GrondVanAfzien.van("ZIEKTE")).isEmpty();
        assertThat(Leerbaarheidstoets.GrondVanAfzien.van("")).isEmpty();
    }

    @Test
    void hetAdviesZietAlleenKlassenNooitEenLeeftijdOfWensInWoorden() {
        Intakebeeld beeld = new Intakebeeld(List.of(positie(Startpositiesoort.MOTIVATIE, WAARDE, Map.of("wens", List.of("WERK", "OPLEIDING")), MAANDAG)));
        Adviesklassen klassen = Adviesklassen.bij(Leerbaarheidstoets.Uitslag.B1_HAALBAAR, LocalDate.of(1996, 3, 3), LocalDate.of(2026, 3, 2), beeld);
        assertThat(klassen.routingfeiten()).containsOnly(Map.entry("leerbaarheid", "HAALBAAR"), Map.entry("leeftijdsklasse", "JONGER_DAN_30"), Map.entry("onderwijswens", true));
        assertThat(Adviesklassen.bij(null, LocalDate.of(1996, 3, 2), LocalDate.of(2026, 3, 2), beeld).leeftijdsklasse()).isEqualTo(Adviesklassen.Leeftijdsklasse.VANAF_30);
    }

    @Test
    void hetSanctiepadStaatBijAsielUitTenzijEenJuristErvoorInstaat() {
        assertThat(Oproepladder.sanctiepadMogelijk(true, true, null)).isFalse();
        assertThat(Oproepladder.sanctiepadMogelijk(true, true, "mr. Jansen")).isTrue();
        assertThat(Oproepladder.sanctiepadMogelijk(true, false, "mr. Jansen")).isFalse();
        assertThat(Oproepladder.sanctiepadMogelijk(false, true, null)).isTrue();
    }

    @Test
    void eenOproepGeeftTijdOmTeReageren() {
        LocalDate vandaag = LocalDate.of(2026, 3, 2);
        assertThat(Oproepladder.bezwarenTegenTermijn(vandaag.plusDays(4), vandaag)).isNotEmpty();
        assertThat(Oproepladder.bezwarenTegenTermijn(vandaag.plusDays(5), vandaag)).isEmpty();
        assertThat(Oproepladder.bezwarenTegenTermijn(null, vandaag)).isNotEmpty();
    }
}
