package nl.trajectregie.engine;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EngineInstellingen.class)
@PropertySource("classpath:trajectregie-engine.properties")
class EngineConfiguratie {}
