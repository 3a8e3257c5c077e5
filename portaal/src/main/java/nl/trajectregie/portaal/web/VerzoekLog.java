package nl.trajectregie.portaal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * One log line per request: method, address pattern, status, milliseconds. No query string, no user, no address of a user. Every line that is written
 * for the request carries the trace it belongs to and, where the address names one, the traject's.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class VerzoekLog extends OncePerRequestFilter implements WebMvcConfigurer, HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger("nl.trajectregie.verzoek");
    private static final String TRAJECT = "trajectId";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest verzoek) {
        String pad = verzoek.getRequestURI();
        return pad.startsWith("/assets/") || pad.startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest verzoek, HttpServletResponse antwoord, FilterChain keten) throws ServletException, IOException {
        long begin = System.nanoTime();
        try {
            keten.doFilter(verzoek, antwoord);
        } finally {
            Object patroon = verzoek.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            LOG.info("{} {} {} {} ms", verzoek.getMethod(), patroon == null ? "-" : patroon, antwoord.getStatus(), (System.nanoTime() - begin) / 1_000_000);
            MDC.remove(TRAJECT);
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns("/trajecten/{id}/**", "/api/v1/trajecten/{id}/**");
    }

    /** Only an id is logged: what else stands in its place in an address is not. */
    @Override
    public boolean preHandle(HttpServletRequest verzoek, HttpServletResponse antwoord, Object handler) {
        if (verzoek.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> delen && delen.get("id") instanceof String id && ID.matcher(id).matches()) {
            MDC.put(TRAJECT, id);
        }
        return true;
    }
}
