package nl.trajectregie.portaal.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.portaal.toegang.GebruikerBron;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Around every call of the API: the version header, at most 1 MiB of body, and for a POST one transaction that holds the effect together with
 * the record of its Idempotency-Key. A duplicate that comes meanwhile waits for the first one's commit and gets its answer; a call that fails
 * leaves nothing behind, so it can be tried again with the same key.
 */
class ApiFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(ApiFilter.class);
    private static final String SLEUTEL = "Idempotency-Key";
    private static final int MEEST = 1024 * 1024;

    private final Idempotentie idempotentie;
    private final GebruikerBron gebruikers;
    private final Problemen problemen;
    private final TransactionTemplate transactie;
    private final JsonMapper json;
    private final Set<String> bezig = ConcurrentHashMap.newKeySet();

    ApiFilter(Idempotentie idempotentie, GebruikerBron gebruikers, Problemen problemen, PlatformTransactionManager transacties, JsonMapper json) {
        this.idempotentie = idempotentie;
        this.gebruikers = gebruikers;
        this.problemen = problemen;
        this.transactie = new TransactionTemplate(transacties);
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest verzoek) {
        return !verzoek.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest verzoek, HttpServletResponse antwoord, FilterChain keten) throws ServletException, IOException {
        antwoord.setHeader(ApiVersie.KOPREGEL, ApiVersie.VERSIE);
        if (verzoek.getContentLengthLong() > MEEST) {
            teGroot(verzoek, antwoord);
            return;
        }
        boolean metInhoud = !"GET".equals(verzoek.getMethod()) && !"HEAD".equals(verzoek.getMethod()) && !"OPTIONS".equals(verzoek.getMethod());
        Optional<Gebruiker> wie = gebruikers.huidige();
        if (!metInhoud || wie.isEmpty()) {
            keten.doFilter(verzoek, antwoord);
            return;
        }
        byte[] inhoud = verzoek.getInputStream().readNBytes(MEEST + 1);
        if (inhoud.length > MEEST) {
            teGroot(verzoek, antwoord);
            return;
        }
        HttpServletRequest herleesbaar = new Herleesbaar(verzoek, inhoud);
        if (!"POST".equals(verzoek.getMethod())) {
            keten.doFilter(herleesbaar, antwoord);
            return;
        }
        String sleutel = verzoek.getHeader(SLEUTEL);
        if (sleutel != null && (sleutel.isBlank() || sleutel.length() > 200)) {
            problemen.schrijf(verzoek, antwoord, HttpStatus.BAD_REQUEST, "Ongeldige Idempotency-Key", "De kopregel Idempotency-Key moet 1 tot en met 200 tekens hebben.");
            return;
        }
        post(herleesbaar, antwoord, keten, wie.get().naam(), sleutel, inhoud);
    }

    private void post(HttpServletRequest verzoek, HttpServletResponse antwoord, FilterChain keten, String client, String sleutel, byte[] inhoud)
            throws ServletException, IOException {
        ContentCachingResponseWrapper gevangen = new ContentCachingResponseWrapper(antwoord);
        String hash = hash(verzoek, inhoud);
        Exception fout;
        try {
            fout = verzoek.getRequestURI().startsWith(ApiVersie.PAD + "/demo/") ? zonderTransactie(verzoek, gevangen, keten, client, sleutel, hash)
                    : inTransactie(verzoek, gevangen, keten, client, sleutel, hash);
        } catch (TransactionException e) {
            LOG.error("The transaction of a POST could not be completed: {}", e.getClass().getSimpleName());
            problemen.schrijf(verzoek, antwoord, HttpStatus.SERVICE_UNAVAILABLE, "Even niet beschikbaar", "De handeling is niet vastgelegd. Probeer het over een minuut opnieuw met dezelfde Idempotency-Key.");
            return;
        }
        switch (fout) {
            case null -> rondAf(verzoek, antwoord, gevangen, client, sleutel);
            case EerderGezien eerder -> herhaal(verzoek, antwoord, client, sleutel, hash);
            case ServletException e -> throw e;
            case IOException e -> throw e;
            default -> throw new IllegalStateException(fout);
        }
    }

    private Exception inTransactie(HttpServletRequest verzoek, ContentCachingResponseWrapper gevangen, FilterChain keten, String client, String sleutel, String hash) {
        return transactie.execute(stand -> {
            if (sleutel != null && !idempotentie.neem(client, sleutel, verzoek.getRequestURI(), hash)) {
                stand.setRollbackOnly();
                return new EerderGezien();
            }
            Exception fout = voerUit(verzoek, gevangen, keten);
            if (fout != null || gevangen.getStatus() >= 400) {
                stand.setRollbackOnly();
            } else if (sleutel != null) {
                bewaar(client, sleutel, gevangen);
            }
            return fout;
        });
    }

    /**
     * A call of the demo moves the clock in many transactions of its own, so its key is recorded when it succeeded; a duplicate that comes
     * meanwhile is asked to come back. One replica only: the demo has no more.
     */
    private Exception zonderTransactie(HttpServletRequest verzoek, ContentCachingResponseWrapper gevangen, FilterChain keten, String client, String sleutel, String hash) {
        if (sleutel == null) {
            return voerUit(verzoek, gevangen, keten);
        }
        if (!bezig.add(client + " " + sleutel)) {
            return new EerderGezien();
        }
        try {
            if (transactie.execute(stand -> idempotentie.lees(client, sleutel)).isPresent()) {
                return new EerderGezien();
            }
            Exception fout = voerUit(verzoek, gevangen, keten);
            if (fout == null && gevangen.getStatus() < 400) {
                transactie.executeWithoutResult(stand -> {
                    if (idempotentie.neem(client, sleutel, verzoek.getRequestURI(), hash)) {
                        bewaar(client, sleutel, gevangen);
                    }
                });
            }
            return fout;
        } finally {
            bezig.remove(client + " " + sleutel);
        }
    }

    private static Exception voerUit(HttpServletRequest verzoek, ContentCachingResponseWrapper gevangen, FilterChain keten) {
        try {
            keten.doFilter(verzoek, gevangen);
            return null;
        } catch (ServletException | IOException e) {
            return e;
        }
    }

    private void bewaar(String client, String sleutel, ContentCachingResponseWrapper gevangen) {
        idempotentie.bewaar(client, sleutel, gevangen.getStatus(), new String(gevangen.getContentAsByteArray(), StandardCharsets.UTF_8), gevangen.getHeader(HttpHeaders.LOCATION));
    }

    private void rondAf(HttpServletRequest verzoek, HttpServletResponse antwoord, ContentCachingResponseWrapper gevangen, String client, String sleutel) throws IOException {
        Supplier<Object> naderhand = NaVastlegging.van(verzoek);
        if (naderhand == null || gevangen.getStatus() >= 400) {
            gevangen.copyBodyToResponse();
            return;
        }
        byte[] inhoud = gevangen.getContentAsByteArray();
        try {
            inhoud = json.writeValueAsBytes(naderhand.get());
        } catch (RuntimeException e) {
            LOG.warn("The answer of a POST could not be read back: {}", e.getClass().getSimpleName());
        }
        if (sleutel != null) {
            String vastgelegd = new String(inhoud, StandardCharsets.UTF_8);
            transactie.executeWithoutResult(stand -> idempotentie.bewaar(client, sleutel, gevangen.getStatus(), vastgelegd, gevangen.getHeader(HttpHeaders.LOCATION)));
        }
        antwoord.setContentLength(inhoud.length);
        antwoord.getOutputStream().write(inhoud);
    }

    private void herhaal(HttpServletRequest verzoek, HttpServletResponse antwoord, String client, String sleutel, String hash) throws IOException {
        Idempotentie.Eerder eerder = transactie.execute(stand -> idempotentie.lees(client, sleutel)).orElse(null);
        if (eerder == null || eerder.status() == null) {
            problemen.schrijf(verzoek, antwoord, HttpStatus.CONFLICT, "Nog bezig", "Dezelfde aanvraag wordt nog verwerkt. Vraag over enkele seconden opnieuw.");
        } else if (!eerder.hash().equals(hash)) {
            problemen.schrijf(verzoek, antwoord, HttpStatus.CONFLICT, "Idempotency-Key al gebruikt", "Deze Idempotency-Key is al gebruikt voor een andere aanvraag. Gebruik een nieuwe sleutel.");
        } else {
            antwoord.setStatus(eerder.status());
            antwoord.setHeader("Idempotent-Replayed", "true");
            if (eerder.locatie() != null) {
                antwoord.setHeader(HttpHeaders.LOCATION, eerder.locatie());
            }
            if (!eerder.inhoud().isEmpty()) {
                antwoord.setContentType(MediaType.APPLICATION_JSON_VALUE);
                antwoord.getOutputStream().write(eerder.inhoud().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void teGroot(HttpServletRequest verzoek, HttpServletResponse antwoord) throws IOException {
        antwoord.setHeader(HttpHeaders.CONNECTION, "close");
        problemen.schrijf(verzoek, antwoord, HttpStatus.CONTENT_TOO_LARGE, "Te groot", "De aanvraag mag hoogstens 1 MiB (1.048.576 bytes) zijn.");
    }

    private static String hash(HttpServletRequest verzoek, byte[] inhoud) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update((verzoek.getMethod() + " " + verzoek.getRequestURI() + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha.digest(inhoud));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class EerderGezien extends Exception {
        EerderGezien() {
            super(null, null, false, false);
        }
    }

    private static final class Herleesbaar extends HttpServletRequestWrapper {

        private final byte[] inhoud;

        Herleesbaar(HttpServletRequest verzoek, byte[] inhoud) {
            super(verzoek);
            this.inhoud = inhoud;
        }

        @Override
        public ServletInputStream getInputStream() {
            ByteArrayInputStream bron = new ByteArrayInputStream(inhoud);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return bron.read();
                }

                @Override
                public int read(byte[] doel, int vanaf, int lengte) {
                    return bron.read(doel, vanaf, lengte);
                }

                @Override
                public boolean isFinished() {
                    return bron.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener luisteraar) {
                    throw new UnsupportedOperationException();
                }
            };
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }
}
