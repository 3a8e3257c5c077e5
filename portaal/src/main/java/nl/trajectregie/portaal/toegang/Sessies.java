package nl.trajectregie.portaal.toegang;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import javax.sql.DataSource;
import nl.trajectregie.engine.db.DbContext;
import nl.trajectregie.engine.db.DbRol;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ConfigurableObjectInputStream;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ClassUtils;

/**
 * Logins live in PostgreSQL: whoever is logged in stays so, and a form that was open still arrives, when the application stops or another replica
 * answers.
 */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class Sessies {

    private static final Logger LOG = LoggerFactory.getLogger(Sessies.class);
    private static final String TABEL = "sessie.spring_session";

    /** @param duur how long a session lives without use */
    @Bean
    JdbcIndexedSessionRepository sessieopslag(DataSource bron, @Value("${server.servlet.session.timeout}") Duration duur) {
        DataSource alsWeb = new WebBron(bron);
        TransactionTemplate eigenTransactie = new TransactionTemplate(new JdbcTransactionManager(alsWeb));
        eigenTransactie.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        JdbcIndexedSessionRepository opslag = new JdbcIndexedSessionRepository(new JdbcTemplate(alsWeb), eigenTransactie);
        opslag.setTableName(TABEL);
        opslag.setDefaultMaxInactiveInterval(duur);
        opslag.setConversionService(omzetting());
        new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(opslag);
        return opslag;
    }

    private static GenericConversionService omzetting() {
        GenericConversionService omzetting = new GenericConversionService();
        omzetting.addConverter(Object.class, byte[].class, Sessies::schrijf);
        omzetting.addConverter(byte[].class, Object.class, Sessies::lees);
        return omzetting;
    }

    private static byte[] schrijf(Object waarde) {
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        try (ObjectOutputStream objecten = new ObjectOutputStream(uit)) {
            objecten.writeObject(waarde);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return uit.toByteArray();
    }

    /** @return {@code null} for what an older version of the application left and this one does not understand: that person logs in again */
    private static Object lees(byte[] waarde) {
        try (ConfigurableObjectInputStream objecten = new ConfigurableObjectInputStream(new ByteArrayInputStream(waarde), ClassUtils.getDefaultClassLoader())) {
            return objecten.readObject();
        } catch (IOException | ClassNotFoundException | RuntimeException e) {
            LOG.info("A part of a session cannot be read any more: {}", e.getClass().getSimpleName());
            return null;
        }
    }

    /** The same pool of role WEB, whatever the work of this thread connects as: a session belongs to no gemeente. */
    private static final class WebBron extends AbstractDataSource {

        private final DataSource bron;

        WebBron(DataSource bron) {
            this.bron = bron;
        }

        @Override
        public Connection getConnection() throws SQLException {
            Object gekregen = DbContext.als(DbRol.WEB, Set.of(), () -> {
                try {
                    return bron.getConnection();
                } catch (SQLException e) {
                    return e;
                }
            });
            if (gekregen instanceof SQLException fout) {
                throw fout;
            }
            return (Connection) gekregen;
        }

        @Override
        public Connection getConnection(String gebruiker, String wachtwoord) {
            throw new UnsupportedOperationException("The login follows from the role");
        }
    }
}
