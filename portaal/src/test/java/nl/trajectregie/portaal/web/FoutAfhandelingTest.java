package nl.trajectregie.portaal.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.util.List;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;

/** Somebody who leaves is no error; a lost database is one. */
class FoutAfhandelingTest {

    private final Logger log = (Logger) LoggerFactory.getLogger(FoutAfhandeling.class);
    private final ListAppender<ILoggingEvent> regels = new ListAppender<>();
    private final FoutAfhandeling fouten = new FoutAfhandeling(null, null);

    @BeforeEach
    void luister() {
        regels.start();
        log.addAppender(regels);
    }

    @AfterEach
    void stop() {
        log.detachAppender(regels);
    }

    static List<Exception> vertrokken() {
        return List.of(new AsyncRequestNotUsableException("gone", new IOException("Broken pipe")), new ClientAbortException(new IOException("Broken pipe")), new IOException("Broken pipe"),
                new IOException("Connection reset by peer"), new HttpMessageNotWritableException("not written", new ClientAbortException(new IOException("Connection reset by peer"))));
    }

    @ParameterizedTest
    @MethodSource
    void vertrokken(Exception fout) {
        assertThat(alles(fout)).isNull();

        assertThat(regels.list).noneMatch(regel -> regel.getLevel().isGreaterOrEqual(Level.INFO));
    }

    static List<Exception> databaseWeg() {
        return List.of(new DataAccessResourceFailureException("database", new IOException("Connection reset by peer")),
                new CannotCreateTransactionException("database", new IOException("Broken pipe")));
    }

    @ParameterizedTest
    @MethodSource
    void databaseWeg(Exception fout) {
        assertThat(((ModelAndView) alles(fout)).getStatus().value()).isEqualTo(503);

        assertThat(regels.list).extracting(ILoggingEvent::getLevel).containsExactly(Level.WARN);
    }

    @Test
    void watNiemandVerwachtteStaatInHetLogboek() {
        assertThat(((ModelAndView) alles(new IllegalStateException("broken"))).getStatus().value()).isEqualTo(500);

        assertThat(regels.list).extracting(ILoggingEvent::getLevel).containsExactly(Level.ERROR);
    }

    private Object alles(Exception fout) {
        MockHttpServletRequest verzoek = new MockHttpServletRequest("GET", "/trajecten");
        return fouten.alles(fout, verzoek, new MockHttpServletResponse());
    }
}
