package nl.trajectregie.engine.klok;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** The injected {@link Clock}: real time plus an offset that is zero in production. Zone Europe/Amsterdam, as the law counts days. */
public final class VerschoofbareKlok extends Clock {

    /** The zone in which terms begin and end. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final Clock bron;
    private final AtomicReference<Duration> verschuiving;

    public VerschoofbareKlok() {
        this(Clock.system(ZONE), new AtomicReference<>(Duration.ZERO));
    }

    private VerschoofbareKlok(Clock bron, AtomicReference<Duration> verschuiving) {
        this.bron = bron;
        this.verschuiving = verschuiving;
    }

    /** How far this clock runs ahead of real time. */
    public Duration verschuiving() {
        return verschuiving.get();
    }

    void stelIn(Duration nieuw) {
        verschuiving.set(nieuw);
    }

    @Override
    public ZoneId getZone() {
        return bron.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new VerschoofbareKlok(bron.withZone(zone), verschuiving);
    }

    @Override
    public Instant instant() {
        return bron.instant().plus(verschuiving.get());
    }
}
