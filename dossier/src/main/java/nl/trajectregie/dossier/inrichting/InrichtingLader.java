package nl.trajectregie.dossier.inrichting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import nl.trajectregie.inrichting.Inrichting;
import nl.trajectregie.inrichting.InrichtingLezer;
import nl.trajectregie.inrichting.OngeldigeInrichting;
import nl.trajectregie.inrichting.OngeldigeInrichting.Fout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * At start-up: reads every file of {@code inrichting/}, keeps its version, and brings gemeenten, teams and their people up to date. Runs as the
 * owner of the database, the only one who may. A file that does not hold stops the application with file, line and field.
 */
public class InrichtingLader {

    private static final Logger LOG = LoggerFactory.getLogger(InrichtingLader.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactie;
    private final Clock klok;
    private final InrichtingLezer lezer = new InrichtingLezer();

    /** @param eigenaar connects as {@code trajectregie_eigenaar} */
    public InrichtingLader(DataSource eigenaar, Clock klok) {
        this.jdbc = JdbcClient.create(eigenaar);
        this.transactie = new TransactionTemplate(new DataSourceTransactionManager(eigenaar));
        this.klok = klok;
    }

    /** @throws OngeldigeInrichting naming every fault of every file */
    public void laad() {
        List<Inrichting> inrichtingen = leesBestanden();
        transactie.executeWithoutResult(status -> inrichtingen.forEach(this::bewaar));
        inrichtingen.forEach(i -> LOG.info("Inrichting {} version {} for gemeente {}", i.naam(), i.versie(),
                i.uitDocument() ? "none, an example" : i.gemeente().code()));
    }

    private List<Inrichting> leesBestanden() {
        List<Fout> fouten = new ArrayList<>();
        Map<String, String> naamVanBestand = new HashMap<>();
        List<Inrichting> inrichtingen = new ArrayList<>();
        try {
            for (Resource bestand : new PathMatchingResourcePatternResolver().getResources("classpath*:inrichting/*.yaml")) {
                try (InputStream in = bestand.getInputStream()) {
                    Inrichting inrichting = lezer.lees(bestand.getFilename(), in);
                    String ander = naamVanBestand.put(inrichting.naam(), bestand.getFilename());
                    if (ander != null) {
                        fouten.add(new Fout(bestand.getFilename(), 1, "/naam", "deze naam gebruikt " + ander + " al"));
                    }
                    inrichtingen.add(inrichting);
                } catch (OngeldigeInrichting e) {
                    fouten.addAll(e.fouten());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!fouten.isEmpty()) {
            throw new OngeldigeInrichting(fouten);
        }
        return inrichtingen;
    }

    private void bewaar(Inrichting i) {
        String inhoud = lezer.naarJson(i);
        String hash = sha256(inhoud);
        if (!i.uitDocument()) {
            bewaarGemeente(i);
        }
        jdbc.sql("select inhoud::text from dossier.inrichting where naam = :naam and versie = :versie")
                .param("naam", i.naam()).param("versie", i.versie()).query(String.class).optional()
                .filter(bewaard -> !lezer.vanJson(bewaard).equals(i))
                .ifPresent(anders -> {
                    throw new OngeldigeInrichting(List.of(new Fout(i.naam() + ".yaml", 1, "/versie",
                            "de inhoud is veranderd maar versie %d bestaat al; verhoog de versie naar %d".formatted(i.versie(), i.versie() + 1))));
                });
        jdbc.sql("update dossier.inrichting set huidig = false where naam = :naam and versie <> :versie and huidig")
                .param("naam", i.naam()).param("versie", i.versie()).update();
        jdbc.sql("""
                insert into dossier.inrichting (naam, versie, gemeente, inhoud, inhoud_hash, huidig, vastgelegd_op)
                values (:naam, :versie, :gemeente, cast(:inhoud as jsonb), :hash, true, :nu)
                on conflict (naam, versie) do update set huidig = true""")
                .param("naam", i.naam()).param("versie", i.versie()).param("gemeente", i.uitDocument() ? null : i.gemeente().code()).param("inhoud", inhoud).param("hash", hash)
                .param("nu", OffsetDateTime.ofInstant(klok.instant(), ZoneOffset.UTC)).update();
        if (!i.uitDocument()) {
            i.teams().forEach(team -> bewaarTeam(i, team));
        }
    }

    private void bewaarGemeente(Inrichting i) {
        jdbc.sql("""
                insert into dossier.gemeente (code, naam, inrichting_naam) values (:code, :naam, :inrichting)
                on conflict (code) do update set naam = excluded.naam""")
                .param("code", i.gemeente().code()).param("naam", i.gemeente().naam()).param("inrichting", i.naam()).update();
    }

    private void bewaarTeam(Inrichting i, Inrichting.Team team) {
        String organisatie = i.organisatie(team.organisatie()).orElseThrow().naam();
        team.rollen().forEach(rol -> jdbc.sql("""
                insert into dossier.team (gemeente, team, rol, naam, organisatie) values (:gemeente, :team, :rol, :naam, :organisatie)
                on conflict (gemeente, team, rol) do update set naam = excluded.naam, organisatie = excluded.organisatie""")
                .param("gemeente", i.gemeente().code()).param("team", team.team()).param("rol", rol).param("naam", team.naam())
                .param("organisatie", organisatie).update());
        team.medewerkers().forEach(m -> jdbc.sql("""
                insert into dossier.medewerker (gebruikersnaam, gemeente, weergavenaam, rollen, teams)
                values (:naam, :gemeente, :weergavenaam, :rollen, array[:team]::text[])
                on conflict (gebruikersnaam, gemeente) do nothing""")
                .param("naam", m.gebruikersnaam()).param("gemeente", i.gemeente().code()).param("weergavenaam", m.naam())
                .param("rollen", m.rollen().stream().sorted().toArray(String[]::new)).param("team", team.team()).update());
    }

    private static String sha256(String inhoud) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(inhoud.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
