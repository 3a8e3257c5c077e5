package nl.trajectregie.lokaal;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Stands in for the application where only the supervisor is tried: ready at once, and tells whether it was asked for demo cases. */
final class ProefApplicatie {

    private ProefApplicatie() {}

    public static void main(String[] argumenten) throws IOException {
        luister("TRAJECTREGIE_POORT", "demo=" + System.getenv("TRAJECTREGIE_DEMO"));
        luister("TRAJECTREGIE_BEHEERPOORT", "{\"status\":\"UP\"}");
    }

    private static void luister(String variabele, String antwoord) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", Integer.parseInt(System.getenv(variabele))), 0);
        server.createContext("/", uitwisseling -> {
            byte[] inhoud = antwoord.getBytes(StandardCharsets.UTF_8);
            uitwisseling.sendResponseHeaders(200, inhoud.length);
            uitwisseling.getResponseBody().write(inhoud);
            uitwisseling.close();
        });
        server.start();
    }
}
