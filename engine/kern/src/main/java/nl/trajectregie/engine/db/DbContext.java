package nl.trajectregie.engine.db;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Role and gemeenten of the database work on this thread. Every transaction that begins inside {@link #als} connects as that role and carries
 * those gemeenten to PostgreSQL's row-level security. Without a context the role is {@link DbRol#WEB} with no gemeente: nothing is visible.
 * A transaction cannot change its context: joining a running one under another context is refused (use {@code REQUIRES_NEW}, or leave it first).
 *
 * @param gemeenten gemeentecodes (four digits); others are refused
 */
public record DbContext(DbRol rol, Set<String> gemeenten) {

    private static final Pattern GEMEENTECODE = Pattern.compile("[0-9]{4}");
    private static final DbContext ONBEKEND = new DbContext(DbRol.WEB, Set.of());
    private static final ThreadLocal<DbContext> HUIDIG = new ThreadLocal<>();

    public DbContext {
        for (String gemeente : gemeenten) {
            if (!GEMEENTECODE.matcher(gemeente).matches()) {
                throw new IllegalArgumentException("Not a gemeentecode: it must be four digits");
            }
        }
        gemeenten = Set.copyOf(gemeenten);
    }

    /** The context of this thread. */
    public static DbContext huidig() {
        DbContext context = HUIDIG.get();
        return context == null ? ONBEKEND : context;
    }

    /** Runs {@code werk} with this role and these gemeenten; the former context returns afterwards, also after an exception. */
    public static <T> T als(DbRol rol, Set<String> gemeenten, Supplier<T> werk) {
        DbContext vorige = HUIDIG.get();
        HUIDIG.set(new DbContext(rol, gemeenten));
        try {
            return werk.get();
        } finally {
            if (vorige == null) {
                HUIDIG.remove();
            } else {
                HUIDIG.set(vorige);
            }
        }
    }

    /** As {@link #als(DbRol, Set, Supplier)}, without a result. */
    public static void als(DbRol rol, Set<String> gemeenten, Runnable werk) {
        als(rol, gemeenten, () -> {
            werk.run();
            return null;
        });
    }

    String alsInstelling() {
        return String.join(",", new TreeSet<>(gemeenten));
    }
}
