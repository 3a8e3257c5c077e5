package nl.trajectregie.engine;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import nl.trajectregie.engine.effect.EenmaligEffect;
import nl.trajectregie.engine.postbus.TaakAfloop;
import nl.trajectregie.engine.postbus.TaakAfloopLuisteraar;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.stereotype.Component;

/** A small application on the boundary: one worker, one listener. */
@SpringBootApplication(scanBasePackages = "nl.trajectregie.engine")
public class EngineTestApp {

    @Component
    public static class Teller {
        final AtomicInteger bezorgd = new AtomicInteger();
        final AtomicInteger effecten = new AtomicInteger();
        volatile boolean valNaEffect;
        volatile String valMet;

        private final EenmaligEffect effect;

        Teller(EenmaligEffect effect) {
            this.effect = effect;
        }

        @JobWorker(type = "proef.tel")
        public Map<String, Object> tel(ActivatedJob job) {
            bezorgd.incrementAndGet();
            if (valMet != null) {
                throw new IllegalStateException(valMet);
            }
            Map<String, Object> uitkomst = effect.voerUit(job.getElementInstanceKey(), job.getType(), () -> {
                effecten.incrementAndGet();
                return Map.of("geteld", "JA");
            });
            if (valNaEffect) {
                valNaEffect = false;
                throw new IllegalStateException("the worker dies after its effect, before it completes the job");
            }
            return uitkomst;
        }
    }

    @Component
    static class Afloop implements TaakAfloopLuisteraar {
        final List<String> gehoord = new CopyOnWriteArrayList<>();

        @Override
        public void bevestigd(TaakAfloop a) {
            gehoord.add("BEVESTIGD " + a.taakSleutel());
        }

        @Override
        public void achterhaald(TaakAfloop a) {
            gehoord.add("ACHTERHAALD " + a.taakSleutel());
        }

        @Override
        public void geweigerd(TaakAfloop a) {
            gehoord.add("GEWEIGERD " + a.taakSleutel());
        }
    }

}
