package nl.trajectregie.portaal.test;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Chromium, logged in through Keycloak. Collects what goes wrong in the page, such as what the Content-Security-Policy blocked. */
public final class Browser implements AutoCloseable {

    private static final Path SCHERMEN = Path.of("target", "schermen");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final Omgeving omgeving;
    private final List<String> fouten = new java.util.concurrent.CopyOnWriteArrayList<>();

    public Browser(Omgeving omgeving) {
        this.omgeving = omgeving;
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        String uitvoerbaar = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome").filter(p -> Path.of(p).toFile().canExecute()).findFirst()
                .orElseThrow(() -> new IllegalStateException("No Chromium on this machine"));
        chromium = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of(uitvoerbaar)).setEnv(nederlands()).setArgs(List.of("--lang=nl", "--no-sandbox", "--disable-background-networking")));
    }

    /** Chromium draws the date fields in the language of its process, not of the page. */
    private static Map<String, String> nederlands() {
        Map<String, String> omgeving = new java.util.HashMap<>(System.getenv());
        omgeving.put("LANGUAGE", "nl");
        return omgeving;
    }

    /** A page of somebody who just logged in, on the start page of that account; every account has a session of its own. */
    public Page inloggenAls(String account) {
        BrowserContext sessie = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions().setLocale("nl-NL").setTimezoneId("Europe/Amsterdam").setViewportSize(1280, 900));
        sessie.setDefaultTimeout(30_000);
        Page pagina = sessie.newPage();
        pagina.onConsoleMessage(regel -> {
            if (regel.type().equals("error")) {
                fouten.add(pagina.url() + ": " + regel.text());
            }
        });
        pagina.onPageError(fout -> fouten.add(pagina.url() + ": " + fout));
        pagina.navigate(omgeving.adres() + "/");
        pagina.fill("#username", account);
        pagina.fill("#password", account);
        pagina.click("#kc-login");
        pagina.waitForURL(url -> url.startsWith(omgeving.adres()));
        return pagina;
    }

    /** Keeps a picture of the whole page under {@code target/schermen}. */
    public void scherm(Page pagina, String naam) {
        pagina.screenshot(new Page.ScreenshotOptions().setPath(SCHERMEN.resolve(naam + ".png")).setFullPage(true));
    }

    /** What axe finds on the page, as one line per rule. */
    public List<String> toegankelijkheid(Page pagina) {
        return new AxeBuilder(pagina).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")).analyze().getViolations().stream()
                .map(Browser::regel).toList();
    }

    private static String regel(Rule overtreding) {
        return overtreding.getId() + ": " + overtreding.getHelp() + " " + overtreding.getNodes().stream().map(knoop -> String.valueOf(knoop.getTarget())).toList();
    }

    /** What the browser complained about so far: script errors, blocked by policy, not found. */
    public List<String> fouten() {
        return List.copyOf(fouten);
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
