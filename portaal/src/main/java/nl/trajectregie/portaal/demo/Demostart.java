package nl.trajectregie.portaal.demo;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Fills the demo municipality beside the running application of the embedded default. The clock stays where it is. */
@Component
@Profile("lokaal")
@ConditionalOnProperty(name = "TRAJECTREGIE_DEMO", havingValue = "true")
class Demostart {

    private static final Duration STOPTIJD = Duration.ofSeconds(10);

    private final Demogevallen gevallen;
    private final Demowandelaar wandelaar;
    private Thread onderweg;

    Demostart(Demogevallen gevallen, Demowandelaar wandelaar) {
        this.gevallen = gevallen;
        this.wandelaar = wandelaar;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        gevallen.maak();
        onderweg = Thread.ofVirtual().name("demogemeente").start(wandelaar::loop);
    }

    /** The rest of the road waits for the next start. */
    @EventListener(ContextClosedEvent.class)
    void stop() throws InterruptedException {
        if (onderweg != null) {
            wandelaar.stop();
            onderweg.interrupt();
            onderweg.join(STOPTIJD);
        }
    }
}
