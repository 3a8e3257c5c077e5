package nl.trajectregie.portaal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** One log line per request: method, address pattern, status, milliseconds. No query string, no user, no address of a user. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class VerzoekLog extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger("nl.trajectregie.verzoek");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest verzoek) {
        String pad = verzoek.getRequestURI();
        return pad.startsWith("/assets/") || pad.startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest verzoek, HttpServletResponse antwoord, FilterChain keten) throws ServletException, IOException {
        long begin = System.nanoTime();
        MDC.put("verzoekId", UUID.randomUUID().toString());
        try {
            keten.doFilter(verzoek, antwoord);
        } finally {
            Object patroon = verzoek.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            LOG.info("{} {} {} {} ms", verzoek.getMethod(), patroon == null ? "-" : patroon, antwoord.getStatus(), (System.nanoTime() - begin) / 1_000_000);
            MDC.remove("verzoekId");
        }
    }
}
