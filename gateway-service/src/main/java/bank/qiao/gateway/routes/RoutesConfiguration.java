package bank.qiao.gateway.routes;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.boot.http.client.HttpComponentsClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Turns the table into routes, with a circuit breaker for each service. */
@Configuration(proxyBeanMethods = false)
class RoutesConfiguration {

    @Bean
    RouterFunction<ServerResponse> services(Upstreams upstreams, CircuitBreakerRegistry breakers) {
        Map<String, Upstream> services = upstreams.byName();
        RouterFunctions.Builder all = RouterFunctions.route();
        for (RouteTable.Route route : RouteTable.of(services)) {
            URI baseUrl = Objects.requireNonNull(services.get(route.service())).baseUrl();
            all.add(route(route, baseUrl, breakers.circuitBreaker(route.service())));
        }
        return all.build();
    }

    private static RouterFunction<ServerResponse> route(RouteTable.Route route, URI baseUrl, CircuitBreaker breaker) {
        RouterFunctions.Builder builder = GatewayRouterFunctions.route(route.path())
                .route(RequestPredicates.path(route.path() + "/**"), HandlerFunctions.http())
                .before(BeforeFilterFunctions.uri(baseUrl));
        if (!route.path().equals(route.servicePath())) {
            builder.before(BeforeFilterFunctions.rewritePath(
                    "^" + Pattern.quote(route.path()) + "(?<rest>.*)$", route.servicePath() + "${rest}"));
        }
        return builder.filter(guardedBy(breaker)).build();
    }

    /** While a service does not answer, callers are told at once instead of waiting for it one by one. */
    private static HandlerFilterFunction<ServerResponse, ServerResponse> guardedBy(CircuitBreaker breaker) {
        return (request, next) -> breaker.executeCallable(() -> next.handle(request));
    }

    /** What a service compressed for the caller stays compressed. */
    @Bean
    ClientHttpRequestFactoryBuilderCustomizer<HttpComponentsClientHttpRequestFactoryBuilder> bodiesAsTheyAre() {
        return builder -> builder.withHttpClientCustomizer(client -> client.disableContentCompression());
    }
}
