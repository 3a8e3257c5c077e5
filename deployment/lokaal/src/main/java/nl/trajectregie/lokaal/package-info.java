/**
 * The embedded default: PostgreSQL, Zeebe, Keycloak and the application as child processes of one supervisor.
 *
 * <p>{@link nl.trajectregie.lokaal.LokaleOmgeving} is the library for tests, {@link nl.trajectregie.lokaal.Supervisor} the
 * program behind {@code ./start}.
 */
package nl.trajectregie.lokaal;
