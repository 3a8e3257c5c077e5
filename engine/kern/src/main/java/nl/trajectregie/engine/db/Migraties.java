package nl.trajectregie.engine.db;

import java.util.List;
import org.flywaydb.core.Flyway;

/** Brings the schemas up to date as the owner, one Flyway history per step: first the engine boundary, then the case file. */
public final class Migraties {

    private static final int VERBINDINGSPOGINGEN = 30;

    /** The steps in order. */
    public static final List<Stap> STAPPEN = List.of(
            new Stap("engine", List.of("engine", "postbus"), "classpath:db/engine"),
            new Stap("dossier", List.of("dossier"), "classpath:db/dossier"));

    /**
     * @param schema where the history table {@code flyway_historie} lives
     * @param schemas all schemas of the step
     * @param locatie scripts on the classpath; a step without scripts does nothing
     */
    public record Stap(String schema, List<String> schemas, String locatie) {}

    private Migraties() {}

    /** @throws org.flywaydb.core.api.FlywayException when the database is away for long or a script fails: the application must not start then */
    public static void voerUit(String url, String eigenaar, String wachtwoord) {
        for (Stap stap : STAPPEN) {
            if (Migraties.class.getClassLoader().getResource(stap.locatie().substring("classpath:".length())) == null) {
                continue;
            }
            Flyway.configure()
                    .dataSource(url, eigenaar, wachtwoord)
                    .connectRetries(VERBINDINGSPOGINGEN)
                    .schemas(stap.schemas().toArray(String[]::new))
                    .defaultSchema(stap.schema())
                    .table("flyway_historie")
                    .locations(stap.locatie())
                    .load()
                    .migrate();
        }
    }
}
