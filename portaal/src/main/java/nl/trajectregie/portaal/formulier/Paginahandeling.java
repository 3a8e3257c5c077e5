package nl.trajectregie.portaal.formulier;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import nl.trajectregie.dossier.fout.Conflict;
import nl.trajectregie.dossier.fout.OngeldigeInvoer;
import nl.trajectregie.dossier.fout.Weigering;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Does what a form on a page asks, and has the next page say how that went. What was filled in comes back when it did not work. */
public final class Paginahandeling {

    private static final String REDEN = "reden";

    private Paginahandeling() {}

    /** @param gelukt what the next page says when it worked. @return whether it did */
    public static boolean probeer(Map<String, String> waarden, RedirectAttributes flits, String gelukt, Runnable werk) {
        return probeer(waarden, flits, REDEN, () -> {
            werk.run();
            return gelukt;
        });
    }

    /** As the other one, for a page with more than one reason: {@code redenveld} is the field that the dossier knows as {@code reden}. */
    public static boolean probeer(Map<String, String> waarden, RedirectAttributes flits, String redenveld, String gelukt, Runnable werk) {
        return probeer(waarden, flits, redenveld, () -> {
            werk.run();
            return gelukt;
        });
    }

    /** @param werk answers what the next page says when it worked */
    public static boolean probeer(Map<String, String> waarden, RedirectAttributes flits, Supplier<String> werk) {
        return probeer(waarden, flits, REDEN, werk);
    }

    private static boolean probeer(Map<String, String> waarden, RedirectAttributes flits, String redenveld, Supplier<String> werk) {
        try {
            flits.addFlashAttribute("gelukt", werk.get());
            return true;
        } catch (OngeldigeInvoer e) {
            Map<String, String> fouten = new LinkedHashMap<>();
            Formulierveld.kaart(e.velden()).forEach((veld, reden) -> fouten.put(veld.equals(REDEN) ? redenveld : veld, reden));
            flits.addFlashAttribute("fouten", fouten);
        } catch (Conflict e) {
            flits.addFlashAttribute("letOp", e.getMessage());
        } catch (Weigering e) {
            flits.addFlashAttribute("mislukt", e.getMessage());
        }
        flits.addFlashAttribute("waarden", waarden);
        return false;
    }
}
