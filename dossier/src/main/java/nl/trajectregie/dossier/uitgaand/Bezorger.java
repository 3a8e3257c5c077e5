package nl.trajectregie.dossier.uitgaand;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import nl.trajectregie.engine.db.DbContext;
import nl.trajectregie.engine.db.DbRol;
import nl.trajectregie.engine.db.Luisterlijn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Delivers events to webhooks: at least once, in order per subscription and traject, for as long as it takes. Only the first undelivered event of
 * such a row is sent; a claim in the database keeps replicas apart and comes free by itself. Works in real time, also when the demo clock moves.
 */
@Component
class Bezorger implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Bezorger.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PER_RONDE = 20;
    private static final Duration CLAIM = Duration.ofSeconds(60);
    private static final Duration ANTWOORDTIJD = Duration.ofSeconds(10);
    private static final Duration LANGSTE_PAUZE = Duration.ofHours(1);

    private record Levering(long id, int pogingen, String url, String geheim, UUID gebeurtenis, String type, UUID trajectId, String gemeente, OffsetDateTime tijdstip,
                            String gegevens) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transactie;
    private final boolean lokaalToegestaan;
    private final Duration eerstePauze;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1).build();
    private final Semaphore sein = new Semaphore(0);
    private volatile boolean loopt;
    private Thread draad;
    private ExecutorService uitvoering;

    Bezorger(JdbcClient jdbc, TransactionTemplate transactie, Luisterlijn lijn, @Value("${trajectregie.webhooks.lokaal:false}") boolean lokaalToegestaan,
             @Value("${trajectregie.webhooks.eerste-pauze:2s}") Duration eerstePauze) {
        this.jdbc = jdbc;
        this.transactie = transactie;
        this.lokaalToegestaan = lokaalToegestaan;
        this.eerstePauze = eerstePauze;
        lijn.luister("postbus_aflevering", bericht -> sein.release());
    }

    @Override
    public void start() {
        loopt = true;
        uitvoering = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("bezorger-", 0).factory());
        draad = Thread.ofPlatform().daemon().name("trajectregie-bezorger").start(() -> DbContext.als(DbRol.DISPATCHER, Set.of(), this::werk));
    }

    private void werk() {
        while (loopt) {
            try {
                if (sein.tryAcquire(1, TimeUnit.SECONDS)) {
                    sein.drainPermits();
                }
                List<Levering> leveringen = transactie.execute(status -> neem());
                leveringen.forEach(levering -> uitvoering.execute(() -> DbContext.als(DbRol.DISPATCHER, Set.of(), () -> bezorg(levering))));
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.debug("Deliveries wait for the database: {}", e.getClass().getSimpleName());
            }
        }
    }

    private List<Levering> neem() {
        return jdbc.sql("""
                with kop as (
                    select f.id from postbus.aflevering f
                    join postbus.abonnement a on a.id = f.abonnement_id and a.beeindigd_op is null
                    where f.status = 'WACHT' and f.volgende_poging_op <= now()
                      and not exists (select 1 from postbus.aflevering eerder
                                      where eerder.abonnement_id = f.abonnement_id and eerder.traject_id = f.traject_id and eerder.status = 'WACHT' and eerder.id < f.id)
                    order by f.volgende_poging_op limit :aantal
                    for update of f skip locked),
                genomen as (
                    update postbus.aflevering f set volgende_poging_op = now() + make_interval(secs => :claim), pogingen = f.pogingen + 1
                    from kop where f.id = kop.id
                    returning f.id, f.pogingen, f.abonnement_id, f.publicatie_id)
                select g.id, g.pogingen, a.url, a.geheim, p.gebeurtenis_id, p.type, p.traject_id, p.gemeente, p.tijdstip, p.gegevens::text as gegevens
                from genomen g join postbus.abonnement a on a.id = g.abonnement_id join postbus.publicatie p on p.id = g.publicatie_id""")
                .param("aantal", PER_RONDE).param("claim", CLAIM.toSeconds())
                .query((rij, nummer) -> new Levering(rij.getLong("id"), rij.getInt("pogingen"), rij.getString("url"), rij.getString("geheim"),
                        rij.getObject("gebeurtenis_id", UUID.class), rij.getString("type"), rij.getObject("traject_id", UUID.class), rij.getString("gemeente"),
                        rij.getObject("tijdstip", OffsetDateTime.class), rij.getString("gegevens"))).list();
    }

    private void bezorg(Levering levering) {
        String fout;
        try {
            fout = WebhookAdres.bezwaar(levering.url(), lokaalToegestaan).map(bezwaar -> "ADRES").orElse(null);
            if (fout == null) {
                int status = http.send(verzoek(levering), HttpResponse.BodyHandlers.discarding()).statusCode();
                fout = status / 100 == 2 ? null : "HTTP " + status;
            }
        } catch (IOException | IllegalArgumentException e) {
            fout = e.getClass().getSimpleName();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fout = "AFGEBROKEN";
        }
        String uitkomst = fout;
        try {
            transactie.executeWithoutResult(status -> legVast(levering, uitkomst));
        } catch (RuntimeException e) {
            LOG.debug("Outcome of delivery {} not recorded; it will be sent again", levering.id());
        }
        if (uitkomst == null) {
            sein.release();
        }
    }

    private void legVast(Levering levering, String fout) {
        if (fout == null) {
            jdbc.sql("update postbus.aflevering set status = 'AFGELEVERD', afgeleverd_op = now(), fout = null where id = :id and status = 'WACHT'").param("id", levering.id()).update();
            return;
        }
        LOG.info("Delivery {} of {} failed at attempt {}: {}", levering.id(), levering.type(), levering.pogingen(), fout);
        jdbc.sql("update postbus.aflevering set fout = :fout, volgende_poging_op = now() + make_interval(secs => :pauze) where id = :id and status = 'WACHT'")
                .param("fout", fout).param("pauze", pauze(levering.pogingen()).toMillis() / 1000.0).param("id", levering.id()).update();
    }

    /** Doubles from the first pause to an hour, with jitter. */
    private Duration pauze(int pogingen) {
        long millis = Math.min(LANGSTE_PAUZE.toMillis(), eerstePauze.toMillis() << Math.min(pogingen - 1, 20));
        return Duration.ofMillis(Math.max(1, Math.round(millis * ThreadLocalRandom.current().nextDouble(0.75, 1.25))));
    }

    private static HttpRequest verzoek(Levering levering) {
        byte[] inhoud = bericht(levering);
        return HttpRequest.newBuilder(URI.create(levering.url())).timeout(ANTWOORDTIJD)
                .header("Content-Type", "application/cloudevents+json; charset=utf-8")
                .header("User-Agent", "Trajectregie")
                .header(Handtekening.KOPREGEL, Handtekening.van(inhoud, levering.geheim()))
                .POST(HttpRequest.BodyPublishers.ofByteArray(inhoud)).build();
    }

    private static byte[] bericht(Levering levering) {
        ObjectNode bericht = JSON.createObjectNode();
        bericht.put("specversion", "1.0").put("id", levering.gebeurtenis().toString()).put("source", "urn:trajectregie:gemeente:" + levering.gemeente())
                .put("type", levering.type()).put("subject", levering.trajectId().toString())
                .put("time", DateTimeFormatter.ISO_INSTANT.format(levering.tijdstip().toInstant())).put("datacontenttype", "application/json");
        bericht.set("data", JSON.readTree(levering.gegevens()));
        return JSON.writeValueAsString(bericht).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void stop() {
        loopt = false;
        if (draad != null) {
            draad.interrupt();
            uitvoering.shutdown();
        }
    }

    @Override
    public boolean isRunning() {
        return loopt;
    }

    @Override
    public int getPhase() {
        return Luisterlijn.FASE + 10;
    }
}
