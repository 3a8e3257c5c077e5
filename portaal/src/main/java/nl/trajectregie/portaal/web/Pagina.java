package nl.trajectregie.portaal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.traject.Fase;
import nl.trajectregie.portaal.toegang.GebruikerBron;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.ResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What {@code fragments/layout.html} shows around a page. In a template: {@code ${@pagina.navigatie()}}. */
@Component("pagina")
public class Pagina {

    private final GebruikerBron gebruikers;
    private final Navigatie navigatie;
    private final JdbcClient jdbc;
    private final ResourceLoader bronnen;
    private final boolean demo;
    private final Map<String, String> gemeentenamen = new ConcurrentHashMap<>();
    private final Map<String, Boolean> eigenStijl = new ConcurrentHashMap<>();

    Pagina(GebruikerBron gebruikers, Navigatie navigatie, JdbcClient jdbc, ResourceLoader bronnen, Environment omgeving) {
        this.gebruikers = gebruikers;
        this.navigatie = navigatie;
        this.jdbc = jdbc;
        this.bronnen = bronnen;
        this.demo = omgeving.acceptsProfiles(Profiles.of("lokaal"));
    }

    /** The user, or {@code null} when nobody is logged in. */
    public Gebruiker gebruiker() {
        return gebruikers.huidige().orElse(null);
    }

    /** The pages this user may open. */
    public List<NavigatieItem> navigatie() {
        return gebruikers.huidige().map(navigatie::voor).orElse(List.of());
    }

    /** Whether the request is on this page or one under it. */
    public boolean huidig(String pad) {
        String adres = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes verzoek ? adres(verzoek.getRequest()) : "";
        return adres.equals(pad) || adres.startsWith(pad + "/");
    }

    private static String adres(HttpServletRequest verzoek) {
        Object oorspronkelijk = verzoek.getAttribute("jakarta.servlet.error.request_uri");
        return oorspronkelijk == null ? verzoek.getRequestURI() : oorspronkelijk.toString();
    }

    /** The phase with this code as people read it. */
    public String fase(String code) {
        return Fase.van(code).naam();
    }

    /** Name of the user's gemeente; of more than one: how many. */
    public String gemeente() {
        List<String> codes = gebruikers.huidige().map(wie -> wie.gemeenten().stream().sorted().toList()).orElse(List.of());
        return switch (codes.size()) {
            case 0 -> "";
            case 1 -> naam(codes.getFirst());
            default -> codes.size() + " gemeenten";
        };
    }

    /** The style sheet of the user's gemeente, or {@code null}. */
    public String stijl() {
        return gebruikers.huidige().filter(wie -> wie.gemeenten().size() == 1).map(wie -> "gemeente-" + wie.gemeenten().iterator().next() + ".css")
                .filter(bestand -> eigenStijl.computeIfAbsent(bestand, b -> bronnen.getResource("classpath:/static/assets/" + b).exists()))
                .orElse(null);
    }

    /** Whether this is the embedded default with invented people. */
    public boolean demo() {
        return demo;
    }

    private String naam(String code) {
        String bekend = gemeentenamen.get(code);
        if (bekend != null) {
            return bekend;
        }
        try {
            Optional<String> naam = jdbc.sql("select naam from dossier.gemeente where code = :code").param("code", code).query(String.class).optional();
            naam.ifPresent(n -> gemeentenamen.put(code, n));
            return naam.orElse("Gemeente " + code);
        } catch (org.springframework.dao.DataAccessException | org.springframework.transaction.TransactionException e) {
            return "Gemeente " + code;
        }
    }
}
