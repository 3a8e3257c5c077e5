package nl.trajectregie.engine.postbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeitenTest {

    private static final UUID TRAJECT = UUID.fromString("7b0c5a2e-2f7a-4b52-9f3e-0d9b1c3f8a11");

    @Test
    void neutraleWaardenGaanDoor() {
        Map<String, Object> feiten = Map.of("ja", true, "aantal", 12, "datum", LocalDate.of(2026, 11, 22), "moment", OffsetDateTime.of(2026, 11, 22, 9, 0, 0, 0, ZoneOffset.UTC),
                "traject", TRAJECT, "gemeente", "9901", "keuze", "NOG_EEN_GESPREK", "duur", Period.ofWeeks(10), "lijst", List.of("TAAL", "WERK"));
        assertThat(Feiten.toegestaan(feiten)).containsEntry("datum", "2026-11-22").containsEntry("traject", TRAJECT.toString()).containsEntry("duur", "P70D");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fatima", "belde vandaag", "NEE, LIEVER NIET", "123456782", "1234567890", "a@b.nl", "0612345678", "", "-", "taal-aanbieder", "Een lange zin"})
    void vrijeTekstEnNummersGaanNietDoor(String tekst) {
        assertThatThrownBy(() -> Feiten.toegestaan(Map.of("veld", tekst))).isInstanceOf(OngeldigRoutingfeit.class)
                .hasMessageNotContaining(tekst.isEmpty() || tekst.length() < 3 ? "\u0000" : tekst);
    }

    @Test
    void groteGetallenBedragenEnDiepeWaardenGaanNietDoor() {
        assertThatThrownBy(() -> Feiten.toegestaan(Map.of("bsn", 123456782))).isInstanceOf(OngeldigRoutingfeit.class);
        assertThatThrownBy(() -> Feiten.toegestaan(Map.of("bedrag", new BigDecimal("12.50")))).isInstanceOf(OngeldigRoutingfeit.class);
        assertThatThrownBy(() -> Feiten.toegestaan(Map.of("diep", Map.of("naam", "X")))).isInstanceOf(OngeldigRoutingfeit.class);
        assertThatThrownBy(() -> Feiten.toegestaan(Map.of("lijst", List.of("TAAL", "vrije tekst")))).isInstanceOf(OngeldigRoutingfeit.class);
        assertThatThrownBy(() -> Feiten.toegestaan(Map.of("naam met spatie", true))).isInstanceOf(OngeldigRoutingfeit.class);
    }

    @Test
    void taakStuurtAlleenWatHetModelVerklaart() {
        Map<String, String> verklaard = Map.of("uitkomst", "enum:GEVOERD,NIET_DOORGEGAAN", "akkoord", "boolean", "vanaf", "date");
        assertThat(Feiten.verklaard(Map.of("uitkomst", "GEVOERD", "akkoord", false, "vanaf", LocalDate.of(2026, 12, 1)), verklaard)).hasSize(3);
        assertThatThrownBy(() -> Feiten.verklaard(Map.of("uitkomst", "GEVOERD", "akkoord", true), verklaard))
                .isInstanceOf(OngeldigRoutingfeit.class).hasMessageContaining("vanaf");
        assertThatThrownBy(() -> Feiten.verklaard(Map.of("uitkomst", "ANDERS"), verklaard)).isInstanceOf(OngeldigRoutingfeit.class);
        assertThatThrownBy(() -> Feiten.verklaard(Map.of("akkoord", "JA"), verklaard)).isInstanceOf(OngeldigRoutingfeit.class);
        assertThatThrownBy(() -> Feiten.verklaard(Map.of("vanaf", "GEVOERD"), verklaard)).isInstanceOf(OngeldigRoutingfeit.class);
        assertThatThrownBy(() -> Feiten.verklaard(Map.of("reden", "GEVOERD"), verklaard)).isInstanceOf(OngeldigRoutingfeit.class);
    }

    @Test
    void correlatiesleutelMagGeenPersoonsnummerZijn() {
        assertThatCode(() -> Feiten.sleutel("correlatiesleutel", TRAJECT + ":PLAATSING")).doesNotThrowAnyException();
        assertThatThrownBy(() -> Feiten.sleutel("correlatiesleutel", "123456782")).isInstanceOf(OngeldigRoutingfeit.class);
        assertThatThrownBy(() -> Feiten.sleutel("correlatiesleutel", "Fatima de Vries")).isInstanceOf(OngeldigRoutingfeit.class);
    }
}
