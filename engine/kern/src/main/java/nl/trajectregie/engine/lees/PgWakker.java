package nl.trajectregie.engine.lees;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.trajectregie.engine.db.Luisterlijn;
import org.springframework.stereotype.Component;

@Component
class PgWakker implements Wakker {

    private static final long NOOIT_LANGER_DAN_MS = 1_000;
    private static final Wijziging ALLES = new Wijziging(Set.of(), true);

    private final ReentrantLock slot = new ReentrantLock();
    private final Condition gewijzigd = slot.newCondition();
    private final List<Consumer<Wijziging>> luisteraars = new CopyOnWriteArrayList<>();
    private long volgnummer;

    PgWakker(Luisterlijn lijn) {
        lijn.luister("engine_gewijzigd", this::neem);
    }

    private void neem(String bericht) {
        slot.lock();
        try {
            volgnummer++;
            gewijzigd.signalAll();
        } finally {
            slot.unlock();
        }
        if (!luisteraars.isEmpty()) {
            Wijziging wijziging = ontleed(bericht);
            luisteraars.forEach(l -> l.accept(wijziging));
        }
    }

    /** {@code partitie:positie:traject,traject} as the exporter sends it. */
    private static Wijziging ontleed(String bericht) {
        String[] delen = bericht == null ? new String[0] : bericht.split(":", 3);
        if (delen.length < 3 || delen[2].equals("*")) {
            return ALLES;
        }
        return new Wijziging(delen[2].isEmpty() ? Set.of() : Arrays.stream(delen[2].split(",")).map(UUID::fromString).collect(Collectors.toSet()), false);
    }

    @Override
    public boolean wachtTot(Duration maximaal, Supplier<Boolean> voorwaarde) {
        long einde = System.nanoTime() + maximaal.toNanos();
        while (true) {
            long gezien = huidigNummer();
            if (Boolean.TRUE.equals(voorwaarde.get())) {
                return true;
            }
            long rest = einde - System.nanoTime();
            if (rest <= 0) {
                return false;
            }
            try {
                wachtOpVolgende(gezien, Math.min(rest, TimeUnit.MILLISECONDS.toNanos(NOOIT_LANGER_DAN_MS)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    private long huidigNummer() {
        slot.lock();
        try {
            return volgnummer;
        } finally {
            slot.unlock();
        }
    }

    private void wachtOpVolgende(long gezien, long nanos) throws InterruptedException {
        slot.lock();
        try {
            long rest = nanos;
            while (volgnummer == gezien && rest > 0) {
                rest = gewijzigd.awaitNanos(rest);
            }
        } finally {
            slot.unlock();
        }
    }

    @Override
    public AutoCloseable luister(Consumer<Wijziging> luisteraar) {
        luisteraars.add(luisteraar);
        return () -> luisteraars.remove(luisteraar);
    }
}
