package nl.trajectregie.dossier.persoon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BsnTest {

    @ParameterizedTest
    @ValueSource(strings = {"111222333", "123456782", "010464554"})
    void nummersDieMetDeElfproefKloppen(String nummer) {
        assertThat(Bsn.isGeldig(nummer)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "123456789", "12345678", "1234567820", "12345678a", "000000000", "１２３４５６７８２", " 123456782"})
    void alHetAndereIsGeenBsn(String nummer) {
        assertThat(Bsn.isGeldig(nummer)).isFalse();
        assertThatThrownBy(() -> new Bsn(nummer)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void elkVerwisseldOfVerkeerdCijferValtOp() {
        String goed = "123456782";
        for (int plaats = 0; plaats < 9; plaats++) {
            for (char cijfer = '0'; cijfer <= '9'; cijfer++) {
                String ander = goed.substring(0, plaats) + cijfer + goed.substring(plaats + 1);
                assertThat(Bsn.isGeldig(ander)).as(ander).isEqualTo(ander.equals(goed));
            }
        }
    }

    @Test
    void hetNummerStaatNooitInEenLogregel() {
        assertThat(new Bsn("123456782").toString()).doesNotContain("123456782");
        assertThat(new VNummer("1234567890").toString()).doesNotContain("1234567890");
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789", "12345678901", "123456789x", "0000000000"})
    void eenVNummerHeeftTienCijfers(String nummer) {
        assertThat(VNummer.isGeldig(nummer)).isFalse();
    }
}
