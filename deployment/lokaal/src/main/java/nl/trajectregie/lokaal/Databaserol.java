package nl.trajectregie.lokaal;

import java.util.Locale;

/** The database roles. Only the owner owns the database; what the others may do is granted by Flyway. */
public enum Databaserol {
    /** Owns the database and runs Flyway. */
    EIGENAAR,
    /** Web pages and REST API. */
    WEB,
    /** Job workers. */
    WORKER,
    /** Outbox dispatcher. */
    DISPATCHER,
    /** Exporter in the broker; reaches {@code engine.*} only. */
    EXPORTER;

    /** The role's name in PostgreSQL. */
    public String rolnaam() {
        return "trajectregie_" + name().toLowerCase(Locale.ROOT);
    }

    /** The environment variable with which the application gets this role's password. */
    String variabele() {
        return "TRAJECTREGIE_DB_" + name() + "_WACHTWOORD";
    }
}
