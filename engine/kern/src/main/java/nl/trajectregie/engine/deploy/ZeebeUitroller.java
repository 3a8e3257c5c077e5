package nl.trajectregie.engine.deploy;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.DeployResourceCommandStep1;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import io.camunda.client.api.response.DeploymentEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.trajectregie.engine.klok.KlokBewaker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * One deployment per phase folder: its processes and tables with its own forms, so that {@code bindingType="deployment"} finds them. A phase
 * whose processes are called goes before the phase that calls it. The broker makes no new version of what did not change.
 */
@Component
class ZeebeUitroller implements Uitroller, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ZeebeUitroller.class);
    private static final Pattern PROCES = Pattern.compile("<(?:\\w+:)?process\\b[^>]*?\\bid=\"([^\"]+)\"");
    private static final Pattern AANGEROEPEN = Pattern.compile("<zeebe:calledElement\\b[^>]*?\\bprocessId=\"([^\"=]+)\"");
    private static final Duration LANGSTE_PAUZE = Duration.ofSeconds(10);

    private final CamundaClient client;
    private final KlokBewaker klok;
    private volatile boolean loopt;
    private volatile boolean klaar;
    private Thread draad;

    ZeebeUitroller(CamundaClient client, KlokBewaker klok) {
        this.client = client;
        this.klok = klok;
    }

    /** Resources of one phase by name. */
    private record Fase(String naam, Map<String, byte[]> bestanden) {

        Set<String> processen() {
            return vindAlle(PROCES);
        }

        Set<String> aangeroepen() {
            return vindAlle(AANGEROEPEN);
        }

        private Set<String> vindAlle(Pattern patroon) {
            Set<String> gevonden = new LinkedHashSet<>();
            bestanden.forEach((naam, inhoud) -> {
                if (naam.endsWith(".bpmn")) {
                    Matcher zoeker = patroon.matcher(new String(inhoud, StandardCharsets.UTF_8));
                    while (zoeker.find()) {
                        gevonden.add(zoeker.group(1));
                    }
                }
            });
            return gevonden;
        }
    }

    @Override
    public boolean klaar() {
        return klaar;
    }

    private void rolUit() {
        List<Fase> fasen;
        try {
            fasen = opVolgorde(fasen());
        } catch (IOException e) {
            LOG.error("The models on the classpath cannot be read", e);
            return;
        }
        for (Fase fase : fasen) {
            if (!rolUit(fase)) {
                return;
            }
        }
        klaar = true;
        LOG.info("Models of {} phases are deployed", fasen.size());
    }

    private boolean rolUit(Fase fase) {
        long pauze = 500;
        boolean gemeld = false;
        while (loopt) {
            if (klok.gelijk()) {
                try {
                    DeployResourceCommandStep1 begin = client.newDeployResourceCommand();
                    DeployResourceCommandStep2 opdracht = null;
                    for (Map.Entry<String, byte[]> bestand : fase.bestanden().entrySet()) {
                        opdracht = (opdracht == null ? begin : opdracht).addResourceBytes(bestand.getValue(), bestand.getKey());
                    }
                    DeploymentEvent antwoord = opdracht.requestTimeout(Duration.ofSeconds(30)).send().join();
                    LOG.info("Phase {} deployed: {}", fase.naam(), antwoord.getProcesses().stream().map(p -> p.getBpmnProcessId() + " v" + p.getVersion()).toList());
                    return true;
                } catch (RuntimeException e) {
                    boolean modelfout = String.valueOf(e.getMessage()).contains("INVALID_ARGUMENT");
                    if (modelfout) {
                        LOG.error("The broker refuses the models of phase {}: {}", fase.naam(), e.getMessage());
                        return true;
                    }
                    if (!gemeld) {
                        LOG.warn("Phase {} cannot be deployed yet, trying again: {}", fase.naam(), e.getClass().getSimpleName());
                        gemeld = true;
                    }
                }
            }
            try {
                Thread.sleep(pauze);
            } catch (InterruptedException e) {
                return false;
            }
            pauze = klok.gelijk() ? Math.min(LANGSTE_PAUZE.toMillis(), pauze * 2) : 250;
        }
        return false;
    }

    private static List<Fase> fasen() throws IOException {
        Map<String, Map<String, byte[]>> perFase = new TreeMap<>();
        PathMatchingResourcePatternResolver zoeker = new PathMatchingResourcePatternResolver();
        for (String patroon : List.of("classpath*:processes/*/*.bpmn", "classpath*:processes/*/*.dmn", "classpath*:forms/*/*.form")) {
            for (Resource bestand : zoeker.getResources(patroon)) {
                String[] delen = bestand.getURL().getPath().split("/");
                perFase.computeIfAbsent(delen[delen.length - 2], f -> new TreeMap<>()).put(delen[delen.length - 1], bestand.getContentAsByteArray());
            }
        }
        return perFase.entrySet().stream().map(f -> new Fase(f.getKey(), f.getValue())).toList();
    }

    /** Called before caller; a circle keeps the order of names. */
    private static List<Fase> opVolgorde(List<Fase> fasen) {
        Map<String, Fase> perProces = new LinkedHashMap<>();
        fasen.forEach(fase -> fase.processen().forEach(proces -> perProces.put(proces, fase)));
        List<Fase> volgorde = new ArrayList<>();
        Set<Fase> bezocht = new LinkedHashSet<>();
        fasen.forEach(fase -> bezoek(fase, perProces, bezocht, volgorde));
        return volgorde;
    }

    private static void bezoek(Fase fase, Map<String, Fase> perProces, Set<Fase> bezocht, List<Fase> volgorde) {
        if (bezocht.add(fase)) {
            for (String proces : fase.aangeroepen()) {
                if (perProces.containsKey(proces)) {
                    bezoek(perProces.get(proces), perProces, bezocht, volgorde);
                }
            }
            volgorde.add(fase);
        }
    }

    @Override
    public void start() {
        loopt = true;
        draad = Thread.ofPlatform().daemon().name("trajectregie-uitroller").start(this::rolUit);
    }

    @Override
    public void stop() {
        loopt = false;
        draad.interrupt();
    }

    @Override
    public boolean isRunning() {
        return loopt;
    }
}
