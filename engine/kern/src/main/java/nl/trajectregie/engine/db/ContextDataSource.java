package nl.trajectregie.engine.db;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Gives a connection of the role in {@link DbContext}. */
final class ContextDataSource extends AbstractDataSource implements AutoCloseable {

    private final Map<DbRol, HikariDataSource> bronnen;

    ContextDataSource(Map<DbRol, HikariDataSource> bronnen) {
        this.bronnen = bronnen;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return bronnen.get(DbContext.huidig().rol()).getConnection();
    }

    @Override
    public Connection getConnection(String gebruiker, String wachtwoord) throws SQLException {
        throw new UnsupportedOperationException("The login follows from the DbContext");
    }

    @Override
    public void close() {
        bronnen.values().forEach(HikariDataSource::close);
    }
}
