package nl.trajectregie.dossier.inrichting;

import java.time.Clock;
import nl.trajectregie.engine.EngineInstellingen;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Configuration(proxyBeanMethods = false)
class InrichtingConfiguratie {

    /** Loads the files of {@code inrichting/} once the tables are there, as the owner; a file that does not hold stops the start-up. */
    @Bean
    @DependsOn("migraties")
    InrichtingLader inrichtingLader(EngineInstellingen instellingen, Clock klok) {
        EngineInstellingen.Login eigenaar = instellingen.db().eigenaar();
        InrichtingLader lader = new InrichtingLader(new DriverManagerDataSource(instellingen.db().url(),
                eigenaar.gebruiker() == null ? "trajectregie_eigenaar" : eigenaar.gebruiker(), eigenaar.wachtwoord()), klok);
        lader.laad();
        return lader;
    }
}
