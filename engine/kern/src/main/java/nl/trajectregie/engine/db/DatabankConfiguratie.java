package nl.trajectregie.engine.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import nl.trajectregie.engine.EngineInstellingen;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class DatabankConfiguratie {

    static final String GEBRUIKER = "trajectregie_";

    @Bean
    Object migraties(EngineInstellingen instellingen) {
        EngineInstellingen.Login eigenaar = instellingen.db().eigenaar();
        Migraties.voerUit(instellingen.db().url(), eigenaar.gebruiker() == null ? GEBRUIKER + "eigenaar" : eigenaar.gebruiker(), eigenaar.wachtwoord());
        return new Object();
    }

    @Bean(destroyMethod = "close")
    @Primary
    @DependsOn("migraties")
    DataSource dataSource(EngineInstellingen instellingen) {
        Map<DbRol, HikariDataSource> bronnen = new EnumMap<>(DbRol.class);
        EngineInstellingen.Db db = instellingen.db();
        bronnen.put(DbRol.WEB, bron(DbRol.WEB, db.url(), db.web()));
        bronnen.put(DbRol.WORKER, bron(DbRol.WORKER, db.url(), db.worker()));
        bronnen.put(DbRol.DISPATCHER, bron(DbRol.DISPATCHER, db.url(), db.dispatcher()));
        return new ContextDataSource(bronnen);
    }

    @Bean
    @Primary
    PlatformTransactionManager transactionManager(DataSource bron) {
        return new ContextTransactieBeheer(bron);
    }

    private static HikariDataSource bron(DbRol rol, String url, EngineInstellingen.Login login) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("trajectregie-" + rol.name().toLowerCase(Locale.ROOT));
        config.setJdbcUrl(url);
        config.setUsername(gebruiker(rol, login));
        config.setPassword(login.wachtwoord());
        config.setMaximumPoolSize(login.pool());
        config.setMinimumIdle(Math.min(2, login.pool()));
        config.setConnectionTimeout(10_000);
        config.setKeepaliveTime(60_000);
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("ApplicationName", config.getPoolName());
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return new HikariDataSource(config);
    }

    static String gebruiker(DbRol rol, EngineInstellingen.Login login) {
        return login.gebruiker() == null ? GEBRUIKER + rol.name().toLowerCase(Locale.ROOT) : login.gebruiker();
    }
}
