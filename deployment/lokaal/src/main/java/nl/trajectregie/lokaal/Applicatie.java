package nl.trajectregie.lokaal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The application itself: {@code portaal/target/portaal.jar} as a process of its own. */
public final class Applicatie extends Onderdeel {

    private final int poort;
    private final int beheerpoort;
    private final List<String> eigenOpdracht;
    private final Map<String, String> extra;

    Applicatie(String naam, LokaleOmgeving omgeving, int poort, int beheerpoort, List<String> eigenOpdracht, Map<String, String> extra) {
        super(naam, omgeving);
        this.poort = poort;
        this.beheerpoort = beheerpoort;
        this.eigenOpdracht = eigenOpdracht;
        this.extra = extra;
    }

    /** Address of web pages and API, without a slash at the end. */
    public String adres() {
        return "http://127.0.0.1:" + poort;
    }

    /** Address of the management port. */
    public String beheerAdres() {
        return "http://127.0.0.1:" + beheerpoort;
    }

    @Override
    Opdracht opdracht() throws IOException {
        List<String> regel = eigenOpdracht;
        if (regel.isEmpty()) {
            Path jar = omgeving.wortel().resolve("portaal/target/portaal.jar");
            if (!Files.exists(jar)) {
                throw new StartFout("De applicatie is nog niet gebouwd (%s ontbreekt). Bouw met ./start of mvn package.".formatted(jar));
            }
            Path map = Files.createDirectories(omgeving.gegevens().resolve(naam()));
            regel = List.of(java(), "-Xms128m", "-Xmx768m", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8",
                    "-Djava.io.tmpdir=" + eigenTijdelijkeMap(map), "-jar", jar.toString());
        }
        Map<String, String> variabelen = new HashMap<>(omgeving.applicatieOmgeving());
        variabelen.put("TRAJECTREGIE_POORT", String.valueOf(poort));
        variabelen.put("TRAJECTREGIE_BEHEERPOORT", String.valueOf(beheerpoort));
        variabelen.putAll(extra);
        return new Opdracht(regel, variabelen, omgeving.gegevens(), Kindproces.Stopsignaal.TERM);
    }

    @Override
    boolean isGereed() {
        return antwoordt(beheerAdres() + "/actuator/health/readiness");
    }

    @Override
    Duration geduld() {
        return Duration.ofSeconds(240);
    }
}
