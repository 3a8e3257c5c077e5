package nl.trajectregie.portaal.monitor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import nl.trajectregie.dossier.fout.Conflict;
import nl.trajectregie.dossier.fout.NietGevonden;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Functie;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Rechten;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.engine.postbus.MigratiePlan;
import nl.trajectregie.engine.postbus.Postbus;
import nl.trajectregie.processes.Migratieplan;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases that run on an older version of a model, and the move of those to the newest one (architecture.md, rule 5). Every instance goes through
 * the outbox in its own traject's lane; what the engine refuses stays where it was and shows here and with the incidents.
 */
@Component
class Overzettingen {

    /**
     * The instances on one older version.
     *
     * @param lopend     that run on it now; @param onderweg of those, whose move was asked and is not settled yet
     * @param geweigerd  of those, whose last move the engine refused
     * @param stappen    steps in which they can wait, oldest name to newest, as people read them
     * @param verhindering why there is no plan, or {@code null}
     */
    record Ouder(int versie, String label, long lopend, long onderweg, long geweigerd, List<Stap> stappen, String verhindering) {

        /** How many can be asked to move now. */
        public long overTeZetten() {
            return lopend - onderweg;
        }
    }

    /** One line of the plan. @param instanties how many of them are at this step now */
    record Stap(String van, String naar, long instanties) {}

    /** A process with its newest version and what still runs on older ones, oldest first. */
    record Stand(String procesId, String naam, int nieuwste, String label, List<Ouder> ouder) {}

    private record Definitie(String procesId, long sleutel, int versie, String label, String naam, String xml) {}

    private final JdbcClient jdbc;
    private final Postbus postbus;
    private final Tijdlijn tijdlijn;
    private final Rechten rechten;

    Overzettingen(JdbcClient jdbc, Postbus postbus, Tijdlijn tijdlijn, Rechten rechten) {
        this.jdbc = jdbc;
        this.postbus = postbus;
        this.tijdlijn = tijdlijn;
        this.rechten = rechten;
    }

    /** @throws NietGevonden no such process */
    @Transactional(readOnly = true)
    Stand stand(Gebruiker wie, String procesId) {
        if (!rechten.mag(wie, Functie.MONITOR)) {
            throw new AccessDeniedException("monitor");
        }
        List<Definitie> definities = definities(procesId);
        Definitie nieuwste = definities.getLast();
        List<Ouder> ouder = new ArrayList<>();
        for (Definitie oud : definities.subList(0, definities.size() - 1)) {
            Map<String, Long> aantallen = aantallen(wie, oud.sleutel());
            if (aantallen.get("lopend") > 0) {
                ouder.add(ouder(wie, oud, nieuwste, definities, aantallen));
            }
        }
        return new Stand(procesId, nieuwste.naam(), nieuwste.versie(), nieuwste.label(), ouder);
    }

    /** Whether this user may move cases. */
    boolean mag(Gebruiker wie) {
        return rechten.mag(wie, Functie.MODELLEN_OVERZETTEN);
    }

    /**
     * Asks the engine to move every instance of this version, of the user's gemeenten, that is not on its way already. Asking twice moves nothing twice.
     *
     * @return how many were asked
     * @throws NietGevonden no such process or version; @throws Conflict there is no plan for it
     */
    @Transactional
    int zetOver(Gebruiker wie, String procesId, int versie) {
        if (!mag(wie)) {
            throw new AccessDeniedException(Functie.MODELLEN_OVERZETTEN.code());
        }
        List<Definitie> definities = definities(procesId);
        Definitie nieuwste = definities.getLast();
        Definitie oud = definities.stream().filter(d -> d.versie() == versie && d != nieuwste).findFirst().orElseThrow(() -> new NietGevonden("Deze versie"));
        Migratieplan plan;
        try {
            plan = plan(oud, nieuwste, definities);
        } catch (IllegalArgumentException e) {
            throw new Conflict("Voor deze versie is geen plan. " + e.getMessage() + ".");
        }
        int aantal = 0;
        for (Map<String, Object> rij : jdbc.sql("""
                select p.sleutel, p.traject_id, p.gemeente from engine.procesinstantie p
                where p.definitie_sleutel = :oud and p.toestand = 'ACTIEF' and p.gemeente in (:gemeenten) and not exists (
                    select 1 from postbus.uitgaand u where u.traject_id = p.traject_id and u.soort = 'MIGREER' and u.status in ('WACHT', 'VERZONDEN', 'VASTGELOPEN')
                        and u.sleutel like 'migreer:' || p.sleutel || ':%')
                order by p.sleutel""").param("oud", oud.sleutel()).param("gemeenten", wie.gemeenten()).query().listOfRows()) {
            postbus.migreer((Long) rij.get("sleutel"), new MigratiePlan(nieuwste.sleutel(), plan.elementen(), plan.eerst()));
            tijdlijn.schrijf((UUID) rij.get("traject_id"), (String) rij.get("gemeente"), wie, Tijdlijn.Regel.van("proces.overgezet", Sectie.KERN,
                    "Het proces '" + nieuwste.naam() + "' gaat verder op versie " + nieuwste.versie() + " van het model."));
            aantal++;
        }
        return aantal;
    }

    private List<Definitie> definities(String procesId) {
        List<Definitie> alle = jdbc.sql("select sleutel, versie, versielabel, coalesce(naam, proces_id) as naam, xml from engine.definitie where proces_id = :proces order by versie")
                .param("proces", procesId).query((rij, nummer) -> new Definitie(procesId, rij.getLong(1), rij.getInt(2), rij.getString(3), rij.getString(4), rij.getString(5))).list();
        if (alle.isEmpty()) {
            throw new NietGevonden("Dit proces");
        }
        return alle;
    }

    private Map<String, Long> aantallen(Gebruiker wie, long definitie) {
        return jdbc.sql("""
                select count(*) as lopend,
                       count(*) filter (where laatste.status in ('WACHT', 'VERZONDEN', 'VASTGELOPEN')) as onderweg,
                       count(*) filter (where laatste.status = 'GEWEIGERD') as geweigerd
                from engine.procesinstantie p
                left join lateral (select u.status from postbus.uitgaand u where u.traject_id = p.traject_id and u.soort = 'MIGREER' and u.sleutel like 'migreer:' || p.sleutel || ':%'
                                   order by u.id desc limit 1) laatste on true
                where p.definitie_sleutel = :definitie and p.toestand = 'ACTIEF' and p.gemeente in (:gemeenten)""")
                .param("definitie", definitie).param("gemeenten", wie.gemeenten())
                .query((rij, nummer) -> Map.of("lopend", rij.getLong(1), "onderweg", rij.getLong(2), "geweigerd", rij.getLong(3))).single();
    }

    private Ouder ouder(Gebruiker wie, Definitie oud, Definitie nieuwste, List<Definitie> definities, Map<String, Long> aantallen) {
        List<Stap> stappen = new ArrayList<>();
        String verhindering = null;
        try {
            Map<String, String> oudeNamen = namen(oud.sleutel());
            Map<String, String> nieuweNamen = namen(nieuwste.sleutel());
            Map<String, Long> nu = new TreeMap<>();
            jdbc.sql("""
                    select e.element_id, count(*) from engine.element e join engine.procesinstantie p on p.sleutel = e.procesinstantie_sleutel
                    where p.definitie_sleutel = :definitie and p.toestand = 'ACTIEF' and p.gemeente in (:gemeenten) and e.toestand = 'ACTIEF' group by e.element_id""")
                    .param("definitie", oud.sleutel()).param("gemeenten", wie.gemeenten()).query(rij -> {
                        nu.put(rij.getString(1), rij.getLong(2));
                    });
            new TreeMap<>(plan(oud, nieuwste, definities).elementen()).forEach((van, naar) -> stappen.add(
                    new Stap(oudeNamen.getOrDefault(van, van), nieuweNamen.getOrDefault(naar, naar), nu.getOrDefault(van, 0L))));
        } catch (IllegalArgumentException e) {
            verhindering = e.getMessage();
        }
        return new Ouder(oud.versie(), oud.label(), aantallen.get("lopend"), aantallen.get("onderweg"), aantallen.get("geweigerd"), stappen, verhindering);
    }

    private Map<String, String> namen(long definitie) {
        Map<String, String> namen = new TreeMap<>();
        jdbc.sql("select element_id, naam from engine.definitie_element where definitie_sleutel = :definitie and coalesce(naam, '') <> ''").param("definitie", definitie).query(rij -> {
            namen.put(rij.getString(1), rij.getString(2));
        });
        return namen;
    }

    private static Migratieplan plan(Definitie oud, Definitie nieuwste, List<Definitie> definities) {
        return Migratieplan.tussen(oud.xml().getBytes(StandardCharsets.UTF_8), nieuwste.xml().getBytes(StandardCharsets.UTF_8), hernoemd(oud, definities));
    }

    /** What changed its id on the way from this version to the newest, one version after another. */
    private static Properties hernoemd(Definitie oud, List<Definitie> definities) {
        Properties alles = new Properties();
        Definitie vorige = oud;
        for (Definitie volgende : definities) {
            if (volgende.versie() <= vorige.versie()) {
                continue;
            }
            Properties stap = lees(volgende.procesId() + "-" + vorige.label() + "-" + volgende.label() + ".migratie");
            alles.replaceAll((van, naar) -> stap.getProperty((String) naar, (String) naar));
            stap.forEach(alles::putIfAbsent);
            vorige = volgende;
        }
        return alles;
    }

    private static Properties lees(String bestand) {
        Properties namen = new Properties();
        try {
            for (Resource bron : new PathMatchingResourcePatternResolver().getResources("classpath*:processes/*/" + bestand)) {
                try (InputStream in = bron.getInputStream()) {
                    namen.load(in);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return namen;
    }
}
