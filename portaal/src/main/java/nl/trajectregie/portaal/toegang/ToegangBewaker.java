package nl.trajectregie.portaal.toegang;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Rechten;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Deny by default: lets a request through only when its endpoint's {@link Toegang} admits the user. */
@Component
class ToegangBewaker implements HandlerInterceptor {

    private final Rechten rechten;
    private final GebruikerBron gebruikers;

    ToegangBewaker(Rechten rechten, GebruikerBron gebruikers) {
        this.rechten = rechten;
        this.gebruikers = gebruikers;
    }

    @Override
    public boolean preHandle(HttpServletRequest verzoek, HttpServletResponse antwoord, Object handler) {
        if (!(handler instanceof HandlerMethod methode) || !methode.getBeanType().getName().startsWith("nl.trajectregie.")) {
            return true;
        }
        Toegang toegang = toegang(methode).orElseThrow(() -> new AccessDeniedException("no @Toegang"));
        if (!toegang.openbaar() && gebruikers.huidige().filter(wie -> mag(wie, toegang)).isEmpty()) {
            throw new AccessDeniedException("not admitted");
        }
        return true;
    }

    /** What guards this endpoint. */
    static Optional<Toegang> toegang(HandlerMethod methode) {
        Toegang opMethode = methode.getMethodAnnotation(Toegang.class);
        return Optional.ofNullable(opMethode != null ? opMethode : AnnotatedElementUtils.findMergedAnnotation(methode.getBeanType(), Toegang.class));
    }

    boolean mag(Gebruiker wie, Toegang toegang) {
        if (toegang.iedereen()) {
            return true;
        }
        if (wie.isProgramma()) {
            return Arrays.stream(toegang.scopes()).anyMatch(wie.scopes()::contains);
        }
        return Arrays.stream(toegang.functies()).anyMatch(functie -> rechten.mag(wie, functie))
                || Arrays.stream(toegang.lezen()).anyMatch(sectie -> rechten.magLezen(wie, sectie))
                || Arrays.stream(toegang.schrijven()).anyMatch(sectie -> rechten.magSchrijven(wie, sectie));
    }
}
