package nl.trajectregie.portaal.traject;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.UUID;
import nl.trajectregie.portaal.test.Browser;
import nl.trajectregie.portaal.test.Kijker;
import nl.trajectregie.portaal.test.Omgeving;
import nl.trajectregie.portaal.test.Zaken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The drawings of the tab Proces: whole, or at the step that is going on with a word that there is more, and always to be seen whole. */
@Tag("deelt-onderdelen")
class TekeningBrowserIT {

    /** Whether every, or at least one, of the elements lies inside the plane. */
    private static final String BINNEN = """
            (vlak, [kiezer, alle]) => {
                const kader = vlak.getBoundingClientRect();
                const binnen = e => { const r = e.getBoundingClientRect(); return r.left >= kader.left - 2 && r.right <= kader.right + 2 && r.top >= kader.top - 2 && r.bottom <= kader.bottom + 2; };
                const gevonden = [...vlak.querySelectorAll(kiezer)];
                return gevonden.length > 0 && (alle ? gevonden.every(binnen) : gevonden.some(binnen));
            }""";

    private final Omgeving omgeving = Omgeving.gedeeld();
    private final Zaken zaken = new Zaken(omgeving);
    private final Browser browser = new Browser(omgeving);
    private final Kijker kijker = new Kijker(browser);

    @AfterEach
    void sluit() {
        browser.close();
    }

    @Test
    void elkeTekeningIsHeelOfStaatBijWatNuGebeurt() {
        UUID traject = zaken.gezinsmigrant();
        zaken.taakId(omgeving.als("klantmanager"), traject, "voer-openingsgesprek");
        omgeving.rust();
        Page pagina = browser.inloggenAls("klantmanager");
        pagina.navigate(omgeving.adres() + "/trajecten/" + traject + "/proces");
        Locator tekeningen = pagina.locator("details:has([data-eiland=diagram])");
        assertThat(tekeningen.count()).as("running processes").isGreaterThan(2);
        for (int n = 0; n < tekeningen.count(); n++) {
            Locator tekening = tekeningen.nth(n);
            if (tekening.getAttribute("open") == null) {
                tekening.locator("summary").click();
            }
            Locator vlak = tekening.locator(".tr-diagram__vlak");
            vlak.locator(".djs-container svg .djs-shape").first().waitFor();
            pagina.waitForTimeout(300);
            String naam = vlak.getAttribute("aria-label");
            boolean heel = binnen(vlak, ".djs-shape", true);
            assertThat(tekening.locator(".tr-diagram__deel").isVisible()).as("the reader is told that this is a part: " + naam).isEqualTo(!heel);
            assertThat(heel || binnen(vlak, ".djs-shape.tr-actief:not(:has(.djs-shape))", false)).as("whole, or at what is going on: " + naam).isTrue();

            tekening.getByText("Alles tonen").click();
            assertThat(binnen(vlak, ".djs-shape", true)).as("the whole can be seen: " + naam).isTrue();
            assertThat(tekening.locator(".tr-diagram__deel").isVisible()).as(naam).isFalse();
            tekening.getByText("Naar nu").click();
            assertThat(binnen(vlak, ".djs-shape.tr-actief:not(:has(.djs-shape))", false)).as("back at what is going on: " + naam).isTrue();
        }
        kijker.bekijk(pagina, "dossier-proces-tekeningen");
        assertThat(kijker.bezwaren()).as("what is wrong on the pages").isEmpty();
        assertThat(browser.fouten()).as("errors of the browser").isEmpty();
    }

    @Test
    void eenTekeningDieVerborgenWordtGeladenStaatErGoedAlsZijTeZienIs() {
        UUID traject = zaken.gezinsmigrant();
        zaken.taakId(omgeving.als("klantmanager"), traject, "voer-openingsgesprek");
        omgeving.rust();
        Page pagina = browser.inloggenAls("klantmanager");
        pagina.addInitScript("addEventListener('DOMContentLoaded', () => document.querySelectorAll('[data-eiland=diagram]').forEach(e => { e.style.display = 'none' }))");
        pagina.navigate(omgeving.adres() + "/trajecten/" + traject + "/proces");
        Locator vlak = pagina.locator("details[open] .tr-diagram__vlak").first();
        vlak.locator(".djs-shape").first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        pagina.waitForTimeout(300);
        assertThat(browser.fouten()).as("errors of the browser").isEmpty();

        pagina.evaluate("() => document.querySelectorAll('[data-eiland=diagram]').forEach(e => { e.style.display = '' })");
        pagina.waitForTimeout(300);
        assertThat(binnen(vlak, ".djs-shape", true) || binnen(vlak, ".djs-shape.tr-actief:not(:has(.djs-shape))", false)).as("whole, or at what is going on").isTrue();
        assertThat(browser.fouten()).as("errors of the browser").isEmpty();
    }

    private static boolean binnen(Locator vlak, String kiezer, boolean alle) {
        return (Boolean) vlak.evaluate(BINNEN, new Object[] {kiezer, alle});
    }
}
