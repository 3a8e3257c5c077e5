package nl.trajectregie.dossier.termijn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeestdagenTest {

    private final Feestdagen feestdagen = Feestdagen.standaard();
    private final Feestdagen zonderBesluiten = new Feestdagen(Set.of());

    @ParameterizedTest
    @CsvSource({"2022,2022-04-17", "2023,2023-04-09", "2024,2024-03-31", "2025,2025-04-20", "2026,2026-04-05", "2027,2027-03-28", "2028,2028-04-16",
            "2029,2029-04-01", "2030,2030-04-21", "2038,2038-04-25", "2008,2008-03-23"})
    void pasenValtOpDeJuisteZondag(int jaar, LocalDate pasen) {
        assertThat(Feestdagen.eerstePaasdag(jaar)).isEqualTo(pasen);
    }

    @Test
    void deDagenVan2026() {
        assertThat(zonderBesluiten.van(2026)).containsExactly(
                LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 6), LocalDate.of(2026, 4, 27), LocalDate.of(2026, 5, 5),
                LocalDate.of(2026, 5, 14), LocalDate.of(2026, 5, 25), LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 26));
    }

    @Test
    void deDagenVan2025MetKoningsdagOpZaterdagOmdatDe27eEenZondagIs() {
        assertThat(zonderBesluiten.van(2025)).containsExactly(
                LocalDate.of(2025, 1, 1), LocalDate.of(2025, 4, 18), LocalDate.of(2025, 4, 21), LocalDate.of(2025, 4, 26), LocalDate.of(2025, 5, 5),
                LocalDate.of(2025, 5, 29), LocalDate.of(2025, 6, 9), LocalDate.of(2025, 12, 25), LocalDate.of(2025, 12, 26));
    }

    @Test
    void bevrijdingsdagTeltElkJaarEnNietAlleenInLustrumjaren() {
        for (int jaar = 2022; jaar <= 2040; jaar++) {
            assertThat(feestdagen.van(jaar)).contains(LocalDate.of(jaar, 5, 5));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-05-27", "2023-04-28", "2024-05-10", "2024-12-27", "2025-05-30", "2026-01-02", "2026-05-15", "2027-05-07", "2028-04-28", "2028-05-26"})
    void gelijkgesteldeDagenTellenAlsFeestdag(LocalDate dag) {
        assertThat(feestdagen.kanEindigenOp(dag)).isFalse();
        assertThat(zonderBesluiten.kanEindigenOp(dag)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
            "2026-03-31,2026-03-31",   // an ordinary Tuesday
            "2026-04-03,2026-04-07",   // Good Friday, weekend, Easter Monday
            "2026-04-25,2026-04-28",   // Saturday, Sunday, Koningsdag
            "2026-05-14,2026-05-18",   // Ascension Thursday, equated Friday, weekend
            "2026-05-05,2026-05-06",
            "2026-05-23,2026-05-26",   // Pentecost
            "2026-12-25,2026-12-28",   // Christmas on Friday and Saturday
            "2026-01-01,2026-01-05",   // New Year, equated 2 January, weekend
            "2027-12-31,2027-12-31",
            "2028-01-01,2028-01-03"})
    void schuiftNaarDeEersteDagWaaropHetKan(LocalDate dag, LocalDate verwacht) {
        assertThat(feestdagen.verschuif(dag)).isEqualTo(verwacht);
    }

    @Test
    void verschuivenGaatNooitTerugEnEindigtAltijdOpEenWerkdagBinnenEenWeek() {
        for (LocalDate dag = LocalDate.of(2022, 1, 1); dag.isBefore(LocalDate.of(2041, 1, 1)); dag = dag.plusDays(1)) {
            LocalDate eind = feestdagen.verschuif(dag);
            assertThat(eind).isAfterOrEqualTo(dag).isBefore(dag.plusDays(7));
            assertThat(eind.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            assertThat(feestdagen.verschuif(eind)).isEqualTo(eind);
        }
    }
}
