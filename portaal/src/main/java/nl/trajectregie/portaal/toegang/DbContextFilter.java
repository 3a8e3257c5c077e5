package nl.trajectregie.portaal.toegang;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.engine.db.DbContext;
import nl.trajectregie.engine.db.DbRol;
import org.springframework.web.filter.OncePerRequestFilter;

/** Runs each request's database work as role WEB with the user's gemeenten, and keeps the medewerker behind it known. Runs after the login filters. */
class DbContextFilter extends OncePerRequestFilter {

    private final GebruikerBron gebruikers;
    private final MedewerkerRegistratie registratie;

    DbContextFilter(GebruikerBron gebruikers, MedewerkerRegistratie registratie) {
        this.gebruikers = gebruikers;
        this.registratie = registratie;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest verzoek, HttpServletResponse antwoord, FilterChain keten) throws ServletException, IOException {
        Optional<Gebruiker> wie = gebruikers.huidige();
        if (wie.isEmpty()) {
            keten.doFilter(verzoek, antwoord);
            return;
        }
        Exception fout = DbContext.als(DbRol.WEB, wie.get().gemeenten(), () -> {
            try {
                registratie.gezien(wie.get());
                keten.doFilter(verzoek, antwoord);
                return null;
            } catch (ServletException | IOException e) {
                return e;
            }
        });
        switch (fout) {
            case null -> { }
            case ServletException e -> throw e;
            case IOException e -> throw e;
            default -> throw new IllegalStateException(fout);
        }
    }
}
