package bank.qiao.web.outbound;

import org.springframework.core.env.Environment;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ClientCredentialsOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/**
 * Gets the token with which this process calls other services (client credentials) and puts it on requests. The token
 * is the process's own: never that of the customer whose request is being served.
 */
final class ServiceTokens {

    private static final String REGISTRATION = "inside";

    private ServiceTokens() {}

    static ClientHttpRequestInterceptor interceptor(Environment environment, ClientHttpRequestFactory requests) {
        ClientRegistration ourselves = registration(environment);
        InMemoryClientRegistrationRepository registrations = new InMemoryClientRegistrationRepository(ourselves);
        InMemoryOAuth2AuthorizedClientService clients = new InMemoryOAuth2AuthorizedClientService(registrations);
        RestClientClientCredentialsTokenResponseClient tokenCalls =
                new RestClientClientCredentialsTokenResponseClient();
        tokenCalls.setRestClient(RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .disableDefaults()
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        ClientCredentialsOAuth2AuthorizedClientProvider provider =
                new ClientCredentialsOAuth2AuthorizedClientProvider();
        provider.setAccessTokenResponseClient(tokenCalls);
        AuthorizedClientServiceOAuth2AuthorizedClientManager manager =
                new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, clients);
        manager.setAuthorizedClientProvider(provider);

        Authentication self = new AnonymousAuthenticationToken(
                REGISTRATION, ourselves.getClientId(), AuthorityUtils.createAuthorityList("SCOPE_service"));
        OAuth2ClientHttpRequestInterceptor interceptor = new OAuth2ClientHttpRequestInterceptor(manager);
        interceptor.setClientRegistrationIdResolver(request -> REGISTRATION);
        interceptor.setPrincipalResolver(request -> self);
        // A token refused before its time (the issuer's key was changed) is thrown away, so that the next call works.
        interceptor.setAuthorizationFailureHandler(
                OAuth2ClientHttpRequestInterceptor.authorizationFailureHandler(clients));
        return interceptor;
    }

    private static ClientRegistration registration(Environment environment) {
        String identity = environment.getProperty("spring.http.serviceclient.identity.base-url", "");
        String tokenUri = environment.getProperty("qiao.tokens.token-uri", identity + "/oauth2/token");
        return ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId(environment.getRequiredProperty("spring.application.name"))
                .clientSecret(environment.getRequiredProperty("qiao.client.secret"))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scope("service")
                .tokenUri(tokenUri)
                .build();
    }
}
