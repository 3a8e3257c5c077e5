package nl.trajectregie.exporter;

import java.nio.file.Path;
import java.util.Map;

/**
 * The exporter's arguments in the broker ({@code ZEEBE_BROKER_EXPORTERS_<ID>_ARGS_…}).
 *
 * @param url JDBC address of PostgreSQL; {@code null} when not configured: the exporter then waits and alarms
 * @param opname file to which every record is written as a JSON line, or {@code null}; for tests only
 * @param wachtrij how many changes wait in memory before the broker's log holds the rest
 */
record Instellingen(String url, String gebruiker, String wachtwoord, Path opname, int wachtrij) {

    private static final int WACHTRIJ = 100_000;

    /** @param argumenten {@code null} when the broker has no arguments for this exporter */
    static Instellingen uit(Map<String, Object> argumenten) {
        Map<String, Object> a = argumenten == null ? Map.of() : argumenten;
        String opname = tekst(a, "opname", null);
        return new Instellingen(tekst(a, "url", null), tekst(a, "gebruiker", "trajectregie_exporter"), tekst(a, "wachtwoord", ""),
                opname == null || opname.isBlank() ? null : Path.of(opname), Integer.parseInt(tekst(a, "wachtrij", String.valueOf(WACHTRIJ))));
    }

    private static String tekst(Map<String, Object> argumenten, String naam, String anders) {
        Object waarde = argumenten.get(naam);
        return waarde == null ? anders : waarde.toString();
    }
}
