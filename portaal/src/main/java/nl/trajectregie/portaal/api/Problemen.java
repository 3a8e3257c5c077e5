package nl.trajectregie.portaal.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes {@code application/problem+json} (RFC 9457) with the members of the contract. */
@Component
public class Problemen {

    /** @param name path of the field; @param reason plain Dutch */
    public record InvalidParam(String name, String reason) {}

    private final JsonMapper json;

    Problemen(JsonMapper json) {
        this.json = json;
    }

    /** The body of a problem. */
    public Map<String, Object> inhoud(HttpStatus status, String titel, String uitleg, HttpServletRequest verzoek, List<InvalidParam> velden, Map<String, Object> extra) {
        Map<String, Object> inhoud = new LinkedHashMap<>();
        inhoud.put("type", "about:blank");
        inhoud.put("title", titel);
        inhoud.put("status", status.value());
        inhoud.put("detail", uitleg);
        inhoud.put("instance", pad(verzoek));
        if (!velden.isEmpty()) {
            inhoud.put("invalidParams", velden);
        }
        extra.forEach(inhoud::putIfAbsent);
        return inhoud;
    }

    /** A problem as the answer of a handler. */
    public ResponseEntity<Map<String, Object>> antwoord(HttpStatus status, String titel, String uitleg, HttpServletRequest verzoek, List<InvalidParam> velden,
            Map<String, Object> extra, HttpHeaders kopregels) {
        return ResponseEntity.status(status).headers(kopregels).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(inhoud(status, titel, uitleg, verzoek, velden, extra));
    }

    /** Writes a problem from a filter. */
    public void schrijf(HttpServletRequest verzoek, HttpServletResponse antwoord, HttpStatus status, String titel, String uitleg) throws IOException {
        if (antwoord.isCommitted()) {
            return;
        }
        antwoord.setStatus(status.value());
        antwoord.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        antwoord.setCharacterEncoding(StandardCharsets.UTF_8.name());
        antwoord.setHeader(ApiVersie.KOPREGEL, ApiVersie.VERSIE);
        antwoord.getOutputStream().write(json.writeValueAsBytes(inhoud(status, titel, uitleg, verzoek, List.of(), Map.of())));
    }

    /** 401: no token, or not one of ours. */
    public AuthenticationEntryPoint nietAangemeld() {
        return (verzoek, antwoord, fout) -> {
            antwoord.setHeader(HttpHeaders.WWW_AUTHENTICATE, verzoek.getHeader(HttpHeaders.AUTHORIZATION) == null ? "Bearer" : "Bearer error=\"invalid_token\"");
            schrijf(verzoek, antwoord, HttpStatus.UNAUTHORIZED, "Niet aangemeld", "Stuur een geldig token mee in de kopregel Authorization. Een verlopen token moet u vernieuwen.");
        };
    }

    /** 403 from a filter. */
    public AccessDeniedHandler geenToegang() {
        return (verzoek, antwoord, fout) -> schrijf(verzoek, antwoord, HttpStatus.FORBIDDEN, "Geen toegang", "U heeft geen recht op deze handeling.");
    }

    private static String pad(HttpServletRequest verzoek) {
        Object oorspronkelijk = verzoek.getAttribute("jakarta.servlet.error.request_uri");
        return oorspronkelijk != null ? oorspronkelijk.toString() : verzoek.getRequestURI();
    }
}
