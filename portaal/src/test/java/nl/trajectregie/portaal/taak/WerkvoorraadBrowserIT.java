package nl.trajectregie.portaal.taak;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import nl.trajectregie.portaal.test.Browser;
import nl.trajectregie.portaal.test.Kijker;
import nl.trajectregie.portaal.test.Omgeving;
import nl.trajectregie.portaal.test.Zaken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The werkvoorraad and the task page as a klantmanager meets them. */
@Tag("deelt-onderdelen")
class WerkvoorraadBrowserIT {

    private final Omgeving omgeving = Omgeving.gedeeld();
    private final Zaken zaken = new Zaken(omgeving);
    private final Browser browser = new Browser(omgeving);

    @AfterEach
    void sluit() {
        browser.close();
    }

    @Test
    void vanWerkvoorraadNaarTaakNaarVolgendeTaak() {
        UUID traject = zaken.gezinsmigrant();
        String taak = zaken.taakId(omgeving.als("klantmanager"), traject, "voer-openingsgesprek");
        Page pagina = browser.inloggenAls("klantmanager");
        assertThat(pagina.url()).contains("/werkvoorraad");
        pagina.navigate(omgeving.adres() + "/werkvoorraad?lijst=team&sorteer=-aangemaakt");
        if (pagina.locator("#taak-" + taak).count() == 0) {
            pagina.navigate(omgeving.adres() + "/werkvoorraad?lijst=mijn&sorteer=-aangemaakt");
        }
        browser.scherm(pagina, "werkvoorraad");
        assertThat(browser.toegankelijkheid(pagina)).isEmpty();

        pagina.locator("#taak-" + taak).click();
        Locator afronden = pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Taak afronden"));
        afronden.waitFor();
        browser.scherm(pagina, "taak");
        assertThat(browser.toegankelijkheid(pagina)).isEmpty();

        afronden.click();
        Locator overzicht = pagina.locator(".tr-foutoverzicht");
        overzicht.waitFor();
        browser.scherm(pagina, "taak-fouten");
        assertThat(browser.toegankelijkheid(pagina)).isEmpty();

        pagina.getByLabel("De inburgeraar is niet gekomen").check();
        pagina.locator("input[type=date]").first().fill(omgeving.vandaag().toString());
        pagina.locator("select").first().selectOption("GEEN_BERICHT");
        afronden.click();
        pagina.waitForURL(url -> !url.endsWith("/taken/" + taak));
        pagina.locator(".tr-melding--goed").first().waitFor();
        browser.scherm(pagina, "volgende-taak");
        assertThat(pagina.url()).as("the next task of this traject, or the list when the engine is slow").containsPattern("/(taken/|werkvoorraad)");
        assertThat(browser.fouten()).isEmpty();
    }

    @Test
    void deLijstVerverstVanzelfAlsEenCollegaEenTaakPakt() {
        UUID traject = zaken.gezinsmigrant();
        String taak = zaken.taakId(omgeving.als("klantmanager"), traject, "voer-openingsgesprek");
        omgeving.als("klantmanager2").get("/taken").verwacht(200);
        Page pagina = browser.inloggenAls("teamleider");
        pagina.navigate(omgeving.adres() + "/werkvoorraad?lijst=team&sorteer=-aangemaakt");
        Locator rij = pagina.locator("tr", new Page.LocatorOptions().setHas(pagina.locator("#taak-" + taak)));
        rij.waitFor();
        pagina.waitForTimeout(1500);
        omgeving.als("klantmanager2").post("/taken/" + taak + "/claim", null).verwacht(200);
        rij.getByText("Mark Jansen (demo)", new Locator.GetByTextOptions().setExact(true)).waitFor();
        pagina = browser.inloggenAls("klantmanager");
        pagina.navigate(omgeving.adres() + "/taken/" + taak);
        pagina.getByText("heeft deze taak opgepakt").waitFor();
        browser.scherm(pagina, "taak-van-collega");
        assertThat(browser.toegankelijkheid(pagina)).isEmpty();
    }

    @Test
    void deTeamleiderVerdeeltTaken() {
        UUID traject = zaken.gezinsmigrant();
        String taak = zaken.taakId(omgeving.als("teamleider"), traject, "voer-openingsgesprek");
        omgeving.als("klantmanager2").get("/taken").verwacht(200);
        Page pagina = browser.inloggenAls("teamleider");
        pagina.navigate(omgeving.adres() + "/werkvoorraad?lijst=team&sorteer=-aangemaakt");
        pagina.locator("#kies-" + taak).check();
        pagina.getByText("Aangevinkte taken verdelen").click();
        pagina.locator("#verdeel-aan").selectOption("klantmanager2");
        pagina.locator("#verdeel-reden").fill("Verdeling van de week");
        browser.scherm(pagina, "verdelen");
        assertThat(browser.toegankelijkheid(pagina)).isEmpty();
        pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Toewijzen")).click();
        pagina.getByText("1 taak toegewezen.").waitFor();
        assertThat(omgeving.als("klantmanager2").get("/taken/" + taak).json().path("behandelaar").asString()).isEqualTo("klantmanager2");
    }

    @Test
    void wieGeenRolHeeftZietAlleenDatErNogGeenToegangIs() {
        Page pagina = browser.inloggenAls("buitenstaander");
        pagina.getByText("U heeft nog geen toegang").waitFor();
        browser.scherm(pagina, "geen-toegang");
        assertThat(pagina.locator("nav[aria-label=Hoofdmenu]").count()).isZero();
        for (String pad : new String[] {"/werkvoorraad", "/taken/1", "/monitor"}) {
            assertThat(pagina.navigate(omgeving.adres() + pad).status()).isIn(403, 404);
            assertThat(pagina.content()).contains("nog geen toegang");
        }
        assertThat(browser.toegankelijkheid(pagina)).isEmpty();
    }

    @Test
    void deLijstenZijnZoBreedAlsHunLangsteKeuze() {
        Kijker kijker = new Kijker(browser);
        Page klantmanager = browser.inloggenAls("klantmanager");
        klantmanager.navigate(omgeving.adres() + "/koppelingen");
        kijker.bekijk(klantmanager, "koppelen");
        klantmanager.navigate(omgeving.adres() + "/trajecten");
        kijker.bekijk(klantmanager, "trajecten");
        Page teamleider = browser.inloggenAls("teamleider");
        teamleider.navigate(omgeving.adres() + "/werkvoorraad?lijst=team");
        kijker.bekijk(teamleider, "teamleider-werkvoorraad");
        assertThat(kijker.bezwaren()).isEmpty();
    }

    @Test
    void uitloggenGaatOokDoorKeycloak() {
        Page pagina = browser.inloggenAls("klantmanager");
        pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Uitloggen")).click();
        pagina.getByText("U bent uitgelogd").waitFor();
        browser.scherm(pagina, "uitgelogd");
        pagina.navigate(omgeving.adres() + "/werkvoorraad");
        pagina.locator("#username").waitFor();
    }
}
