package bank.qiao.web.outbound;

import bank.qiao.web.problem.ErrorCode;
import bank.qiao.web.problem.Problem;
import bank.qiao.web.problem.ProblemMapping;
import java.util.Map;
import java.util.Set;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpComponentsClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.boot.http.client.autoconfigure.imperative.ImperativeHttpClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP clients of {@code @ImportHttpServices} groups: pool, tokens to other services, their refusals. */
@AutoConfiguration(after = ImperativeHttpClientAutoConfiguration.class)
@EnableConfigurationProperties(OutboundProperties.class)
public class OutboundAutoConfiguration {

    private static final Set<String> OURS = Set.of("type", "status", "instance", "code", "traceId");

    /** No retry in here: whoever knows whether a call may be repeated says so at the adapter. */
    @Bean
    ClientHttpRequestFactoryBuilderCustomizer<HttpComponentsClientHttpRequestFactoryBuilder> outboundPool(
            OutboundProperties properties) {
        return builder -> builder.withConnectionManagerCustomizer(
                        pool -> pool.setMaxConnPerRoute(properties.connectionsPerHost())
                                .setMaxConnTotal(properties.connectionsInAll()))
                .withHttpClientCustomizer(client -> client.disableAutomaticRetries()
                        .disableCookieManagement()
                        .disableAuthCaching()
                        // Before the other side does: its server closes idle connections after 75 s.
                        .evictIdleConnections(TimeValue.ofSeconds(30)))
                // A service that was started again has closed what the pool still holds: look before use.
                .withConnectionConfigCustomizer(
                        connection -> connection.setValidateAfterInactivity(TimeValue.ofMilliseconds(100)))
                .withDefaultRequestConfigCustomizer(
                        request -> request.setConnectionRequestTimeout(Timeout.of(properties.waitForConnection())));
    }

    @Bean
    RestClientHttpServiceGroupConfigurer insideGroups(
            OutboundProperties properties,
            Environment environment,
            ClientHttpRequestFactoryBuilder<?> requests,
            HttpClientSettings settings,
            JsonMapper json) {
        // Built on first use: a service that calls nobody inside needs no client secret.
        SingletonSupplier<ClientHttpRequestInterceptor> tokens =
                SingletonSupplier.of(() -> ServiceTokens.interceptor(environment, requests.build(settings)));
        String[] inside = properties.insideGroups().toArray(String[]::new);
        return groups -> groups.filterByName(inside)
                .forEachClient((group, client) -> client.requestInterceptor(
                                (request, body, execution) -> tokens.obtain().intercept(request, body, execution))
                        .requestInterceptor((request, body, execution) -> {
                            if (LocaleContextHolder.getLocaleContext() != null) {
                                String language =
                                        LocaleContextHolder.getLocale().toLanguageTag();
                                request.getHeaders().set(HttpHeaders.ACCEPT_LANGUAGE, language);
                            }
                            return execution.execute(request, body);
                        })
                        .defaultStatusHandler(new InsideAnswers(json).handler()));
    }

    @Bean
    @Order(0)
    ProblemMapping insideRefusals() {
        return exception -> exception instanceof InsideRefusal refusal ? relay(refusal) : null;
    }

    private static Problem relay(InsideRefusal refusal) {
        Map<String, Object> document = refusal.document();
        Problem problem = Problem.of(new Relayed(refusal.code(), refusal.status()));
        for (Map.Entry<String, Object> member : document.entrySet()) {
            if (!OURS.contains(member.getKey())) {
                problem = problem.withMember(member.getKey(), member.getValue());
            }
        }
        return document.get("retryAfterSeconds") instanceof Number seconds
                ? problem.withHeader(HttpHeaders.RETRY_AFTER, seconds.toString())
                : problem;
    }

    private record Relayed(String name, int status) implements ErrorCode {}
}
