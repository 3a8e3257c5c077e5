package nl.trajectregie.portaal.toegang;

import jakarta.servlet.DispatcherType;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.trajectregie.portaal.api.Problemen;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Two doors: people log in through OpenID Connect and carry a session cookie, never a token; programs (and scripts acting as a person) carry
 * a bearer token. Both end at {@link ToegangBewaker}, which refuses what an endpoint does not admit.
 */
@Configuration
class Beveiliging implements WebMvcConfigurer {

    static final String AANMELDING = "keycloak";
    private static final String INLOGGEN = "/oauth2/authorization/" + AANMELDING;

    private final ToegangBewaker bewaker;
    private final GebruikerArgument gebruikerArgument;

    Beveiliging(ToegangBewaker bewaker, GebruikerArgument gebruikerArgument) {
        this.bewaker = bewaker;
        this.gebruikerArgument = gebruikerArgument;
    }

    @Bean
    @Order(1)
    SecurityFilterChain beheer(HttpSecurity http) throws Exception {
        return http.securityMatcher("/actuator/**")
                .csrf(csrf -> csrf.disable())
                .sessionManagement(sessie -> sessie.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(verzoek -> verzoek.requestMatchers(HttpMethod.GET).permitAll().anyRequest().denyAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, Problemen problemen, @Value("${trajectregie.oidc.issuer}") String issuer) throws Exception {
        kopregels(http, issuer);
        return http.securityMatcher("/api/**")
                .csrf(csrf -> csrf.disable())
                .sessionManagement(sessie -> sessie.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(bewaren -> bewaren.disable())
                .logout(uit -> uit.disable())
                .authorizeHttpRequests(verzoek -> verzoek
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD).permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/v1/openapi.json", "/api/v1/schemas/**").permitAll()
                        .anyRequest().authenticated())
                .oauth2ResourceServer(server -> server
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(rechtenUitToken()))
                        .authenticationEntryPoint(problemen.nietAangemeld())
                        .accessDeniedHandler(problemen.geenToegang()))
                .exceptionHandling(fout -> fout.authenticationEntryPoint(problemen.nietAangemeld()).accessDeniedHandler(problemen.geenToegang()))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain web(HttpSecurity http, ClientRegistrationRepository aanmeldingen, @Value("${trajectregie.oidc.issuer}") String issuer) throws Exception {
        kopregels(http, issuer);
        OidcClientInitiatedLogoutSuccessHandler uitloggen = new OidcClientInitiatedLogoutSuccessHandler(aanmeldingen);
        uitloggen.setPostLogoutRedirectUri("{baseUrl}/uitgelogd");
        RequestMatcher vanuitScript = verzoek -> "XMLHttpRequest".equals(verzoek.getHeader("X-Requested-With"))
                || "true".equals(verzoek.getHeader("HX-Request"))
                || Optional.ofNullable(verzoek.getHeader(HttpHeaders.ACCEPT)).orElse("").contains("text/event-stream");
        return http
                .authorizeHttpRequests(verzoek -> verzoek
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD).permitAll()
                        .requestMatchers(HttpMethod.GET, "/assets/**", "/favicon.ico", "/uitgelogd").permitAll()
                        .anyRequest().authenticated())
                .requestCache(bewaren -> bewaren.requestCache(alleenPaginas(vanuitScript)))
                .oauth2Login(login -> login.loginPage(INLOGGEN).failureUrl("/uitgelogd?mislukt"))
                .logout(uit -> uit.logoutUrl("/uitloggen").logoutSuccessHandler(uitloggen))
                .exceptionHandling(fout -> fout
                        .defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), vanuitScript)
                        .defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint(INLOGGEN), verzoek -> true))
                .build();
    }

    private static org.springframework.security.web.savedrequest.HttpSessionRequestCache alleenPaginas(RequestMatcher vanuitScript) {
        var bewaren = new org.springframework.security.web.savedrequest.HttpSessionRequestCache();
        bewaren.setMatchingRequestParameterName(null);
        bewaren.setRequestMatcher(verzoek -> HttpMethod.GET.matches(verzoek.getMethod()) && !vanuitScript.matches(verzoek)
                && !verzoek.getRequestURI().startsWith("/assets/"));
        return bewaren;
    }

    private static void kopregels(HttpSecurity http, String issuer) throws Exception {
        URI inlogserver = URI.create(issuer);
        String herkomst = inlogserver.getScheme() + "://" + inlogserver.getRawAuthority();
        http.headers(kop -> kop
                .contentSecurityPolicy(csp -> csp.policyDirectives("default-src 'none'; script-src 'self'; style-src 'self'; "
                        + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; form-action 'self' " + herkomst
                        + "; base-uri 'none'; frame-ancestors 'none'; object-src 'none'"))
                .frameOptions(frame -> frame.deny())
                .referrerPolicy(verwijzing -> verwijzing.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(rechten -> rechten.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(hsts -> hsts.includeSubDomains(true).maxAgeInSeconds(31_536_000)));
    }

    private static JwtAuthenticationConverter rechtenUitToken() {
        JwtAuthenticationConverter omzetter = new JwtAuthenticationConverter();
        omzetter.setJwtGrantedAuthoritiesConverter(Beveiliging::rechten);
        return omzetter;
    }

    private static Collection<GrantedAuthority> rechten(Jwt token) {
        Set<GrantedAuthority> rechten = new LinkedHashSet<>();
        var wie = GebruikerBron.uitClaims(token.getClaims(), GebruikerBron.isProgramma(token.getClaims()));
        wie.scopes().forEach(scope -> rechten.add(new SimpleGrantedAuthority("SCOPE_" + scope)));
        wie.rollen().forEach(rol -> rechten.add(new SimpleGrantedAuthority("ROLE_" + rol)));
        return rechten;
    }

    /** Looked up at the first login, not at start-up: the application starts and serves while the identity provider is away. */
    @Bean
    ClientRegistrationRepository aanmeldingen(@Value("${trajectregie.oidc.issuer}") String issuer,
            @Value("${trajectregie.oidc.client-id}") String client, @Value("${trajectregie.oidc.client-geheim}") String geheim) {
        return new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(ClientRegistrations.fromIssuerLocation(issuer)
                .registrationId(AANMELDING).clientId(client).clientSecret(geheim).scope("openid", "profile")
                .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build()).userNameAttributeName("preferred_username").redirectUri("{baseUrl}/login/oauth2/code/{registrationId}").build()));
    }

    @Bean
    OAuth2AuthorizedClientRepository aangemeldeClients() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    FilterRegistrationBean<DbContextFilter> dbContextFilter(GebruikerBron gebruikers, MedewerkerRegistratie registratie) {
        FilterRegistrationBean<DbContextFilter> filter = new FilterRegistrationBean<>(new DbContextFilter(gebruikers, registratie));
        filter.setOrder(10);
        return filter;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(bewaker);
    }

    @Override
    public void addArgumentResolvers(List<org.springframework.web.method.support.HandlerMethodArgumentResolver> argumenten) {
        argumenten.add(gebruikerArgument);
    }
}
