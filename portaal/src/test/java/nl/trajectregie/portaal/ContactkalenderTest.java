package nl.trajectregie.portaal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.trajectregie.dossier.contact.Contactkalender;
import nl.trajectregie.dossier.contact.Gepland;
import nl.trajectregie.dossier.contact.Ritme;
import nl.trajectregie.inrichting.Contactritme;
import nl.trajectregie.inrichting.Ritmeschema;
import nl.trajectregie.portaal.traject.Dossierwoorden;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** The contact calendar as a person reads it: what comes, what was and why, in words. */
class ContactkalenderTest {

    private static final LocalDate DAG = LocalDate.of(2027, 3, 1);

    private final Ritme ritme = new Ritme(UUID.randomUUID(), UUID.randomUUID(), "9901", "opstart", "Afspraken in de opstartfase", Contactritme.Soort.AFSPRAAK,
            "maatschappelijk-begeleider", List.of("inburgeraar", "werkgever"), new Ritmeschema.Herhaald(List.of(Period.ofWeeks(2))), Contactritme.Voorwaarde.ALTIJD, Period.ofWeeks(2),
            Contactritme.Tot.BEGELEIDING_EINDE, DAG, 0, Ritme.Status.LOPEND, DAG, null, null, null, null, 1);
    private final Gepland gepland = moment(Gepland.Status.GEPLAND, null, null);
    private final Gepland overgeslagen = moment(Gepland.Status.OVERGESLAGEN, "Komt elke les", "Taalschool De Brug");

    @Test
    void deKalenderVerteltWatKomtEnWatWasEnWaarom() {
        String tekst = toon("kalender");

        assertThat(tekst).contains("Afspraken in de opstartfase", "Inburgeraar en werkgever", "Maatschappelijk begeleider", "15 maart 2027", "over 14 dagen", "gepland", "verwacht",
                "overgeslagen", "Taalschool De Brug: Komt elke les", "Elke 2 weken", "Contact");
        assertThat(tekst).doesNotContain("GEPLAND", "OVERGESLAGEN", "AFSPRAAK", "null");
    }

    @Test
    void eenRitmeIsTeVerzettenTeWijzigenEnTeStoppen() {
        assertThat(toon("wijzigen")).contains("Volgend contact verzetten", "Ander ritme of verlengen", "Ritme stoppen", "(nu elke 2 weken)");
    }

    /** Thymeleaf refuses a bean where a fragment is called, and the page is an error; {@code th:with} first. */
    @Test
    void geenSjabloonRoeptEenFragmentAanMetEenBean() throws IOException {
        try (Stream<Path> sjablonen = Files.walk(Path.of("src/main/resources/templates"))) {
            assertThat(sjablonen.filter(Files::isRegularFile).toList()).isNotEmpty().allSatisfy(sjabloon ->
                    assertThat(Files.readString(sjabloon)).as(sjabloon.toString()).doesNotContainPattern("~\\{[^{}]*::[^{}]*\\([^)]*\\$\\{[^}]*@"));
        }
    }

    /** Thymeleaf replaces before it looks at a condition or loop on the same element, so that would be shown always, or once with nothing. */
    @Test
    void geenSjabloonZetEenVoorwaardeBijEenFragment() throws IOException {
        try (Stream<Path> sjablonen = Files.walk(Path.of("src/main/resources/templates"))) {
            assertThat(sjablonen.filter(Files::isRegularFile).toList()).allSatisfy(sjabloon -> assertThat(Files.readString(sjabloon)).as(sjabloon.toString())
                    .doesNotContainPattern("<[^>]*th:(if|unless|each|with)=\"[^\"]*\"[^>]*th:(replace|insert)=").doesNotContainPattern("<[^>]*th:(replace|insert)=\"[^\"]*\"[^>]*th:(if|unless|each|with)="));
        }
    }

    private Gepland moment(Gepland.Status status, String reden, String van) {
        return new Gepland(UUID.randomUUID(), ritme.id(), 1, DAG.plusWeeks(2), DAG.plusWeeks(2), status, 0, List.of(), status == Gepland.Status.GEPLAND ? null : DAG.plusWeeks(2),
                reden, van, van == null ? null : DAG, null, null);
    }

    private String toon(String fragment) {
        StaticApplicationContext beans = new StaticApplicationContext();
        beans.getBeanFactory().registerSingleton("datums", new Datums(Clock.fixed(DAG.atStartOfDay(ZoneId.of("Europe/Amsterdam")).toInstant(), ZoneId.of("Europe/Amsterdam"))));
        beans.getBeanFactory().registerSingleton("dossierwoorden", new Dossierwoorden());
        ClassLoaderTemplateResolver sjablonen = new ClassLoaderTemplateResolver();
        sjablonen.setPrefix("templates/");
        sjablonen.setSuffix(".html");
        SpringTemplateEngine motor = new SpringTemplateEngine();
        motor.setTemplateResolver(sjablonen);
        Contactkalender.Beeld beeld = new Contactkalender.Beeld(new Contactkalender.Kop(null, DAG.plusWeeks(2), ritme.naam(), null),
                List.of(new Contactkalender.Regel(ritme, gepland.datum(), gepland, false), new Contactkalender.Regel(ritme, DAG.plusWeeks(4), null, true)),
                List.of(new Contactkalender.Regel(ritme, overgeslagen.afgehandeldOp(), overgeslagen, false)),
                List.of(new Contactkalender.Ritmebeeld(ritme, "elke 2 weken", null, gepland.datum(), List.of(gepland, overgeslagen))));
        MockServletContext server = new MockServletContext();
        WebContext context = new WebContext(JakartaServletWebApplication.buildApplication(server)
                .buildExchange(new MockHttpServletRequest(server), new MockHttpServletResponse()), Locale.of("nl", "NL"),
                Map.of("kalender", beeld, "magContact", true, "traject", ritme, "eenheden", Map.of("WEKEN", "Weken")));
        context.setVariable(ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME, new ThymeleafEvaluationContext(beans, null));
        return motor.process("contact/kalender", Set.of(fragment), context).replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }
}
