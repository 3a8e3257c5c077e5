package nl.trajectregie.portaal.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TabelTest {

    @Test
    void eenAandeelHeeftEenKommaEnNietsEenStreepje() {
        Tabel tabel = new Tabel("proef", "Proef", OffsetDateTime.MIN, List.of(), List.of());
        assertThat(tabel.cel(33.3)).isEqualTo("33,3");
        assertThat(tabel.cel(100.0)).isEqualTo("100,0");
        assertThat(tabel.cel(1200L)).isEqualTo("1200");
        assertThat(tabel.cel("Leerroute")).isEqualTo("Leerroute");
        assertThat(tabel.cel(null)).isEqualTo("–");
    }

    @Test
    void eenKolomMetAlleenStreepjesStaatRechtsZoalsZijnCijfersZoudenStaan() {
        Map<String, Object> leeg = new HashMap<>();
        leeg.put("fase", "Leerroute");
        leeg.put("langst", null);
        Tabel.Kolom fase = Tabel.Kolom.van("fase", "Fase", "De fase.");
        Tabel.Kolom langst = Tabel.Kolom.van("langst", "Langst", "Dagen.");
        Tabel tabel = new Tabel("proef", "Proef", OffsetDateTime.MIN, List.of(fase, langst), List.of(leeg));
        assertThat(tabel.isGetal(langst)).isTrue();
        assertThat(tabel.isGetal(fase)).isFalse();
    }
}
