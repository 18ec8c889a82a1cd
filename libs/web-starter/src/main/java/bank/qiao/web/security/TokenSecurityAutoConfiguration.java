package bank.qiao.web.security;

import bank.qiao.web.problem.ProblemAutoConfiguration;
import bank.qiao.web.problem.Problems;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Checks tokens and paths. A process with rules of its own defines a bean {@code apiSecurity}; further filter chains
 * with a matcher and an order below {@link #API_ORDER} stand beside it.
 */
@AutoConfiguration(
        after = ProblemAutoConfiguration.class,
        before = {
            ServletWebSecurityAutoConfiguration.class,
            ManagementWebSecurityAutoConfiguration.class,
            OAuth2ResourceServerAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class
        })
@EnableMethodSecurity
@EnableConfigurationProperties({TokenProperties.class, SecurityProperties.class})
public class TokenSecurityAutoConfiguration {

    public static final int MANAGEMENT_ORDER = 50;
    private static final int INSIDE_ORDER = 90;
    public static final int API_ORDER = 100;

    /** Real time, for tokens, codes and leases; the bank's business clock is another bean. */
    @Bean
    @ConditionalOnMissingBean(name = "wallClock")
    Clock wallClock() {
        return Clock.systemUTC();
    }

    /** Beans that validate tokens are asked too, for example whether a session was revoked. */
    @Bean
    @ConditionalOnMissingBean(JwtDecoder.class)
    JwtDecoder accessTokenDecoder(
            TokenProperties properties,
            @Qualifier("wallClock") Clock wallClock,
            ObjectProvider<OAuth2TokenValidator<Jwt>> validators) {
        return AccessTokens.decoder(
                properties, wallClock, validators.orderedStream().toList());
    }

    /** One span and one timer for each request; not one for each filter and check inside it. */
    @Bean
    @ConditionalOnMissingBean
    SecurityObservationSettings securityObservationSettings() {
        return SecurityObservationSettings.noObservations();
    }

    /**
     * Spring Security's firewall with the very characters it allows in headers, checked without a regular expression:
     * that took a twentieth of a call of the ledger's.
     */
    @Bean
    @ConditionalOnMissingBean
    HttpFirewall requestFirewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(HeaderCharacters::allowedInName);
        firewall.setAllowedHeaderValues(HeaderCharacters::allowedInValue);
        return firewall;
    }

    @Bean
    @ConditionalOnMissingBean
    StepUpTokens stepUpChecks(TokenProperties properties, @Qualifier("wallClock") Clock wallClock) {
        return new StepUpTokens(AccessTokens.signatures(properties), properties, wallClock);
    }

    @Bean
    @ConditionalOnMissingBean
    ProblemEntryPoint problemEntryPoint(Problems problems) {
        return new ProblemEntryPoint(problems);
    }

    /** The management port is reachable from inside only and has no secrets; on the public port nothing matches here. */
    @Bean
    @Order(MANAGEMENT_ORDER)
    SecurityFilterChain managementSecurity(HttpSecurity http) throws Exception {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** The bank's own rules, unless a process brings its own. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingBean(name = "apiSecurity")
    static class ApiSecurity {

        /**
         * Calls between services, which no browser makes: the token is checked, and nothing is done for browsers. Each
         * filter that is not there is time that the ledger's calls don't take (ADR 12).
         */
        @Bean
        @Order(INSIDE_ORDER)
        SecurityFilterChain insideSecurity(HttpSecurity http, ProblemEntryPoint problems) throws Exception {
            return bearer(stateless(http), problems)
                    .securityMatcher(request -> request.getServletPath().startsWith("/internal/v1/"))
                    // What services tell each other about people is kept by nobody on the way.
                    .headers(headers -> headers.defaultsDisabled().cacheControl(Customizer.withDefaults()))
                    .anonymous(AbstractHttpConfigurer::disable)
                    .sessionManagement(AbstractHttpConfigurer::disable)
                    .authorizeHttpRequests(requests -> requests.anyRequest().hasAuthority(Scope.SERVICE.authority()))
                    .build();
        }

        @Bean
        @Order(API_ORDER)
        SecurityFilterChain apiSecurity(HttpSecurity http, SecurityProperties properties, ProblemEntryPoint problems)
                throws Exception {
            return bearer(stateless(http), problems)
                    .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                    DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                            .permitAll()
                            .requestMatchers(properties.publicMatchers())
                            .permitAll()
                            // Read by the gateway, which alone shows it outside.
                            .requestMatchers(HttpMethod.GET, "/v3/api-docs/**", "/v3/api-docs.yaml")
                            .permitAll()
                            .requestMatchers("/api/v1/**")
                            .hasAuthority(Scope.CUSTOMER.authority())
                            .requestMatchers("/admin/v1/**")
                            .hasAuthority(Scope.STAFF.authority())
                            .anyRequest()
                            .denyAll())
                    .build();
        }

        private static HttpSecurity bearer(HttpSecurity http, ProblemEntryPoint problems) throws Exception {
            return http.oauth2ResourceServer(server -> server.authenticationEntryPoint(problems)
                            .accessDeniedHandler(problems)
                            .bearerTokenResolver(new BearerHeader())
                            .jwt(jwt -> jwt.jwtAuthenticationConverter(new ForwardedTokens())))
                    .exceptionHandling(handling ->
                            handling.authenticationEntryPoint(problems).accessDeniedHandler(problems));
        }
    }

    /** No session, no form, no cross-site token: every request carries its own proof. */
    public static HttpSecurity stateless(HttpSecurity http) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .cors(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")));
    }

    @Bean
    WebMvcConfigurer callerArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArguments());
            }
        };
    }
}
