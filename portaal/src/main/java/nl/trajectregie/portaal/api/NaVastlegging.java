package nl.trajectregie.portaal.api;

import java.util.function.Supplier;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Every POST of the API runs in one transaction, together with the record of its Idempotency-Key. What a call wants to wait for or read back
 * from the engine can only be seen after the commit: register it here, and its result becomes the body of the answer.
 */
public final class NaVastlegging {

    private static final String ATTRIBUUT = NaVastlegging.class.getName();

    private NaVastlegging() {}

    /** Replaces the body of the current POST's answer, after its transaction committed and outside any transaction. */
    public static void antwoordMet(Supplier<Object> inhoud) {
        RequestContextHolder.currentRequestAttributes().setAttribute(ATTRIBUUT, inhoud, RequestAttributes.SCOPE_REQUEST);
    }

    @SuppressWarnings("unchecked")
    static Supplier<Object> van(jakarta.servlet.http.HttpServletRequest verzoek) {
        return (Supplier<Object>) verzoek.getAttribute(ATTRIBUUT);
    }
}
