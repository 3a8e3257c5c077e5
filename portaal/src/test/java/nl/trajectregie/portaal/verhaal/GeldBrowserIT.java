package nl.trajectregie.portaal.verhaal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.trajectregie.portaal.test.Browser;
import nl.trajectregie.portaal.test.Kijker;
import nl.trajectregie.portaal.test.Omgeving;
import nl.trajectregie.portaal.test.Verhaal;
import nl.trajectregie.portaal.test.Zaken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The tab Geld on the screen: bijstand by hand, the calendar with a double payment, the leefgeld, and a request that is refused. */
@Tag("deelt-onderdelen")
class GeldBrowserIT {

    private final Omgeving omgeving = Omgeving.gedeeld();
    private final Browser browser = new Browser(omgeving);
    private final Kijker kijker = new Kijker(browser);

    @AfterEach
    void sluit() {
        browser.close();
    }

    @Test
    void hetGeldVanEenInburgeraar() {
        Verhaal verhaal = Verhaal.van(omgeving).statushouder(12, verzoek -> { });
        LocalDate recht = verhaal.vandaag().withDayOfMonth(1);
        Page pagina = browser.inloggenAls("inkomensconsulent");
        String adres = omgeving.adres() + "/trajecten/" + verhaal.trajectId() + "/geld";
        pagina.navigate(adres);
        knop(pagina, "Vastleggen").click();
        pagina.locator(".tr-foutoverzicht").waitFor();
        kijker.bekijk(pagina, "geld-begin");
        pagina.locator("#rechtVanaf").fill(recht.toString());
        knop(pagina, "Vastleggen").click();
        pagina.getByText("Het recht op bijstand is vastgelegd.").waitFor();

        Page budget = browser.inloggenAls("budgetbegeleider");
        verhaal.verwachtTaken("budgetbegeleider", "Maak overzicht van inkomsten en kosten", "Vraag machtiging", "Stel leerdoelen vast");
        for (String formulier : List.of("stel-overzicht-op", "vraag-machtiging", "stel-leerdoelen-vast")) {
            bekijkTaak(budget, verhaal, "budgetbegeleider", formulier);
        }
        String vandaag = verhaal.vandaag().toString();
        verhaal.taak("Vraag machtiging").als("budgetbegeleider").rondAf("machtiging", "GEVRAAGD", "gevraagdOp", vandaag);
        verhaal.taak("Vraag toeslagen en kwijtschelding aan").als("budgetbegeleider").rondAf("aanvragen", List.of(
                Map.of("soort", "HUURTOESLAG", "stand", "AANGEVRAAGD", "aangevraagdOp", vandaag, "verwachtOp", recht.plusMonths(3).plusDays(19).toString(), "bedrag", 300),
                Map.of("soort", "KWIJTSCHELDING_GEMEENTE", "stand", "NOG_AANVRAGEN")));
        verhaal.taak("Maak overzicht van inkomsten en kosten").als("budgetbegeleider").rondAf("huishouden", "ALLEENSTAANDE", "kinderen", 0,
                "inkomsten", List.of(Map.of("soort", "BIJSTAND", "bedrag", 1000)), "kosten", List.of(),
                "schulden", List.of(Map.of("omschrijving", "Inrichtingskrediet", "bedrag", 185, "vanaf", recht.plusMonths(1).toString(), "tot", recht.plusMonths(2).minusDays(1).toString())),
                "besprokenOp", vandaag);
        verhaal.taak("Maak afspraken over de vaste lasten").als("budgetbegeleider").rondAf("afspraken", List.of(afspraak("HUUR", 500, recht), afspraak("GAS_ELEKTRICITEIT", 150, recht),
                afspraak("ZORGVERZEKERING", 150, recht)), "inDeHuur", List.of("WATER"), "besprokenOp", vandaag, "briefSturen", true);
        verhaal.taak("Stel leerdoelen vast").als("budgetbegeleider").rondAf("vorm", "GROEP", "indeling", "NIVEAU", "doelen", List.of(Map.of("doel", "BUDGET", "stand", "SAMEN")),
                "eersteOp", verhaal.vandaag().plusDays(14).toString());
        verhaal.verwachtTaken("inkomensconsulent", "Besluit over overbruggen");
        bekijkTaak(pagina, verhaal, "inkomensconsulent", "besluit-overbrugging");
        verhaal.taak("Besluit over overbruggen").als("inkomensconsulent").rondAf("vorm", "VOORSCHOT", "bedrag", 185, "kosten", 0, "motivering", "Van 15 euro kan niemand leven.",
                "opvolgenOp", verhaal.vandaag().plusDays(30).toString());

        for (String kenmerk : List.of("B-1", "B-2")) {
            pagina.navigate(adres);
            pagina.locator("#soort").selectOption("HUUR");
            pagina.locator("#bedrag").fill("500,00");
            pagina.locator("#geboektOp").fill(recht.toString());
            pagina.locator("#kenmerk").fill(kenmerk);
            knop(pagina, "Boeken").click();
            pagina.locator(".tr-melding").first().waitFor();
        }
        assertThat(pagina.locator("main").innerText()).contains("dubbele betaling");
        pagina.locator("#toelichting").fill("Ik kan het zelf.");
        knop(pagina, "Verzoek vastleggen").click();
        pagina.getByText("Het verzoek is vastgelegd.").waitFor();
        verhaal.taak("Beantwoord verzoek om te stoppen").als("inkomensconsulent").rondAf("antwoord", "AFGEWEZEN", "gesprokenOp", vandaag, "watWelKan", "U zet de betalingen zelf klaar.",
                "briefSturen", true);
        pagina.navigate(adres);
        pagina.locator("[data-eiland=grafiek] canvas").waitFor();
        String tekst = pagina.locator("main").innerText();
        assertThat(tekst).contains("dubbel betaald", "Participatiewet art. 56a", "voorschot", "Huurtoeslag", "afgewezen", "Een budget maken");
        kijker.bekijk(pagina, "dossier-geld");

        Page teamleider = browser.inloggenAls("teamleider");
        assertThat(teamleider.navigate(adres).status()).isEqualTo(403);
        teamleider.navigate(omgeving.adres() + "/monitor");
        assertThat(teamleider.locator("main").innerText()).contains("dagen tot de eerste toeslag");
        assertThat(kijker.bezwaren()).isEmpty();
    }

    private void bekijkTaak(Page pagina, Verhaal verhaal, String account, String formulier) {
        pagina.navigate(omgeving.adres() + "/taken/" + new Zaken(omgeving).taakId(omgeving.als(account), verhaal.trajectId(), formulier));
        pagina.locator("main .fjs-form-field-label").first().waitFor();
        kijker.bekijk(pagina, "geld-taak-" + formulier);
    }

    private static Map<String, Object> afspraak(String soort, int euro, LocalDate vanaf) {
        return Map.of("soort", soort, "partij", "Voorbeeld", "bedrag", euro, "betaaldag", 1, "vanaf", vanaf.toString());
    }

    private static Locator knop(Page pagina, String naam) {
        return pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(naam)).first();
    }
}
