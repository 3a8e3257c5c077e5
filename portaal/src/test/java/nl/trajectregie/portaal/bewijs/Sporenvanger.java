package nl.trajectregie.portaal.bewijs;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands where a collector of OpenTelemetry would: takes traces over OTLP and keeps them as they came. */
final class Sporenvanger {

    private final HttpServer server;
    private final List<String> berichten = new CopyOnWriteArrayList<>();

    Sporenvanger() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/traces", verzoek -> {
            berichten.add(new String(verzoek.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            verzoek.getResponseHeaders().add("Content-Type", "application/x-protobuf");
            verzoek.sendResponseHeaders(200, -1);
            verzoek.close();
        });
        server.start();
    }

    String adres() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces";
    }

    /** Each message, its texts readable between the lengths and numbers of Protocol Buffers. */
    List<String> berichten() {
        return berichten;
    }
}
