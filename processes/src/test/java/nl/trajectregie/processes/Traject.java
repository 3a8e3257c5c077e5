package nl.trajectregie.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.api.response.ActivatedJob;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** One case on the real broker, told as the professional would: hand in a task, receive a message, let time pass. */
final class Traject implements AutoCloseable {

    private static final Map<String, Map<String, String>> ROUTERING = routering();

    private final Motor motor;
    private final String id = UUID.randomUUID().toString();
    private long instantie;

    Traject(Motor motor) {
        this.motor = motor;
    }

    String id() {
        return id;
    }

    long instantie() {
        return instantie;
    }

    Traject job(String type, Map<String, Object> antwoord) {
        motor.antwoord(id, type, job -> antwoord);
        return this;
    }

    Traject job(String type, Function<ActivatedJob, Object> antwoord) {
        motor.antwoord(id, type, antwoord);
        return this;
    }

    /** Answers one after the other; the last one stays. */
    Traject jobs(String type, Object... antwoordenNaElkaar) {
        AtomicInteger beurt = new AtomicInteger();
        motor.antwoord(id, type, job -> antwoordenNaElkaar[Math.min(beurt.getAndIncrement(), antwoordenNaElkaar.length - 1)]);
        return this;
    }

    Traject start(String proces, Map<String, Object> extra) {
        Map<String, Object> variabelen = new LinkedHashMap<>(Map.of("trajectId", id, "gemeente", "9901"));
        variabelen.putAll(extra);
        instantie = motor.client().newCreateInstanceCommand().bpmnProcessId(proces).latestVersion().variables(variabelen).send().join().getProcessInstanceKey();
        return this;
    }

    /** Parks an instance right before an element, without the road to it. */
    Traject parkeer(String proces, int versie, String element, Map<String, Object> extra) {
        Map<String, Object> variabelen = new LinkedHashMap<>(Map.of("trajectId", id, "gemeente", "9901"));
        variabelen.putAll(extra);
        instantie = motor.client().newCreateInstanceCommand().bpmnProcessId(proces).version(versie).startBeforeElement(element).variables(variabelen).send().join()
                .getProcessInstanceKey();
        return this;
    }

    Traject startMetBericht(String bericht, String sleutel, Map<String, Object> extra) {
        Map<String, Object> variabelen = new LinkedHashMap<>(Map.of("trajectId", id, "gemeente", "9901"));
        variabelen.putAll(extra);
        motor.client().newPublishMessageCommand().messageName(bericht).correlationKey(sleutel).timeToLive(Duration.ofMinutes(1)).variables(variabelen).send().join();
        instantie = (long) motor.totEr("start door " + bericht, "select sleutel from engine.procesinstantie where traject_id = ?::uuid and ouder_sleutel is null", id)
                .getFirst().get("sleutel");
        return this;
    }

    /** Hands in the open task with exactly the routing facts that it declares. */
    Traject rondAf(String taak, Object... feiten) {
        Map<String, Object> variabelen = new LinkedHashMap<>();
        for (int i = 0; i < feiten.length; i += 2) {
            variabelen.put((String) feiten[i], feiten[i + 1]);
        }
        assertThat(variabelen.keySet()).as("routeringsfeiten van %s", taak).isEqualTo(ROUTERING.get(taak).keySet());
        variabelen.forEach((naam, waarde) -> {
            String soort = ROUTERING.get(taak).get(naam);
            assertThat(soort.startsWith("enum:") ? Arrays.asList(soort.substring(5).split(",")).contains(waarde) : waarde instanceof Boolean).as("%s=%s", naam, waarde).isTrue();
        });
        long sleutel = taak(taak);
        motor.client().newCompleteUserTaskCommand(sleutel).variables(variabelen).send().join();
        motor.totEr(taak + " is af", "select 1 from engine.taak where sleutel = ? and toestand = 'VOLTOOID'", sleutel);
        return this;
    }

    /** The key of the open task, once it is there. */
    long taak(String taak) {
        return (long) motor.totEr("taak " + taak, "select sleutel from engine.taak where traject_id = ?::uuid and element_id = ? and toestand = 'OPEN' order by sleutel desc",
                id, taak).getFirst().get("sleutel");
    }

    Traject wachtBij(String element) {
        motor.totEr("bij " + element, "select 1 from engine.element where traject_id = ?::uuid and element_id = ? and toestand = 'ACTIEF'", id, element);
        return this;
    }

    Traject langs(String... elementen) {
        for (String element : elementen) {
            motor.totEr("langs " + element, "select 1 from engine.element where traject_id = ?::uuid and element_id = ? and toestand = 'VOLTOOID'", id, element);
        }
        return this;
    }

    Traject nietLangs(String... elementen) {
        for (String element : elementen) {
            assertThat(motor.vraag("select 1 from engine.element where traject_id = ?::uuid and element_id = ?", id, element)).as(element).isEmpty();
        }
        return this;
    }

    /** A task that was cancelled by a timer or message. */
    Traject vervallen(String taak) {
        motor.totEr(taak + " vervallen", "select 1 from engine.taak where traject_id = ?::uuid and element_id = ? and toestand = 'VERVALLEN'", id, taak);
        return this;
    }

    Traject ontvangt(String bericht) {
        return ontvangt(bericht, id, Map.of());
    }

    /** The message waits a minute: the wait that was seen may be the one that is just over, and the next one then takes it. */
    Traject ontvangt(String bericht, String sleutel, Map<String, Object> variabelen) {
        motor.totEr("wacht op " + bericht, "select 1 from engine.abonnement where berichtnaam = ? and correlatiesleutel = ? and toestand = 'OPEN'", bericht, sleutel);
        motor.client().newPublishMessageCommand().messageName(bericht).correlationKey(sleutel).timeToLive(Duration.ofMinutes(1)).variables(variabelen).send().join();
        return this;
    }

    /** Waits until the timer of an element is set, and moves the clock until just after it. */
    Traject naTimer(String element) {
        var rij = motor.totEr("timer " + element, "select vervalt_op from engine.timer where traject_id = ?::uuid and element_id = ? and toestand = 'OPEN' order by sleutel desc",
                id, element).getFirst();
        Instant vervalt = ((Timestamp) rij.get("vervalt_op")).toInstant();
        Duration nog = Duration.between(motor.nu(), vervalt);
        if (nog.isPositive()) {
            motor.vooruit(nog.plusSeconds(1));
        }
        motor.totEr(element + " afgegaan", "select 1 from engine.timer where traject_id = ?::uuid and element_id = ? and toestand = 'AFGEGAAN' and vervalt_op = ?", id, element,
                rij.get("vervalt_op"));
        return this;
    }

    /** The timer of an element stands this far ahead. */
    Traject timerOver(String element, Period duur) {
        Instant verwacht = motor.nu().plus(Duration.ofDays(duur.getDays()));
        motor.totEr("timer " + element + " over " + duur, "select 1 from engine.timer where traject_id = ?::uuid and element_id = ? and toestand = 'OPEN' and vervalt_op between ? and ?",
                id, element, Timestamp.from(verwacht.minus(Duration.ofMinutes(2))), Timestamp.from(verwacht.plus(Duration.ofHours(1))));
        return this;
    }

    Traject klaar() {
        motor.totEr("einde", "select 1 from engine.procesinstantie where sleutel = ? and toestand = 'VOLTOOID' and ? = traject_id::text", instantie, id);
        return zonderIncident();
    }

    Traject zonderIncident() {
        assertThat(motor.vraag("select element_id, melding from engine.incident where traject_id = ?::uuid", id)).isEmpty();
        return this;
    }

    List<Map<String, Object>> gezien(String jobtype) {
        return motor.gezien(id, jobtype);
    }

    /** Leaves nothing behind whose timer would go off in another test. */
    @Override
    public void close() {
        motor.vraag("select sleutel from engine.procesinstantie where traject_id = ?::uuid and ouder_sleutel is null and toestand = 'ACTIEF'", id)
                .forEach(rij -> motor.client().newCancelInstanceCommand((long) rij.get("sleutel")).send().exceptionally(alVoorbij -> null).toCompletableFuture().join());
    }

    private static Map<String, Map<String, String>> routering() {
        Map<String, Map<String, String>> uit = new LinkedHashMap<>();
        Model.alle().forEach(m -> m.van("userTask").forEach(t -> uit.put(t.id(), t.routering())));
        return uit;
    }
}
