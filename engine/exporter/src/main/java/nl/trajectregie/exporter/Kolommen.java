package nl.trajectregie.exporter;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Rows as one array per column, for {@code insert … select from unnest(…)}: one statement and one round trip for a whole batch. */
final class Kolommen<T> {

    private final Collection<? extends T> rijen;
    private final List<String> soorten = new ArrayList<>();
    private final List<Object[]> waarden = new ArrayList<>();

    Kolommen(Collection<? extends T> rijen) {
        this.rijen = rijen;
    }

    Kolommen<T> kolom(String soort, Function<? super T, ?> waarde) {
        soorten.add(soort);
        waarden.add(rijen.stream().map(waarde).map(w -> w instanceof String tekst && tekst.indexOf('\0') >= 0 ? tekst.replace("\0", "") : w).toArray());
        return this;
    }

    Kolommen<T> moment(Function<? super T, Long> waarde) {
        return kolom("timestamptz", rij -> {
            Long millis = waarde.apply(rij);
            return millis == null ? null : new Timestamp(millis).toInstant().toString();
        });
    }

    /** @param sql has one {@code %s} where the columns go, as arguments of {@code unnest} */
    void voerUit(Connection verbinding, String sql) throws SQLException {
        if (rijen.isEmpty()) {
            return;
        }
        StringBuilder parameters = new StringBuilder();
        for (String soort : soorten) {
            parameters.append(parameters.isEmpty() ? "?::" : ", ?::").append(soort).append("[]");
        }
        try (PreparedStatement opdracht = verbinding.prepareStatement(sql.formatted(parameters))) {
            for (int i = 0; i < waarden.size(); i++) {
                opdracht.setArray(i + 1, verbinding.createArrayOf(soorten.get(i).equals("jsonb") || soorten.get(i).equals("timestamptz") || soorten.get(i).equals("uuid")
                        ? "text" : soorten.get(i), waarden.get(i)));
            }
            opdracht.executeUpdate();
        }
    }
}
