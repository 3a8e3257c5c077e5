package nl.trajectregie.portaal.toegang;

import nl.trajectregie.dossier.toegang.Gebruiker;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller method its {@link Gebruiker}. */
@Component
class GebruikerArgument implements HandlerMethodArgumentResolver {

    private final GebruikerBron gebruikers;

    GebruikerArgument(GebruikerBron gebruikers) {
        this.gebruikers = gebruikers;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Gebruiker.class;
    }

    @Override
    public Gebruiker resolveArgument(MethodParameter parameter, ModelAndViewContainer model, NativeWebRequest verzoek, WebDataBinderFactory binder) {
        return gebruikers.huidige().orElseThrow(() -> new AccessDeniedException("not logged in"));
    }
}
