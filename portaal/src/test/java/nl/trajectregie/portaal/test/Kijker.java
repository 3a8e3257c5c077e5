package nl.trajectregie.portaal.test;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at a page as a person would and writes down what is wrong with it, so that one run tells everything. */
public final class Kijker {

    /** What belongs to the machine: a constant, an id, a timestamp, an empty value, a Java or template remnant. */
    private static final Pattern MACHINETAAL = Pattern.compile(
            "\\b[A-Z]{2,}(?:_[A-Z0-9]+)+\\b|\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b|\\bnull\\b|\\bundefined\\b|\\bNaN\\b|\\$\\{|\\[object |\\?\\?|\\b(?:true|false)\\b");
    private static final int SMAL = 320;

    /** Set to a folder to make the pictures of the documentation anew: {@code -Dtrajectregie.beelden=$PWD/docs/beelden}. */
    private static final String BEELDEN = System.getProperty("trajectregie.beelden");
    private static final int HOOGTE_VAN_BEELD = 1100;
    private static final Map<String, Integer> HOGER = Map.of("dossier-geld", 2400, "dossier-leren", 1700, "dossier-werk", 1600, "doorstroom", 1500);
    private static final Set<String> VOOR_DE_DOCUMENTATIE = Set.of("werkvoorraad", "taak-plan-warme-overdracht", "dossier-nieuw", "dossier-termijnen", "dossier-proces", "dossier-pip", "overzicht",
            "zoeken-gevonden", "inzagelog", "koppelen", "taak-openingsgesprek", "begeleiding-rotterdam", "dossier-geld", "contacten-rotterdam", "vestiging-jaar", "dossier-leren",
            "dossier-werk", "dossier-participatie", "dossier-afsluiting", "doorstroom");

    /** An empty date field asks in the language of this machine's Chromium, which is not the reader's. */
    private static final String LEGE_DATUMS = "() => document.querySelectorAll('input[type=date]').forEach(e => { if (!e.value) { e.type = 'text'; e.dataset.datum = '' } })";
    private static final String WEER_DATUMS = "() => document.querySelectorAll('input[data-datum]').forEach(e => { e.type = 'date'; delete e.dataset.datum })";

    /** The lists in columns of fields and in filters whose longest choice does not fit, by their name. */
    private static final String AFGEKAPTE_LIJSTEN = """
            () => [...document.querySelectorAll('.tr-raster select, .tr-filters select')].filter(lijst => {
                const ruim = lijst.cloneNode(true);
                ruim.style.cssText = 'position:absolute;inline-size:max-content;max-inline-size:none';
                lijst.parentElement.append(ruim);
                const nodig = ruim.offsetWidth;
                ruim.remove();
                return lijst.offsetWidth && nodig > lijst.offsetWidth;
            }).map(lijst => lijst.name)""";

    private final Browser browser;
    private final List<String> bezwaren = new ArrayList<>();

    public Kijker(Browser browser) {
        this.browser = browser;
    }

    /** Screenshot, accessibility, words, and whether it fits on a small phone. */
    public void bekijk(Page pagina, String naam) {
        pagina.waitForLoadState();
        pagina.evaluate("() => window.scrollTo(0, 0)");
        browser.scherm(pagina, naam);
        if (BEELDEN != null && VOOR_DE_DOCUMENTATIE.contains(naam)) {
            pagina.evaluate(LEGE_DATUMS);
            double hoogte = Math.min(HOGER.getOrDefault(naam, HOOGTE_VAN_BEELD), ((Number) pagina.evaluate("() => document.documentElement.scrollHeight")).doubleValue());
            Beeld.bewaar(pagina.screenshot(new Page.ScreenshotOptions().setFullPage(true).setClip(0, 0, 1280, hoogte)), Path.of(BEELDEN, naam + ".png"));
            pagina.evaluate(WEER_DATUMS);
        }
        int antwoord = ((Number) pagina.evaluate("() => performance.getEntriesByType('navigation')[0].responseStatus")).intValue();
        if (antwoord >= 500) {
            bezwaren.add(naam + ": the application answered " + antwoord);
        }
        browser.toegankelijkheid(pagina).forEach(regel -> bezwaren.add(naam + ": " + regel));
        Matcher woord = MACHINETAAL.matcher(pagina.locator("body").innerText());
        while (woord.find()) {
            bezwaren.add(naam + ": '" + woord.group() + "' is no word for a person");
        }
        if (pagina.evaluate(AFGEKAPTE_LIJSTEN) instanceof List<?> afgekapt && !afgekapt.isEmpty()) {
            bezwaren.add(naam + ": a choice does not fit in the list " + afgekapt);
        }
        pagina.setViewportSize(SMAL, 800);
        int breedte = (Integer) pagina.evaluate("() => document.documentElement.scrollWidth");
        if (breedte > SMAL) {
            bezwaren.add(naam + ": " + breedte + " pixels wide on a screen of " + SMAL);
            browser.scherm(pagina, naam + "-smal");
        }
        pagina.setViewportSize(1280, 900);
    }

    /** Everything that was wrong so far, one line each. */
    public List<String> bezwaren() {
        return List.copyOf(bezwaren);
    }
}
