package nl.trajectregie.portaal.taak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.engine.lees.Wakker;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** An open page must not hold up a stop: its line ends before the web server waits for its last answers. */
class StroomTest {

    private static final Gebruiker KARIN = new Gebruiker("klantmanager", "Karin de Vries", Set.of("klantmanager"), Set.of("0000"), Set.of(), Set.of());

    private final AtomicBoolean luistert = new AtomicBoolean(true);
    private final Stroom stroom = new Stroom(null, new Wakker() {
        @Override
        public boolean wachtTot(Duration maximaal, Supplier<Boolean> voorwaarde) {
            return voorwaarde.get();
        }

        @Override
        public AutoCloseable luister(Consumer<Wijziging> luisteraar) {
            return () -> luistert.set(false);
        }
    });

    @Test
    void deLijnenEindigenVoordatDeWebserverOpZijnLaatsteAntwoordenWacht() {
        assertThat(stroom.getPhase()).isGreaterThan(WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE);
        stroom.start();
        SseEmitter lijn = stroom.open(KARIN);
        stroom.stop();
        assertThat(stroom.isRunning()).isFalse();
        assertThat(luistert).isFalse();
        assertThatThrownBy(() -> lijn.send("x")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void eenLijnGaatMeteenOpenEnWachtNietOpHetEersteBericht() throws Exception {
        stroom.start();
        MockHttpServletResponse antwoord = MockMvcBuilders.standaloneSetup(new Pagina(stroom)).build().perform(MockMvcRequestBuilders.get("/stroom")).andReturn().getResponse();
        assertThat(antwoord.getStatus()).isEqualTo(200);
        assertThat(antwoord.getContentAsString()).startsWith(":");
        stroom.stop();
    }

    @RestController
    record Pagina(Stroom stroom) {

        @GetMapping("/stroom")
        SseEmitter open() {
            return stroom.open(KARIN);
        }
    }

    @Test
    void wieTijdensHetStoppenKomtKrijgtEenLijnDieMeteenEindigt() {
        stroom.start();
        stroom.stop();
        assertThatThrownBy(() -> stroom.open(KARIN).send("x")).isInstanceOf(IllegalStateException.class);
    }
}
