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
    public Optional<Inrichting> huidige(String naam, String gemeentecode) {
        return jdbc.sql("select versie from dossier.inrichting where naam = :naam and huidig and (gemeente is null or gemeente = :gemeente)")
                .param("naam", naam).param("gemeente", gemeentecode).query(Integer.class).optional()
                .flatMap(versie -> versie(naam, versie, gemeentecode));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Inrichting> versie(String naam, int versie, String gemeentecode) {
        return bewaard(naam, versie).flatMap(inrichting -> inrichting.uitDocument()
                ? vanGemeente(gemeentecode).map(inrichting::ingevuldMet)
                : Optional.of(inrichting).filter(i -> i.gemeente().code().equals(gemeentecode)));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Inrichting> vanGemeente(String gemeentecode) {
        return jdbc.sql("""
                select i.naam, i.versie from dossier.gemeente g join dossier.inrichting i on i.naam = g.inrichting_naam and i.huidig
                where g.code = :code""").param("code", gemeentecode).query((rij, n) -> new Sleutel(rij.getString(1), rij.getInt(2))).optional()
                .flatMap(sleutel -> bewaard(sleutel.naam(), sleutel.versie()));
    }

    @Override
    @Transactional(readOnly = true)
    public Collection<Inrichting> alle() {
        return jdbc.sql("select naam, versie from dossier.inrichting where huidig and gemeente is not null order by naam")
                .query((rij, n) -> new Sleutel(rij.getString(1), rij.getInt(2))).list().stream()
                .flatMap(sleutel -> bewaard(sleutel.naam(), sleutel.versie()).stream()).toList();
    }

    private Optional<Inrichting> bewaard(String naam, int versie) {
        Inrichting bekend = gelezen.get(new Sleutel(naam, versie));
        if (bekend != null) {
            return Optional.of(bekend);
        }
        Optional<Inrichting> gevonden = jdbc.sql("select inhoud::text from dossier.inrichting where naam = :naam and versie = :versie")
                .param("naam", naam).param("versie", versie).query(String.class).optional().map(lezer::vanJson);
        gevonden.ifPresent(inrichting -> gelezen.put(new Sleutel(naam, versie), inrichting));
        return gevonden;
    }
}
