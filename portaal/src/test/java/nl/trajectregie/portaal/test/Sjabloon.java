package nl.trajectregie.portaal.test;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.trajectregie.portaal.Datums;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Renders one fragment of a page, without server or database: the words that a person reads for the values that are given. */
public final class Sjabloon {

    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    /** @param vandaag the day on which the page is read; {@code @datums} counts from it */
    public Sjabloon(LocalDate vandaag) {
        ZoneId zone = ZoneId.of("Europe/Amsterdam");
        beans.registerBean(Clock.class, () -> Clock.fixed(vandaag.atTime(12, 0).atZone(zone).toInstant(), zone));
        beans.register(Datums.class);
        ClassLoaderTemplateResolver sjablonen = new ClassLoaderTemplateResolver();
        sjablonen.setPrefix("templates/");
        sjablonen.setSuffix(".html");
        sjablonen.setTemplateMode(TemplateMode.HTML);
        sjablonen.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(sjablonen);
        engine.setLinkBuilder(new StandardLinkBuilder() {
            @Override
            protected String computeContextPath(IExpressionContext context, String base, Map<String, Object> parameters) {
                return "";
            }
        });
    }

    /** Adds what the fragment asks as {@code @naam}. */
    public <T> Sjabloon met(String naam, T bean) {
        beans.getBeanFactory().registerSingleton(naam, bean);
        return this;
    }

    /** The text of the fragment as a person reads it: no tags, one space between words. */
    public String tekst(String sjabloon, String fragment, Map<String, Object> waarden) {
        return html(sjabloon, fragment, waarden).replaceAll("<[^>]+>", " ").replace("&#39;", "'").replace("&amp;", "&").replaceAll("\\s+", " ").replaceAll(" ([.,:;)])", "$1").strip();
    }

    /** The HTML of the fragment. */
    public String html(String sjabloon, String fragment, Map<String, Object> waarden) {
        if (!beans.isActive()) {
            beans.refresh();
        }
        Context context = new Context(Locale.of("nl", "NL"), waarden);
        context.setVariable(ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME, new ThymeleafEvaluationContext(beans, null));
        return engine.process(sjabloon, Set.of(fragment), context);
    }
}
