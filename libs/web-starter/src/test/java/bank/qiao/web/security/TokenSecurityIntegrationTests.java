package bank.qiao.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.web.example.ExampleTest;
import bank.qiao.web.example.Issuer;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TokenSecurityIntegrationTests extends ExampleTest {

    @Test
    void aCustomerIsWhoTheTokenSays() {
        Answer me = get("/api/v1/me");
        assertThat(me.status()).as(me.body()).isEqualTo(200);
        assertThat(me.json().get("device").asString()).isEqualTo("phone-1");
        assertThat(me.json().get("customer").asString()).hasSize(36);
    }

    @Test
    void staffIsWhoTheTokenSaysWithItsRoles() {
        Answer me = as(Issuer.staff("OPS_MAKER", "RISK"), "/admin/v1/me");
        assertThat(me.json().get("username").asString()).isEqualTo("li.maker");
        assertThat(me.json().get("roles").toString()).contains("OPS_MAKER", "RISK");
        assertThat(as(Issuer.staff("RISK"), "/admin/v1/risk").status()).isEqualTo(200);
        Answer other = as(Issuer.staff("FINANCE"), "/admin/v1/risk");
        assertThat(other.status()).isEqualTo(403);
        assertThat(other.code()).isEqualTo("FORBIDDEN");
    }

    @ParameterizedTest
    @CsvSource({
        "customer,/api/v1/me,200", "customer,/admin/v1/me,403", "customer,/internal/v1/ping,403",
        "staff,/api/v1/me,403", "staff,/admin/v1/me,200", "staff,/internal/v1/ping,403",
        "service,/api/v1/me,403", "service,/admin/v1/me,403", "service,/internal/v1/ping,200",
        "customer,/somewhere,403", "customer,/actuator/health,403", "customer,/error,403"
    })
    void eachKindOfTokenOpensItsOwnPathsOnly(String kind, String path, int status) {
        String token = switch (kind) {
            case "customer" -> Issuer.customer();
            case "staff" -> Issuer.staff("ADMIN");
            default -> Issuer.service();
        };
        Answer answer = as(token, path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        if (status == 403) {
            assertThat(answer.code()).isEqualTo("FORBIDDEN");
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        }
    }

    @Test
    void withoutATokenOnlyPublicPathsAnswer() {
        Answer refused = as("", "/api/v1/me");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.code()).isEqualTo("UNAUTHENTICATED");
        assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(refused.json().get("traceId").asString()).hasSize(32);
        assertThat(as("", "/api/v1/public").json().get("known").asBoolean()).isFalse();
        assertThat(get("/api/v1/public").json().get("known").asBoolean()).isTrue();
        assertThat(as("", "/v3/api-docs").status()).isEqualTo(200);
    }

    static Stream<Arguments> badTokens() {
        return Stream.of(
                bad("another issuer", claims -> claims.issuer("https://evil.test")),
                bad("another audience", claims -> claims.audience("other")),
                bad("no audience", claims -> claims.audience(List.of())),
                bad("no subject", claims -> claims.subject(null)),
                bad("no expiry", claims -> claims.expirationTime(null)),
                bad(
                        "not yet",
                        claims -> claims.notBeforeTime(Date.from(Instant.now().plusSeconds(60)))),
                Arguments.of("another key", Issuer.token(Issuer.key("k1"), "at+jwt", claims -> {})),
                Arguments.of("unknown key id", Issuer.token(Issuer.key("k2"), "at+jwt", claims -> {})),
                Arguments.of("another type", Issuer.token(Issuer.KEY, "JWT", claims -> {})),
                Arguments.of("no token at all", "garbage"),
                Arguments.of("no signature", unsigned()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void aTokenThatIsNotOursIsRefusedWithoutSayingWhy(String what, String token) {
        Answer answer = as(token, "/api/v1/me");
        assertThat(answer.status()).as(what).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
    }

    @Test
    void anExpiredTokenHasItsOwnCode() {
        String expired = Issuer.token(
                Issuer.KEY,
                "at+jwt",
                claims -> claims.claim("scope", "customer")
                        .issueTime(Date.from(Instant.now().minusSeconds(900)))
                        .expirationTime(Date.from(Instant.now().minusSeconds(5))));
        Answer answer = as(expired, "/api/v1/me");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("TOKEN_EXPIRED");
    }

    @Test
    void rolesCountInStaffTokensOnlyAndTwoScopesAreNone() {
        String customer = Issuer.token(
                Issuer.KEY,
                "at+jwt",
                claims -> claims.claim("scope", "customer staff").claim("roles", List.of("RISK")));
        assertThat(as(customer, "/admin/v1/risk").status()).isEqualTo(403);
    }

    @Test
    void healthAndMetricsAreOpenOnTheManagementPortAlone() {
        Answer health = send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + "/actuator/health/readiness"))
                        .build());
        assertThat(health.body()).contains("UP");
        Answer metrics =
                send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + "/actuator/prometheus"))
                        .build());
        assertThat(metrics.body()).contains("application=\"example-service\"");
        Answer env = send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + "/actuator/env"))
                .build());
        assertThat(env.status()).isIn(401, 403, 404);
    }

    private static Arguments bad(String what, Consumer<JWTClaimsSet.Builder> change) {
        return Arguments.of(
                what, Issuer.token(Issuer.KEY, "at+jwt", claims -> change.accept(claims.claim("scope", "customer"))));
    }

    private static String unsigned() {
        String signed = Issuer.customer();
        return "eyJhbGciOiJub25lIiwidHlwIjoiYXQrand0In0"
                + signed.substring(signed.indexOf('.'), signed.lastIndexOf('.') + 1);
    }

    private Answer as(String token, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return send((token.isEmpty() ? request : request.header("Authorization", "Bearer " + token)).build());
    }
}
