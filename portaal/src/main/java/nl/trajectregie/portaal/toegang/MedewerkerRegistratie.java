package nl.trajectregie.portaal.toegang;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Medewerkers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Registers a person at login, again when roles or teams changed, and otherwise once an hour. Never stands in the way of the request. */
@Component
class MedewerkerRegistratie {

    private static final Logger LOG = LoggerFactory.getLogger(MedewerkerRegistratie.class);
    private static final Duration OPNIEUW_NA = Duration.ofHours(1);

    private record Gezien(Gebruiker wie, Instant wanneer) {}

    private final Medewerkers medewerkers;
    private final ConcurrentHashMap<String, Gezien> gezien = new ConcurrentHashMap<>();

    MedewerkerRegistratie(Medewerkers medewerkers) {
        this.medewerkers = medewerkers;
    }

    void gezien(Gebruiker wie) {
        if (wie.isProgramma() || wie.gemeenten().isEmpty() || wie.rollen().isEmpty()) {
            return;
        }
        Gezien vorige = gezien.get(wie.naam());
        Instant nu = Instant.now();
        if (vorige != null && vorige.wie().equals(wie) && vorige.wanneer().plus(OPNIEUW_NA).isAfter(nu)) {
            return;
        }
        try {
            medewerkers.registreer(wie);
            gezien.put(wie.naam(), new Gezien(wie, nu));
        } catch (RuntimeException e) {
            LOG.warn("Could not register a medewerker: {}", e.getClass().getSimpleName());
        }
    }
}
