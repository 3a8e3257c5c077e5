package nl.trajectregie.portaal.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.trajectregie.portaal.toegang.Toegang;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Errors that arise outside a controller: refused by a filter, or thrown by one. */
@Controller
class FoutController implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(FoutController.class);

    private final FoutAfhandeling fouten;

    FoutController(FoutAfhandeling fouten) {
        this.fouten = fouten;
    }

    @RequestMapping("${server.error.path:/error}")
    @Toegang(openbaar = true)
    Object fout(HttpServletRequest verzoek, HttpServletResponse antwoord) {
        HttpStatus status = verzoek.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? HttpStatus.resolve(code) : HttpStatus.NOT_FOUND;
        if (verzoek.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable fout && !FoutAfhandeling.isVertrokken(fout)) {
            LOG.error("Unexpected error in a filter", ZonderBericht.van(fout));
        }
        return fouten.zonderController(status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status, verzoek, antwoord);
    }
}
