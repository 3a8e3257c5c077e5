package nl.trajectregie.dossier.uitgaand;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookAdresTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "0.0.0.0", "10.0.0.1", "172.16.5.4", "192.168.1.1", "169.254.169.254", "100.64.0.1", "192.0.0.1", "198.18.0.1",
            "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fc00::1", "fd12:3456::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::"})
    void besloten(String ip) throws UnknownHostException {
        assertThat(WebhookAdres.openbaar(InetAddress.getByName(ip))).isFalse();
        assertThat(WebhookAdres.bezwaar("https://" + (ip.contains(":") ? "[" + ip + "]" : ip) + "/haak", false)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "100.128.0.1", "172.32.0.1", "2a00:1450:400e:80f::200e"})
    void openbaar(String ip) throws UnknownHostException {
        assertThat(WebhookAdres.openbaar(InetAddress.getByName(ip))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://8.8.8.8/haak", "ftp://8.8.8.8", "8.8.8.8", "https://gebruiker:geheim@8.8.8.8/", "https://8.8.8.8/#deel", "https:///pad", "geen adres", "https://2130706433/"})
    void eenVerkeerdAdresWordtGeweigerd(String adres) {
        assertThat(WebhookAdres.bezwaar(adres, false)).isPresent();
    }

    @Test
    void lokaalMagAlleenAlsHetIsToegestaan() {
        assertThat(WebhookAdres.bezwaar("http://127.0.0.1:9999/haak", true)).isEmpty();
        assertThat(WebhookAdres.bezwaar("ftp://127.0.0.1:9999/haak", true)).isPresent();
    }
}
