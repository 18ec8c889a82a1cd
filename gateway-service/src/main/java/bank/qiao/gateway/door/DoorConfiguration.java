package bank.qiao.gateway.door;

import bank.qiao.gateway.limits.RateLimitFilter;
import bank.qiao.web.security.Scope;
import bank.qiao.web.security.TokenAuthorities;
import bank.qiao.web.security.TokenSecurityAutoConfiguration;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.jwt.DPoPProofJwtDecoderFactory;
import org.springframework.security.oauth2.jwt.DPoPProofReplayValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuedAtValidator;
import org.springframework.security.oauth2.server.resource.authentication.DPoPAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.oauth2.server.resource.web.authentication.DPoPAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Customers come with a token bound to their device's key and a proof that they hold it (RFC 9449), staff with a bearer
 * token. A bound token without its proof is refused by Spring Security's bearer filter.
 */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

    @Bean
    @Order(TokenSecurityAutoConfiguration.API_ORDER)
    SecurityFilterChain apiSecurity(
            HttpSecurity http,
            DoorProperties properties,
            DoorEntryPoint entryPoint,
            JwtDecoder tokens,
            RateLimitFilter limits,
            @Qualifier("wallClock") Clock clock)
            throws Exception {
        RequestMatcher withoutToken = withoutToken(properties);
        AuthenticationManager bearer = bearerTokens(tokens);
        return TokenSecurityAutoConfiguration.stateless(http)
                .addFilterBefore(
                        proofFilter(bearer, properties, entryPoint, withoutToken, clock), AuthorizationFilter.class)
                .addFilterBefore(bearerFilter(bearer, entryPoint, withoutToken), AuthorizationFilter.class)
                .addFilterAfter(limits, AuthorizationFilter.class)
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(entryPoint).accessDeniedHandler(entryPoint))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(withoutToken)
                        .permitAll()
                        .requestMatchers("/api/v1/**")
                        .hasAuthority(Scope.CUSTOMER.authority())
                        .requestMatchers("/admin/v1/**")
                        .hasAuthority(Scope.STAFF.authority())
                        // Nothing else leads anywhere: 404 says no more than 401 would.
                        .anyRequest()
                        .permitAll())
                .build();
    }

    private static AuthenticationManager bearerTokens(JwtDecoder tokens) {
        JwtAuthenticationConverter authorities = new JwtAuthenticationConverter();
        authorities.setJwtGrantedAuthoritiesConverter(new TokenAuthorities());
        JwtAuthenticationProvider provider = new JwtAuthenticationProvider(tokens);
        provider.setJwtAuthenticationConverter(authorities);
        return new ProviderManager(provider);
    }

    private static BearerTokenAuthenticationFilter bearerFilter(
            AuthenticationManager bearer, DoorEntryPoint entryPoint, RequestMatcher withoutToken) {
        DefaultBearerTokenResolver header = new DefaultBearerTokenResolver();
        BearerTokenAuthenticationConverter converter = new BearerTokenAuthenticationConverter();
        converter.setBearerTokenResolver(request -> withoutToken.matches(request) ? null : header.resolve(request));
        BearerTokenAuthenticationFilter filter = new BearerTokenAuthenticationFilter(bearer, converter);
        filter.setAuthenticationEntryPoint(entryPoint);
        filter.setAuthenticationFailureHandler(entryPoint);
        return filter;
    }

    private static AuthenticationFilter proofFilter(
            AuthenticationManager bearer,
            DoorProperties properties,
            DoorEntryPoint entryPoint,
            RequestMatcher withoutToken,
            Clock clock) {
        DPoPAuthenticationProvider proofs = new DPoPAuthenticationProvider(bearer);
        proofs.setDPoPProofVerifierFactory(proofRules(properties, clock));
        AuthenticationFilter filter =
                new AuthenticationFilter(new ProviderManager(proofs), new DPoPAuthenticationConverter());
        filter.setRequestMatcher(request -> carriesProof(request) && !withoutToken.matches(request));
        filter.setSuccessHandler((request, response, caller) -> {});
        filter.setFailureHandler(entryPoint);
        filter.setSecurityContextRepository(new RequestAttributeSecurityContextRepository());
        return filter;
    }

    private static DPoPProofJwtDecoderFactory proofRules(DoorProperties properties, Clock clock) {
        JwtIssuedAtValidator age = new JwtIssuedAtValidator(true);
        age.setClockSkew(properties.proofAge());
        age.setClock(clock);
        DPoPProofReplayValidator once = new DPoPProofReplayValidator(new UsedProofs(properties));
        once.setClockSkew(properties.proofAge());
        once.setClock(clock);
        DPoPProofJwtDecoderFactory factory = new DPoPProofJwtDecoderFactory();
        factory.setJwtValidatorFactory(DPoPProofJwtDecoderFactory.createDefaultJwtValidatorFactory(List.of(age, once)));
        return factory;
    }

    private static boolean carriesProof(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        return authorization != null && authorization.regionMatches(true, 0, "DPoP ", 0, "DPoP ".length());
    }

    private static RequestMatcher withoutToken(DoorProperties properties) {
        List<RequestMatcher> matchers = properties.withoutToken().stream()
                .map(entry -> entry.trim().split("\\s+", 2))
                .<RequestMatcher>map(entry ->
                        PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.valueOf(entry[0]), entry[1]))
                .toList();
        return new OrRequestMatcher(matchers);
    }
}
