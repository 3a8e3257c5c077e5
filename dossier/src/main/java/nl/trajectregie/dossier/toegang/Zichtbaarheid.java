package nl.trajectregie.dossier.toegang;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The one place where rights become part of a query. Every query over cases or tasks joins {@code dossier.traject t}
 * and adds {@link Voorwaarde#sql()} to its WHERE clause; a case that is not visible does not exist for the reader.
 */
@Component
public class Zichtbaarheid {

    /** @param sql a condition on {@code t} (dossier.traject); @param parameters its named parameters */
    public record Voorwaarde(String sql, Map<String, Object> parameters) {}

    private final Rechten rechten;

    Zichtbaarheid(Rechten rechten) {
        this.rechten = rechten;
    }

    /** Which trajecten this user may open at all. */
    public Voorwaarde trajecten(Gebruiker wie) {
        if (wie.gemeenten().isEmpty()) {
            return niets();
        }
        Map<String, Object> p = new HashMap<>();
        p.put("z_gemeenten", wie.gemeenten());
        Set<String> ruim = rechten.rollenMet(wie, Rechten.Bereik.GEMEENTE);
        if (!ruim.isEmpty() || wie.isProgramma() || wie.naam().equals("systeem")) {
            return new Voorwaarde("t.gemeente in (:z_gemeenten)", p);
        }
        Set<String> bezet = rechten.rollenMet(wie, Rechten.Bereik.BEZETTING);
        if (bezet.isEmpty()) {
            return niets();
        }
        p.put("z_rollen", bezet);
        p.put("z_wie", wie.naam());
        p.put("z_teams", wie.teams().isEmpty() ? Set.of("-") : wie.teams());
        return new Voorwaarde("""
                t.gemeente in (:z_gemeenten) and exists (
                    select 1 from dossier.rolbezetting z
                    where z.traject_id = t.id and z.tot is null and z.rol in (:z_rollen)
                      and (z.persoon = :z_wie or (z.persoon is null and z.team in (:z_teams))))""", p);
    }

    /**
     * Which tasks this user may see: {@code e} is engine.taak and {@code t} its traject. A task of a role goes to the
     * case's fixed professional when there is one, to the team when not; a teamleider sees all tasks of the gemeente.
     */
    public Voorwaarde taken(Gebruiker wie) {
        if (wie.gemeenten().isEmpty() || !rechten.mag(wie, Functie.WERKVOORRAAD)) {
            return niets();
        }
        Map<String, Object> p = new HashMap<>();
        p.put("z_gemeenten", wie.gemeenten());
        if (wie.rollen().contains("teamleider")) {
            return new Voorwaarde("t.gemeente in (:z_gemeenten)", p);
        }
        p.put("z_rollen", wie.rollen());
        p.put("z_wie", wie.naam());
        p.put("z_teams", wie.teams().isEmpty() ? Set.of("-") : wie.teams());
        return new Voorwaarde("""
                t.gemeente in (:z_gemeenten) and e.rol in (:z_rollen) and exists (
                    select 1 from dossier.rolbezetting z
                    where z.traject_id = t.id and z.tot is null and z.rol = e.rol
                      and (z.persoon = :z_wie or z.team in (:z_teams)))""", p);
    }

    private static Voorwaarde niets() {
        return new Voorwaarde("false", Map.of());
    }
}
