package nl.trajectregie.dossier.taak;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.trajectregie.dossier.fout.OngeldigeInvoer;
import nl.trajectregie.dossier.lijst.Bladzijde;
import nl.trajectregie.dossier.lijst.Cursor;
import nl.trajectregie.dossier.toegang.Functie;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Rechten;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.toegang.Zichtbaarheid;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tasks a user may see: one query over the engine's tasks, the case file and the user's rights. */
@Component
public class Werkvoorraad {

    /** What the list is sorted by. */
    public enum Volgorde {
        FATALE_DATUM("fataleDatum", "coalesce(fatale_datum, date '9999-12-31'), sleutel",
                "(coalesce(fatale_datum, date '9999-12-31'), sleutel) > (cast(:na_waarde as date), :na_sleutel)"),
        PRIORITEIT("prioriteit", "prioriteit desc, sleutel",
                "(-prioriteit, sleutel) > (-cast(:na_waarde as int), :na_sleutel)"),
        NIEUWSTE("-aangemaakt", "aangemaakt_op desc, sleutel desc",
                "(aangemaakt_op, sleutel) < (cast(:na_waarde as timestamptz), :na_sleutel)");

        private final String code;
        private final String volgorde;
        private final String na;

        Volgorde(String code, String volgorde, String na) {
            this.code = code;
            this.volgorde = volgorde;
            this.na = na;
        }

        /** As the API and the pages name it. */
        public String code() {
            return code;
        }

        public static Volgorde van(String code) {
            if (code == null || code.isBlank()) {
                return FATALE_DATUM;
            }
            for (Volgorde volgorde : values()) {
                if (volgorde.code.equals(code)) {
                    return volgorde;
                }
            }
            throw new OngeldigeInvoer("sorteer", "Kies fataleDatum, prioriteit of -aangemaakt.");
        }

        private Cursor na(Taak taak) {
            return Cursor.na(switch (this) {
                case FATALE_DATUM -> taak.fataleDatum() == null ? LocalDate.of(9999, 12, 31) : taak.fataleDatum();
                case PRIORITEIT -> taak.prioriteit();
                case NIEUWSTE -> taak.aangemaaktOp();
            }, taak.sleutel());
        }

        private void controleer(String waarde) {
            try {
                switch (this) {
                    case FATALE_DATUM -> LocalDate.parse(waarde);
                    case PRIORITEIT -> Integer.parseInt(waarde);
                    case NIEUWSTE -> OffsetDateTime.parse(waarde);
                }
            } catch (RuntimeException e) {
                throw Cursor.ongeldig();
            }
        }
    }

    /** Whose tasks. */
    public enum Wiens {
        /** What the user has taken, and what waits for the user as the case's fixed professional. */
        MIJN,
        /** What the user may see and nobody has taken, or a colleague has. */
        TEAM,
        ALLE
    }

    /**
     * What a list asks for; {@code null} is no condition.
     *
     * @param verlooptVoor last day before this one
     * @param q            part of the kenmerk only: no personal data in a URL
     */
    public record Filter(Wiens wiens, String rol, String gemeentecode, UUID trajectId, TaakStatus status, LocalDate verlooptVoor, String q) {

        public static Filter van(Wiens wiens, TaakStatus status) {
            return new Filter(wiens, null, null, null, status, null, null);
        }
    }

    private static final String BRON = """
            select e.sleutel, e.element_id, coalesce(de.naam, e.element_id) as naam, e.proces_id, coalesce(d.naam, e.proces_id) as proces_naam,
                e.traject_id, e.gemeente, t.kenmerk, t.fase, p.voornamen || ' ' || p.geslachtsnaam as inburgeraar, e.rol,
                dt.behandelaar, m.weergavenaam as behandelaar_naam, vast.persoon as vaste_behandelaar, mv.weergavenaam as vaste_behandelaar_naam,
                coalesce(tm.fatale_datum, (e.fatale_datum at time zone 'Europe/Amsterdam')::date) as fatale_datum,
                de.eigenschappen ->> 'termijnsoort' as termijnsoort, tm.status as termijnstatus, e.streefdatum, e.prioriteit,
                case when e.toestand = 'VERVALLEN' or dt.status = 'ACHTERHAALD' then 'VERVALLEN'
                     when e.toestand = 'VOLTOOID' or dt.status = 'BEVESTIGD' then 'AFGEROND'
                     when dt.status = 'INGEDIEND' then 'INGEDIEND' else 'OPEN' end as status,
                dt.status = 'GEWEIGERD' as geweigerd, dt.status = 'ACHTERHAALD' as achterhaald,
                dt.ingediend_door, mi.weergavenaam as ingediend_door_naam, dt.ingediend_op, f.formulier_id, e.aangemaakt_op
            from engine.taak e
            join dossier.traject t on t.id = e.traject_id
            join dossier.persoon p on p.id = t.persoon_id
            left join engine.definitie_element de on de.definitie_sleutel = e.definitie_sleutel and de.element_id = e.element_id
            left join engine.definitie d on d.sleutel = e.definitie_sleutel
            left join engine.formulier f on f.sleutel = e.formulier_sleutel
            left join dossier.taak dt on dt.sleutel = e.sleutel
            left join dossier.medewerker m on m.gebruikersnaam = dt.behandelaar and m.gemeente = e.gemeente
            left join dossier.medewerker mi on mi.gebruikersnaam = dt.ingediend_door and mi.gemeente = e.gemeente
            left join dossier.rolbezetting vast on vast.traject_id = e.traject_id and vast.rol = e.rol and vast.tot is null
            left join dossier.medewerker mv on mv.gebruikersnaam = vast.persoon and mv.gemeente = e.gemeente
            left join lateral (
                select x.fatale_datum, x.status from dossier.termijn x
                where x.traject_id = e.traject_id and x.soort = de.eigenschappen ->> 'termijnsoort' and x.status <> 'VERVALLEN'
                order by x.aangemaakt_op desc limit 1) tm on true
            """;

    private final JdbcClient jdbc;
    private final Zichtbaarheid zichtbaarheid;
    private final Rechten rechten;

    Werkvoorraad(JdbcClient jdbc, Zichtbaarheid zichtbaarheid, Rechten rechten) {
        this.jdbc = jdbc;
        this.zichtbaarheid = zichtbaarheid;
        this.rechten = rechten;
    }

    /**
     * One page of tasks.
     *
     * @param cursor where the former page ended, or {@code null}
     * @param limit  rows per page, {@code null} for 50
     * @throws OngeldigeInvoer for a limit outside 1..200 or a cursor of another list
     */
    @Transactional(readOnly = true)
    public Bladzijde<Taak> lijst(Gebruiker wie, Filter filter, Volgorde volgorde, String cursor, Integer limit) {
        int aantal = Bladzijde.limit(limit);
        Map<String, Object> p = new HashMap<>();
        String binnen = BRON + " where " + String.join(" and ", waar(wie, filter, p));
        List<String> buiten = new ArrayList<>();
        if (filter.verlooptVoor() != null) {
            buiten.add("fatale_datum < :verlooptVoor");
            p.put("verlooptVoor", filter.verlooptVoor());
        }
        Cursor na = Cursor.lees(cursor, 2);
        if (na != null) {
            volgorde.controleer(na.tekst(0));
            buiten.add(volgorde.na);
            p.put("na_waarde", na.tekst(0));
            p.put("na_sleutel", na.getal(1));
        }
        p.put("aantal", aantal + 1);
        List<Taak> rijen = jdbc.sql("select * from (" + binnen + ") r" + (buiten.isEmpty() ? "" : " where " + String.join(" and ", buiten))
                + " order by " + volgorde.volgorde + " limit :aantal").params(p).query((rij, nummer) -> lees(rij, wie)).list();
        return Bladzijde.van(rijen, aantal, volgorde::na);
    }

    /** How many open tasks there are, at most {@code meest}. */
    @Transactional(readOnly = true)
    public int tel(Gebruiker wie, Filter filter, int meest) {
        Map<String, Object> p = new HashMap<>();
        List<String> waar = waar(wie, filter, p);
        p.put("meest", meest);
        return jdbc.sql("""
                select count(*) from (
                    select 1 from engine.taak e join dossier.traject t on t.id = e.traject_id
                    left join dossier.taak dt on dt.sleutel = e.sleutel
                    left join dossier.rolbezetting vast on vast.traject_id = e.traject_id and vast.rol = e.rol and vast.tot is null
                    where\s""" + String.join(" and ", waar) + " limit :meest) r").params(p).query(Integer.class).single();
    }

    /** The task with this key as this user may see it, whatever its status. */
    @Transactional(readOnly = true)
    public Optional<Taak> vind(Gebruiker wie, long sleutel) {
        Map<String, Object> p = new HashMap<>();
        String zicht = zicht(wie, p);
        return jdbc.sql(BRON + " where e.sleutel = :sleutel and " + zicht).params(p).param("sleutel", sleutel)
                .query((rij, nummer) -> lees(rij, wie)).optional();
    }

    /** The newest open task of this traject that waits for this user, made after the task {@code na}. */
    @Transactional(readOnly = true)
    public Optional<Taak> volgende(Gebruiker wie, UUID trajectId, long na) {
        Map<String, Object> p = new HashMap<>();
        List<String> waar = waar(wie, new Filter(Wiens.ALLE, null, null, trajectId, TaakStatus.OPEN, null, null), p);
        waar.add("e.rol in (:eigen_rollen)");
        waar.add("(dt.behandelaar is null or dt.behandelaar = :wie)");
        waar.add("(vast.persoon is null or vast.persoon = :wie)");
        waar.add("e.sleutel > :na");
        p.put("eigen_rollen", wie.rollen().isEmpty() ? Set.of("-") : wie.rollen());
        p.put("wie", wie.naam());
        p.put("na", na);
        return jdbc.sql(BRON + " where " + String.join(" and ", waar) + " order by e.sleutel limit 1").params(p)
                .query((rij, nummer) -> lees(rij, wie)).optional();
    }

    /** Whether a change in these trajecten can touch what this user sees. */
    @Transactional(readOnly = true)
    public boolean raakt(Gebruiker wie, Collection<UUID> trajecten) {
        if (trajecten.isEmpty() || wie.rollen().isEmpty()) {
            return false;
        }
        return Boolean.TRUE.equals(jdbc.sql("""
                select exists (
                    select 1 from dossier.traject t
                    where t.id in (:trajecten) and t.gemeente in (:gemeenten) and (:ruim or exists (
                        select 1 from dossier.rolbezetting z where z.traject_id = t.id and z.tot is null and z.rol in (:rollen))))""")
                .param("trajecten", trajecten).param("gemeenten", wie.gemeenten().isEmpty() ? Set.of("-") : wie.gemeenten())
                .param("ruim", wie.rollen().contains("teamleider")).param("rollen", wie.rollen()).query(Boolean.class).single());
    }

    private List<String> waar(Gebruiker wie, Filter filter, Map<String, Object> p) {
        List<String> waar = new ArrayList<>();
        waar.add(zicht(wie, p));
        waar.add(switch (filter.status()) {
            case OPEN -> "e.toestand = 'OPEN' and (dt.status is null or dt.status in ('OPEN', 'GEWEIGERD'))";
            case INGEDIEND -> "e.toestand = 'OPEN' and dt.status = 'INGEDIEND'";
            case AFGEROND -> "(e.toestand = 'VOLTOOID' or dt.status = 'BEVESTIGD')";
            case VERVALLEN -> "(e.toestand = 'VERVALLEN' or dt.status = 'ACHTERHAALD')";
        });
        switch (filter.wiens()) {
            case MIJN -> {
                boolean gedaan = filter.status() != TaakStatus.OPEN;
                waar.add("(dt.behandelaar = :wie" + (gedaan ? " or dt.ingediend_door = :wie" : " or (dt.behandelaar is null and vast.persoon = :wie)") + ")");
                p.put("wie", wie.naam());
            }
            case TEAM -> {
                waar.add("(dt.behandelaar is distinct from :wie and not (dt.behandelaar is null and vast.persoon is not distinct from :wie))");
                p.put("wie", wie.naam());
            }
            case ALLE -> { }
        }
        voorwaarde(waar, p, "e.rol = :rol", "rol", filter.rol());
        voorwaarde(waar, p, "e.gemeente = :gemeentecode", "gemeentecode", filter.gemeentecode());
        voorwaarde(waar, p, "e.traject_id = :trajectId", "trajectId", filter.trajectId());
        if (filter.q() != null && !filter.q().isBlank()) {
            waar.add("strpos(t.kenmerk, :q) > 0");
            p.put("q", filter.q().strip().toUpperCase(java.util.Locale.ROOT));
        }
        return waar;
    }

    /** The rights of the reader, and besides: what was assigned to the reader by name. */
    private String zicht(Gebruiker wie, Map<String, Object> p) {
        Zichtbaarheid.Voorwaarde zicht = zichtbaarheid.taken(wie);
        p.putAll(zicht.parameters());
        if (!rechten.mag(wie, Functie.WERKVOORRAAD) || wie.gemeenten().isEmpty()) {
            return "(" + zicht.sql() + ")";
        }
        p.put("zicht_wie", wie.naam());
        p.put("zicht_rollen", wie.rollen());
        p.put("zicht_gemeenten", wie.gemeenten());
        return "((" + zicht.sql() + ") or (t.gemeente in (:zicht_gemeenten) and e.rol in (:zicht_rollen) and dt.behandelaar = :zicht_wie))";
    }

    private static void voorwaarde(List<String> waar, Map<String, Object> p, String sql, String naam, Object waarde) {
        if (waarde != null && !waarde.toString().isBlank()) {
            waar.add(sql);
            p.put(naam, waarde);
        }
    }

    private Taak lees(ResultSet rij, Gebruiker wie) throws SQLException {
        return new Taak(rij.getLong("sleutel"), rij.getString("element_id"), rij.getString("naam"), rij.getString("proces_id"), rij.getString("proces_naam"),
                rij.getObject("traject_id", UUID.class), rij.getString("gemeente"), rij.getString("kenmerk"), rij.getString("fase"),
                rechten.magLezen(wie, Sectie.KERN) ? rij.getString("inburgeraar") : null, rij.getString("rol"), rij.getString("behandelaar"),
                naam(rij, "behandelaar"), rij.getString("vaste_behandelaar"), naam(rij, "vaste_behandelaar"), rij.getObject("fatale_datum", LocalDate.class), rij.getString("termijnsoort"),
                rij.getString("termijnstatus"), rij.getObject("streefdatum", OffsetDateTime.class), rij.getInt("prioriteit"),
                TaakStatus.valueOf(rij.getString("status")), rij.getBoolean("geweigerd"), rij.getBoolean("achterhaald"), rij.getString("ingediend_door"),
                naam(rij, "ingediend_door"), rij.getObject("ingediend_op", OffsetDateTime.class), rij.getString("formulier_id"),
                rij.getObject("aangemaakt_op", OffsetDateTime.class));
    }

    private static String naam(ResultSet rij, String kolom) throws SQLException {
        String weergave = rij.getString(kolom + "_naam");
        return weergave != null ? weergave : rij.getString(kolom);
    }
}
