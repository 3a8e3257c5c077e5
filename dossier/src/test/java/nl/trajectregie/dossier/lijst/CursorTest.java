package nl.trajectregie.dossier.lijst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import nl.trajectregie.dossier.fout.OngeldigeInvoer;
import org.junit.jupiter.api.Test;

class CursorTest {

    @Test
    void komtHeelTerugOokZonderWaarde() {
        Cursor cursor = Cursor.na(LocalDate.of(2026, 11, 22), null, 42L);
        Cursor gelezen = Cursor.lees(cursor.alsTekst(), 3);
        assertThat(gelezen.tekst(0)).isEqualTo("2026-11-22");
        assertThat(gelezen.tekst(1)).isNull();
        assertThat(gelezen.getal(2)).isEqualTo(42);
        assertThat(cursor.alsTekst()).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void zonderCursorIsHetDeEersteBladzijde() {
        assertThat(Cursor.lees(null, 2)).isNull();
        assertThat(Cursor.lees(" ", 2)).isNull();
    }

    @Test
    void eenCursorVanEenAndereLijstWordtGeweigerd() {
        assertThatThrownBy(() -> Cursor.lees(Cursor.na("a").alsTekst(), 2)).isInstanceOf(OngeldigeInvoer.class);
        assertThatThrownBy(() -> Cursor.lees("%%%", 2)).isInstanceOf(OngeldigeInvoer.class);
        assertThatThrownBy(() -> Cursor.na("geen getal").getal(0)).isInstanceOf(OngeldigeInvoer.class);
    }

    @Test
    void deLaatsteBladzijdeHeeftGeenVolgende() {
        assertThat(Bladzijde.van(List.of(1, 2), 2, Cursor::na).volgende()).isNull();
        Bladzijde<Integer> vol = Bladzijde.van(List.of(1, 2, 3), 2, Cursor::na);
        assertThat(vol.rijen()).containsExactly(1, 2);
        assertThat(Cursor.lees(vol.volgende(), 1).getal(0)).isEqualTo(2);
    }
}
