package nl.trajectregie.lokaal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * The TCP ports of one environment, all on 127.0.0.1.
 *
 * @param applicatie web pages and REST API
 * @param beheer management port of the application (health, metrics)
 * @param keycloak Keycloak's web address
 * @param zeebeGrpc Zeebe gateway, gRPC
 * @param zeebeCommand Zeebe's command API between brokers
 * @param zeebeIntern Zeebe's internal API between brokers
 * @param zeebeRest Zeebe's REST API
 * @param zeebeBeheer Zeebe's management port (health, clock, metrics)
 * @param postgres PostgreSQL
 */
public record Poorten(
        int applicatie,
        int beheer,
        int keycloak,
        int zeebeGrpc,
        int zeebeCommand,
        int zeebeIntern,
        int zeebeRest,
        int zeebeBeheer,
        int postgres) {

    private static final int LAAGSTE_VRIJE = 10_000;
    /** Below Linux' default range for outgoing connections, so that a client cannot take a port between choice and use. */
    private static final int HOOGSTE_VRIJE = 32_000;
    /** Nine and the one that guards them. */
    private static final int PER_BLOK = 10;
    private static final List<ServerSocket> WACHTERS = new CopyOnWriteArrayList<>();

    /** The ports of the contract: 8080, 8081, 8180, 26500, 26501, 26502, 8088, 9600 and 5433. */
    public static Poorten standaard() {
        return uitOmgeving(Map.of());
    }

    /**
     * The contract's ports, each moved by its own environment variable.
     *
     * @param omgeving usually {@code System.getenv()}
     * @throws StartFout when a variable is no port number
     */
    public static Poorten uitOmgeving(Map<String, String> omgeving) {
        return new Poorten(
                poort(omgeving, "TRAJECTREGIE_POORT", 8080),
                poort(omgeving, "TRAJECTREGIE_BEHEERPOORT", 8081),
                poort(omgeving, "TRAJECTREGIE_KEYCLOAK_POORT", 8180),
                poort(omgeving, "TRAJECTREGIE_ZEEBE_GRPC_POORT", 26500),
                poort(omgeving, "TRAJECTREGIE_ZEEBE_COMMAND_POORT", 26501),
                poort(omgeving, "TRAJECTREGIE_ZEEBE_INTERN_POORT", 26502),
                poort(omgeving, "TRAJECTREGIE_ZEEBE_REST_POORT", 8088),
                poort(omgeving, "TRAJECTREGIE_ZEEBE_BEHEER_POORT", 9600),
                poort(omgeving, "TRAJECTREGIE_POSTGRES_POORT", 5433));
    }

    /**
     * Nine ports that nobody listens on now, and that no other JVM gets from here: the port before them is kept bound until this JVM ends.
     *
     * @throws StartFout when no nine in a row are free
     */
    public static Poorten vrij() {
        for (int poging = 0; poging < 1_000; poging++) {
            int wachter = LAAGSTE_VRIJE + PER_BLOK * ThreadLocalRandom.current().nextInt((HOOGSTE_VRIJE - LAAGSTE_VRIJE) / PER_BLOK);
            Optional<ServerSocket> vast = bezet(wachter);
            if (vast.isPresent()) {
                if (IntStream.range(1, PER_BLOK).allMatch(na -> isVrij(wachter + na))) {
                    WACHTERS.add(vast.get());
                    return new Poorten(wachter + 1, wachter + 2, wachter + 3, wachter + 4, wachter + 5, wachter + 6, wachter + 7, wachter + 8, wachter + 9);
                }
                laatLos(vast.get());
            }
        }
        throw new StartFout("Er zijn geen negen vrije poorten op rij tussen %d en %d.".formatted(LAAGSTE_VRIJE, HOOGSTE_VRIJE));
    }

    /** Every port with the variable that moves it, in the order in which they are checked. */
    Map<String, Integer> perVariabele() {
        Map<String, Integer> poorten = new LinkedHashMap<>();
        poorten.put("TRAJECTREGIE_POORT", applicatie);
        poorten.put("TRAJECTREGIE_BEHEERPOORT", beheer);
        poorten.put("TRAJECTREGIE_KEYCLOAK_POORT", keycloak);
        poorten.put("TRAJECTREGIE_ZEEBE_GRPC_POORT", zeebeGrpc);
        poorten.put("TRAJECTREGIE_ZEEBE_COMMAND_POORT", zeebeCommand);
        poorten.put("TRAJECTREGIE_ZEEBE_INTERN_POORT", zeebeIntern);
        poorten.put("TRAJECTREGIE_ZEEBE_REST_POORT", zeebeRest);
        poorten.put("TRAJECTREGIE_ZEEBE_BEHEER_POORT", zeebeBeheer);
        poorten.put("TRAJECTREGIE_POSTGRES_POORT", postgres);
        return poorten;
    }

    /** Fails with the setting's name when a port is taken or given twice. */
    void controleer() {
        Map<Integer, String> eerder = new LinkedHashMap<>();
        perVariabele().forEach((variabele, poort) -> {
            String andere = eerder.put(poort, variabele);
            if (andere != null) {
                throw new StartFout("Poort %d staat twee keer in de instellingen: %s en %s. Kies voor één een andere poort."
                        .formatted(poort, andere, variabele));
            }
            if (!isVrij(poort)) {
                throw new StartFout("Poort %d is bezet. Stop wat daar draait, of kies een andere poort: %s=%d ./start"
                        .formatted(poort, variabele, poort + 1000 > 65535 ? poort - 1000 : poort + 1000));
            }
        });
    }

    static boolean isVrij(int poort) {
        Optional<ServerSocket> proef = bezet(poort);
        proef.ifPresent(Poorten::laatLos);
        return proef.isPresent();
    }

    private static Optional<ServerSocket> bezet(int poort) {
        ServerSocket proef = null;
        try {
            proef = new ServerSocket();
            proef.setReuseAddress(true);
            proef.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), poort));
            return Optional.of(proef);
        } catch (IOException bezet) {
            if (proef != null) {
                laatLos(proef);
            }
            return Optional.empty();
        }
    }

    private static void laatLos(ServerSocket proef) {
        try {
            proef.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int poort(Map<String, String> omgeving, String variabele, int standaard) {
        String waarde = omgeving.get(variabele);
        if (waarde == null || waarde.isBlank()) {
            return standaard;
        }
        try {
            int poort = Integer.parseInt(waarde.trim());
            if (poort >= 1 && poort <= 65535) {
                return poort;
            }
        } catch (NumberFormatException geenGetal) {
            // told below
        }
        throw new StartFout("%s=%s is geen poort. Kies een getal van 1 tot en met 65535.".formatted(variabele, waarde));
    }
}
