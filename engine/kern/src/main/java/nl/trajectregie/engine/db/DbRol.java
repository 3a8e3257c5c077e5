package nl.trajectregie.engine.db;

/** As whom the application talks to PostgreSQL; each role has its own login, pool and row-level security. */
public enum DbRol {
    /** A person or integrator: sees the gemeenten of the {@link DbContext}, nothing without one. */
    WEB,
    /** A job worker: sees every gemeente of the read model and mailbox; the dossier's policies decide what it sees there. */
    WORKER,
    /** The dispatcher, deployer and clock: moves the mailbox on, for every gemeente. */
    DISPATCHER
}
