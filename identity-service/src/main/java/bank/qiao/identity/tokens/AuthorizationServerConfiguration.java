package bank.qiao.identity.tokens;

import bank.qiao.web.security.StepUpTokens;
import bank.qiao.web.security.TokenProperties;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings.Builder;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The token endpoint for the bank's own services, the public keys, and the metadata document. */
@Configuration(proxyBeanMethods = false)
class AuthorizationServerConfiguration {

    private static final String SERVICE_SCOPE = "service";

    @Bean
    JWKSource<SecurityContext> jwkSource(SigningKeys keys) {
        return new ImmutableJWKSet<>(keys.all());
    }

    @Bean
    JwtEncoder jwtEncoder(JWKSource<SecurityContext> jwkSource) {
        return new NimbusJwtEncoder(jwkSource);
    }

    /** Our own tokens are checked with our own keys, without a call to ourselves. */
    @Bean
    JwtDecoder ownTokenDecoder(
            JWKSource<SecurityContext> jwkSource, TokenProperties properties, @Qualifier("wallClock") Clock wallClock) {
        NimbusJwtDecoder decoder = signatures(jwkSource);
        decoder.setJwtValidator(bank.qiao.web.security.AccessTokens.validator(properties, wallClock));
        return decoder;
    }

    @Bean
    StepUpTokens ownStepUpTokens(
            JWKSource<SecurityContext> jwkSource, TokenProperties properties, @Qualifier("wallClock") Clock wallClock) {
        NimbusJwtDecoder decoder = signatures(jwkSource);
        decoder.setJwtValidator(token -> OAuth2TokenValidatorResult.success());
        return new StepUpTokens(decoder, properties, wallClock);
    }

    @Bean
    LoginTickets loginTickets(
            JWKSource<SecurityContext> jwkSource,
            TokenProperties properties,
            AccessTokens tokens,
            @Qualifier("wallClock") Clock wallClock) {
        NimbusJwtDecoder decoder = signatures(jwkSource);
        decoder.setJwtValidator(
                bank.qiao.web.security.AccessTokens.validator(AccessTokens.LOGIN_TICKET_TYPE, properties, wallClock));
        return new LoginTickets(tokens, decoder);
    }

    private static NimbusJwtDecoder signatures(JWKSource<SecurityContext> jwkSource) {
        return NimbusJwtDecoder.withJwkSource(jwkSource)
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                // The validator checks the type with everything else.
                .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier((type, context) -> {}))
                .build();
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(TokenSettings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
    }

    /** Only the three endpoints that this bank uses; those of user consent and device flows stay shut. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain tokenEndpoints(HttpSecurity http) throws Exception {
        RequestMatcher endpoints = new OrRequestMatcher(List.of(
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/oauth2/token"),
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/oauth2/jwks"),
                PathPatternRequestMatcher.withDefaults()
                        .matcher(HttpMethod.GET, "/.well-known/oauth-authorization-server")));
        return http.securityMatcher(endpoints)
                .oauth2AuthorizationServer(Customizer.withDefaults())
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    RegisteredClientRepository registeredClients(ServiceClients clients, TokenSettings settings) {
        PasswordEncoder encoder = new BCryptPasswordEncoder();
        return new InMemoryRegisteredClientRepository(clients.serviceClients().entrySet().stream()
                .map(client -> RegisteredClient.withId(client.getKey())
                        .clientId(client.getKey())
                        // The repository keeps the hash; the secret itself stays in the environment.
                        .clientSecret(
                                "{bcrypt}" + encoder.encode(client.getValue().secret()))
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                        .scope(SERVICE_SCOPE)
                        .tokenSettings(lifetime(settings).build())
                        .build())
                .toList());
    }

    /** Gives service tokens the same form as all others. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> serviceTokens(SigningKeys keys, TokenSettings settings) {
        return context -> {
            if (!OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
                return;
            }
            context.getJwsHeader()
                    .algorithm(SignatureAlgorithm.ES256)
                    .type(AccessTokens.TYPE)
                    .keyId(keys.currentKeyId());
            context.getClaims()
                    .audience(List.of(settings.audience()))
                    .id(UUID.randomUUID().toString())
                    .claim("scope", SERVICE_SCOPE);
        };
    }

    private static Builder lifetime(TokenSettings settings) {
        return org.springframework.security.oauth2.server.authorization.settings.TokenSettings.builder()
                .accessTokenTimeToLive(settings.serviceTokenLifetime());
    }
}
