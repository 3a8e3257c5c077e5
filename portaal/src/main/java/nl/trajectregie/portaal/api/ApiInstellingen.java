package nl.trajectregie.portaal.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.portaal.toegang.GebruikerBron;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

@Configuration
class ApiInstellingen {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Gebruiker.class);
    }

    @Bean
    FilterRegistrationBean<ApiFilter> apiFilter(Idempotentie idempotentie, GebruikerBron gebruikers, Problemen problemen, PlatformTransactionManager transacties, JsonMapper json) {
        FilterRegistrationBean<ApiFilter> filter = new FilterRegistrationBean<>(new ApiFilter(idempotentie, gebruikers, problemen, transacties, json));
        filter.addUrlPatterns("/api/*");
        filter.setOrder(20);
        return filter;
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info().title("Trajectregie").version(ApiVersie.VERSIE)
                        .description("Regie op het inburgeringstraject (Wet inburgering 2021). Fouten zijn application/problem+json met invalidParams. "
                                + "Elke POST mag een Idempotency-Key meekrijgen: dezelfde sleutel en inhoud geeft hetzelfde antwoord.")
                        .license(new License().name("EUPL-1.2").identifier("EUPL-1.2")))
                .servers(List.of(new Server().url("/")))
                .components(new Components().addSecuritySchemes("bearer", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT")))
                .addSecurityItem(new SecurityRequirement().addList("bearer"));
    }
}
