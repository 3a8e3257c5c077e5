package nl.trajectregie.dossier.inrichting;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.trajectregie.inrichting.Inrichting;
import nl.trajectregie.inrichting.InrichtingLezer;
import nl.trajectregie.inrichting.Inrichtingen;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The inrichtingen as {@link InrichtingLader} kept them. A version never changes, so a version that was read once is remembered. */
@Component
@DependsOn("inrichtingLader")
class BewaardeInrichtingen implements Inrichtingen {

    private record Sleutel(String naam, int versie) {}

    private final JdbcClient jdbc;
    private final InrichtingLezer lezer = new InrichtingLezer();
    private final Map<Sleutel, Inrichting> gelezen = new ConcurrentHashMap<>();

    BewaardeInrichtingen(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Inrichting> huidige(String naam) {
        return jdbc.sql("select versie from dossier.inrichting where naam = :naam and huidig").param("naam", naam).query(Integer.class).optional()
                .flatMap(versie -> versie(naam, versie));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Inrichting> versie(String naam, int versie) {
        Inrichting bekend = gelezen.get(new Sleutel(naam, versie));
        if (bekend != null) {
            return Optional.of(bekend);
        }
        return jdbc.sql("select inhoud::text from dossier.inrichting where naam = :naam and versie = :versie")
                .param("naam", naam).param("versie", versie).query(String.class).optional()
                .map(lezer::vanJson)
                .map(inrichting -> {
                    gelezen.put(new Sleutel(naam, versie), inrichting);
                    return inrichting;
                });
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Inrichting> vanGemeente(String gemeentecode) {
        return jdbc.sql("select inrichting_naam from dossier.gemeente where code = :code").param("code", gemeentecode).query(String.class).optional()
                .flatMap(this::huidige);
    }

    @Override
    @Transactional(readOnly = true)
    public Collection<Inrichting> alle() {
        return jdbc.sql("select naam from dossier.inrichting where huidig order by naam").query(String.class).list().stream()
                .flatMap(naam -> huidige(naam).stream()).toList();
    }
}
