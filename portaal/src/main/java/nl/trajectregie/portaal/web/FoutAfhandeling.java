package nl.trajectregie.portaal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.trajectregie.dossier.fout.Conflict;
import nl.trajectregie.dossier.fout.GeenRecht;
import nl.trajectregie.dossier.fout.NietGevonden;
import nl.trajectregie.dossier.fout.OngeldigeInvoer;
import nl.trajectregie.dossier.fout.Weigering;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.engine.klok.TijdNietVerzet;
import nl.trajectregie.engine.klok.VerschoofbareKlok;
import nl.trajectregie.portaal.api.Problemen;
import nl.trajectregie.portaal.api.Problemen.InvalidParam;
import nl.trajectregie.portaal.toegang.GebruikerBron;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Every error, told to its reader: a page in plain Dutch for a person, problem+json for a program or script, and for the operator one log line
 * with the kind of error and where it happened, without its message (which may hold a value that somebody typed).
 */
@ControllerAdvice
class FoutAfhandeling {

    private static final Logger LOG = LoggerFactory.getLogger(FoutAfhandeling.class);

    private final Problemen problemen;
    private final GebruikerBron gebruikers;

    FoutAfhandeling(Problemen problemen, GebruikerBron gebruikers) {
        this.problemen = problemen;
        this.gebruikers = gebruikers;
    }

    private record Uitleg(HttpStatus status, String titel, String detail, List<InvalidParam> velden, Map<String, Object> extra, HttpHeaders kopregels) {
        Uitleg(HttpStatus status, String titel, String detail) {
            this(status, titel, detail, List.of(), Map.of(), HttpHeaders.EMPTY);
        }

        Uitleg(HttpStatus status, String titel, String detail, List<InvalidParam> velden) {
            this(status, titel, detail, velden, Map.of(), HttpHeaders.EMPTY);
        }
    }

    @ExceptionHandler
    Object alles(Exception fout, HttpServletRequest verzoek, HttpServletResponse antwoord) {
        if (isVertrokken(fout)) {
            LOG.debug("The browser left before the answer was there");
            return null;
        }
        return toon(leg(fout), verzoek, antwoord);
    }

    /** Whether the reader went away while we answered: no error of ours, and nobody reads what we would say. A lost connection with the database is an error. */
    static boolean isVertrokken(Throwable fout) {
        return !(fout instanceof DataAccessException || fout instanceof TransactionException || fout instanceof TijdNietVerzet)
                && DisconnectedClientHelper.isClientDisconnectedException(fout);
    }

    /** The same for what never reached a controller; used by {@link FoutController}. */
    Object zonderController(HttpStatus status, HttpServletRequest verzoek, HttpServletResponse antwoord) {
        return toon(voorStatus(status), verzoek, antwoord);
    }

    private Object toon(Uitleg uitleg, HttpServletRequest verzoek, HttpServletResponse antwoord) {
        if (antwoord.isCommitted()) {
            return null;
        }
        if (wilJson(verzoek)) {
            return problemen.antwoord(uitleg.status(), uitleg.titel(), uitleg.detail(), verzoek, uitleg.velden(), uitleg.extra(), uitleg.kopregels());
        }
        boolean zonderRol = uitleg.status() == HttpStatus.FORBIDDEN && gebruikers.huidige().filter(wie -> wie.rollen().isEmpty()).isPresent();
        ModelAndView pagina = new ModelAndView(zonderRol ? "fout/nog-geen-toegang" : "fout/fout", uitleg.status());
        pagina.addObject("status", uitleg.status().value());
        pagina.addObject("titel", uitleg.titel());
        pagina.addObject("uitleg", uitleg.detail());
        pagina.addObject("velden", uitleg.velden());
        return pagina;
    }

    private static boolean wilJson(HttpServletRequest verzoek) {
        Object oorspronkelijk = verzoek.getAttribute("jakarta.servlet.error.request_uri");
        String pad = oorspronkelijk == null ? verzoek.getRequestURI() : oorspronkelijk.toString();
        String accept = verzoek.getHeader(HttpHeaders.ACCEPT);
        return pad.startsWith("/api/") || accept != null && accept.contains("json") && !accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    private Uitleg leg(Exception fout) {
        return switch (fout) {
            case NietGevonden e -> new Uitleg(HttpStatus.NOT_FOUND, "Niet gevonden", e.getMessage());
            case GeenRecht e -> new Uitleg(HttpStatus.FORBIDDEN, "Geen toegang", e.getMessage());
            case AccessDeniedException e -> voorStatus(HttpStatus.FORBIDDEN);
            case Conflict e -> new Uitleg(HttpStatus.CONFLICT, "Dit kan nu niet", e.getMessage(), List.of(), e.extra(), HttpHeaders.EMPTY);
            case OngeldigeInvoer e -> ongeldig(e.velden().stream().map(veld -> new InvalidParam(veld.veld(), veld.reden())).toList());
            case Weigering e -> new Uitleg(HttpStatus.UNPROCESSABLE_CONTENT, "Dit mag niet",
                    e.getMessage() + (e.grondslag() == null ? "" : " (" + e.grondslag() + ")"),
                    e.veld() == null ? List.of() : List.of(new InvalidParam(e.veld(), e.getMessage())),
                    e.grondslag() == null ? Map.of() : Map.of("grondslag", e.grondslag()), HttpHeaders.EMPTY);
            case AntwoordFout e -> new Uitleg(HttpStatus.UNPROCESSABLE_CONTENT, "Deze antwoorden kunnen nog niet worden verwerkt",
                    "Kijk de genoemde velden na.", e.velden().stream().map(veld -> new InvalidParam(veld.veld(), veld.reden())).toList());
            case HttpMessageNotReadableException e -> onleesbaar(e);
            case MethodArgumentNotValidException e -> ongeldig(velden(e));
            case BindException e -> ongeldig(velden(e));
            case HandlerMethodValidationException e -> ongeldig(velden(e));
            case ConstraintViolationException e -> ongeldig(e.getConstraintViolations().stream()
                    .map(v -> new InvalidParam(v.getPropertyPath().toString(), v.getMessage())).toList());
            case MissingServletRequestParameterException e -> ongeldig(List.of(new InvalidParam(e.getParameterName(), "Dit gegeven is verplicht.")));
            case MethodArgumentTypeMismatchException e -> verkeerdSoort(e);
            case CannotCreateTransactionException e -> nietBeschikbaar(e);
            case DataAccessResourceFailureException e -> nietBeschikbaar(e);
            case TransientDataAccessException e -> nietBeschikbaar(e);
            case TijdNietVerzet e -> klokStaat(e);
            case ErrorResponse e -> metKopregels(e);
            default -> onverwacht(fout);
        };
    }

    private static Uitleg ongeldig(List<InvalidParam> velden) {
        String namen = velden.stream().map(InvalidParam::name).distinct().collect(Collectors.joining(", "));
        return new Uitleg(HttpStatus.BAD_REQUEST, "Ongeldige invoer", velden.isEmpty() ? "De invoer klopt niet." : "Niet goed ingevuld: " + namen + ".", velden);
    }

    private static List<InvalidParam> velden(BindException fout) {
        List<InvalidParam> velden = new ArrayList<>();
        fout.getAllErrors().forEach(e -> velden.add(new InvalidParam(e instanceof FieldError veld ? veld.getField() : e.getObjectName(),
                e instanceof FieldError veld && veld.isBindingFailure() ? "Deze waarde heeft een verkeerde vorm." : e.getDefaultMessage())));
        return velden;
    }

    private static List<InvalidParam> velden(HandlerMethodValidationException fout) {
        List<InvalidParam> velden = new ArrayList<>();
        fout.getParameterValidationResults().forEach(uitkomst -> uitkomst.getResolvableErrors().forEach(e ->
                velden.add(new InvalidParam(uitkomst.getMethodParameter().getParameterName(), e.getDefaultMessage()))));
        return velden;
    }

    private static Uitleg verkeerdSoort(MethodArgumentTypeMismatchException fout) {
        boolean inPad = fout.getParameter().hasParameterAnnotation(org.springframework.web.bind.annotation.PathVariable.class);
        return inPad ? new Uitleg(HttpStatus.NOT_FOUND, "Niet gevonden", "Dit adres bestaat niet, of u mag het niet zien.")
                : ongeldig(List.of(new InvalidParam(fout.getName(), "Deze waarde heeft een verkeerde vorm.")));
    }

    private static Uitleg onleesbaar(HttpMessageNotReadableException fout) {
        if (!(fout.getCause() instanceof JacksonException json)) {
            return new Uitleg(HttpStatus.BAD_REQUEST, "Ongeldige invoer", "De inhoud ontbreekt of is geen geldige JSON.");
        }
        String pad = json.getPath().stream()
                .map(stap -> stap.getPropertyName() != null ? "." + stap.getPropertyName() : "[" + stap.getIndex() + "]")
                .collect(Collectors.joining()).replaceFirst("^\\.", "");
        if (pad.isEmpty()) {
            return new Uitleg(HttpStatus.BAD_REQUEST, "Ongeldige invoer", "De inhoud is geen geldige JSON"
                    + (json.getLocation() == null ? "." : " (regel " + json.getLocation().getLineNr() + ", teken " + json.getLocation().getColumnNr() + ")."));
        }
        return ongeldig(List.of(new InvalidParam(pad, json instanceof UnrecognizedPropertyException ? "Dit veld bestaat niet." : "Deze waarde heeft een verkeerde vorm.")));
    }

    private static Uitleg metKopregels(ErrorResponse fout) {
        HttpStatus status = HttpStatus.resolve(fout.getStatusCode().value());
        Uitleg uitleg = voorStatus(status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status);
        return new Uitleg(uitleg.status(), uitleg.titel(), uitleg.detail(), List.of(), Map.of(), fout.getHeaders());
    }

    private static Uitleg nietBeschikbaar(Exception fout) {
        LOG.warn("Database not available: {}", fout.getClass().getSimpleName());
        HttpHeaders kopregels = new HttpHeaders();
        kopregels.set(HttpHeaders.RETRY_AFTER, "10");
        Uitleg uitleg = voorStatus(HttpStatus.SERVICE_UNAVAILABLE);
        return new Uitleg(uitleg.status(), uitleg.titel(), uitleg.detail(), List.of(), Map.of(), kopregels);
    }

    private static Uitleg klokStaat(TijdNietVerzet fout) {
        LOG.warn("Time was not moved: {}", fout.motorWeg() ? "the broker is away" : "the engine did not come to rest");
        HttpHeaders kopregels = new HttpHeaders();
        kopregels.set(HttpHeaders.RETRY_AFTER, "10");
        return new Uitleg(HttpStatus.SERVICE_UNAVAILABLE, "De klok is niet verzet", fout.motorWeg()
                ? "De procesmotor is niet bereikbaar. Wacht tot hij weer loopt (./start start hem opnieuw) en vraag het dan nog eens."
                : "De procesmotor komt niet tot rust, misschien door een vastgelopen stap. Kijk bij Overzicht, Storingen, en vraag het dan nog eens.",
                List.of(), Map.of("nu", fout.nu().atZone(VerschoofbareKlok.ZONE).toOffsetDateTime().toString()), kopregels);
    }

    private static Uitleg onverwacht(Exception fout) {
        LOG.error("Unexpected error", ZonderBericht.van(fout));
        return voorStatus(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    private static Uitleg voorStatus(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> new Uitleg(status, "Niet aangemeld", "U bent niet (meer) ingelogd. Log opnieuw in.");
            case FORBIDDEN -> new Uitleg(status, "Geen toegang", "U heeft geen recht op deze pagina of handeling. Denkt u dat dit niet klopt? Vraag uw teamleider of beheerder.");
            case NOT_FOUND -> new Uitleg(status, "Niet gevonden", "Deze pagina bestaat niet, of u mag haar niet zien. Controleer het adres of ga terug naar het begin.");
            case METHOD_NOT_ALLOWED -> new Uitleg(status, "Dit kan hier niet", "Deze handeling bestaat niet op dit adres.");
            case NOT_ACCEPTABLE -> new Uitleg(status, "Vorm niet beschikbaar", "Dit adres antwoordt niet in de gevraagde vorm. Vraag om application/json.");
            case CONFLICT -> new Uitleg(status, "Dit kan nu niet", "Iemand anders heeft dit intussen gewijzigd. Laad de pagina opnieuw.");
            case CONTENT_TOO_LARGE -> new Uitleg(status, "Te groot", "Wat u stuurt, is te groot. Een bestand mag hoogstens 20 MB zijn.");
            case UNSUPPORTED_MEDIA_TYPE -> new Uitleg(status, "Vorm niet ondersteund", "Stuur de inhoud als application/json.");
            case SERVICE_UNAVAILABLE -> new Uitleg(status, "Even niet beschikbaar", "Trajectregie kan nu niet bij de gegevens. Er is niets vastgelegd. Probeer het over een minuut opnieuw.");
            case BAD_REQUEST -> new Uitleg(status, "Ongeldige invoer", "De aanvraag klopt niet.");
            default -> status.is5xxServerError()
                    ? new Uitleg(status, "Er ging iets mis", "Er ging iets mis en het is niet uw schuld. Er is niets vastgelegd. Probeer het opnieuw; blijft het misgaan, meld het dan bij uw beheerder.")
                    : new Uitleg(status, "Dit kan niet", "De aanvraag kan niet worden uitgevoerd.");
        };
    }
}
