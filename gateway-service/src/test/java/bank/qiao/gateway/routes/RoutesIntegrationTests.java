package bank.qiao.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.gateway.FakeService;
import bank.qiao.gateway.GatewayTest;
import bank.qiao.gateway.Phone;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesIntegrationTests extends GatewayTest {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/me,identity",
        "/api/v1/me/devices,identity",
        "/api/v1/verifications/1/completion,identity",
        "/api/v1/sessions/current,identity",
        "/api/v1/me/risk-profile,wealth",
        "/api/v1/accounts,account",
        "/api/v1/accounts/1/statements/2026-11,account",
        "/api/v1/card-bindings/1/confirmation,account",
        "/api/v1/cards,account",
        "/api/v1/top-ups,account",
        "/api/v1/withdrawals,account",
        "/api/v1/transfers,account",
        "/api/v1/credit-line/applications,loan",
        "/api/v1/loan-quotes,loan",
        "/api/v1/loans/1/contract,loan",
        "/api/v1/products,wealth",
        "/api/v1/risk-questionnaire,wealth",
        "/api/v1/orders,wealth",
        "/api/v1/holdings,wealth",
        "/api/v1/income,wealth",
        "/api/v1/investment-plans,wealth",
        "/api/v1/sweep,wealth"
    })
    void customersReachTheServiceThatAnswersThePath(String path, String service) {
        Answer answer = call(phone(), "GET", path + "?a=b%20c");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().get("service").asString()).isEqualTo(service);
        assertThat(called(service).uri()).isEqualTo(path + "?a=b%20c");
    }

    @ParameterizedTest
    @CsvSource({
        "/admin/v1/customers/1,identity", "/admin/v1/reviews,identity", "/admin/v1/approvals/1/decision,identity",
        "/admin/v1/audit,identity", "/admin/v1/journals,account", "/admin/v1/trial-balance,account",
        "/admin/v1/clock,account", "/admin/v1/business-day,account", "/admin/v1/invitations,loan",
        "/admin/v1/credit-lines/1,loan", "/admin/v1/decisions/1/replay,risk", "/admin/v1/policies,risk",
        "/admin/v1/products,wealth", "/admin/v1/fund-files,wealth"
    })
    void staffReachTheServiceThatAnswersThePath(String path, String service) {
        Answer answer = staff(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().get("service").asString()).isEqualTo(service);
    }

    @ParameterizedTest
    @CsvSource({"identity", "account", "loan", "wealth", "risk"})
    void deadLettersOfEachServiceAreReachedByItsName(String service) {
        Answer answer = staff("/admin/v1/" + service + "/dead-letters/7/replay?x=1");
        assertThat(answer.json().get("service").asString()).isEqualTo(service);
        assertThat(called(service).uri()).isEqualTo("/admin/v1/dead-letters/7/replay?x=1");
    }

    @ParameterizedTest
    @CsvSource({
        "/internal/v1/customers/1/person,404",
        "/actuator/health,404",
        "/actuator,404",
        "/v3/api-docs,404",
        "/oauth2/token,404",
        "/error,404",
        "/,404",
        "/swagger-ui/index.html,404",
        "/api/v1/nothing,401",
        "/api/v2/me,404",
        "/admin,404",
        "/api/v1/accounts/..%2f..%2f..%2finternal%2fv1,400",
        "/api/v1/accounts/%2e%2e/%2e%2e/%2e%2e/internal/v1/x,400",
        "/api/v1/accounts;x=1,400",
        "//internal/v1/x,400"
    })
    void nothingElseLeadsAnywhere(String path, int status) {
        Answer answer = call(path, request -> request);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        // What the server itself refuses (an encoded slash) reaches no filter and has no trace.
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.code()).isNotEmpty();
    }

    @Test
    void anUnknownPathWithATokenIs404() {
        assertThat(call(phone(), "GET", "/api/v1/nothing").status()).isEqualTo(404);
        assertThat(staff("/admin/v1/nothing").status()).isEqualTo(404);
        assertThat(staff("/admin/v1/nobody/dead-letters").status()).isEqualTo(404);
    }

    @Test
    void aServiceSeesTheTokenAsBearerAndWhatTheCallerCalledAndNothingTheCallerMadeUp() {
        Phone phone = phone();
        send(phone.request("POST", url("/api/v1/top-ups"))
                .method("POST", BodyPublishers.ofString("{\"a\":1}"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "k-1")
                .header("Accept-Language", "en")
                .header("X-Forwarded-For", "6.6.6.6")
                .header("X-Forwarded-Host", "evil.test")
                .header("Forwarded", "for=6.6.6.6")
                .header("X-Real-IP", "6.6.6.6")
                .header("Cookie", "a=b")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .build());
        FakeService.Call call = ACCOUNT.last();
        assertThat(call.header("Authorization")).isEqualTo("Bearer " + phone.token);
        assertThat(call.header("DPoP")).isEmpty();
        assertThat(call.header("Idempotency-Key")).isEqualTo("k-1");
        assertThat(call.header("Accept-Language")).isEqualTo("en");
        assertThat(call.header("X-Forwarded-For")).isEqualTo("127.0.0.1");
        assertThat(call.header("X-Forwarded-Host")).isEqualTo("127.0.0.1:" + port);
        assertThat(call.header("X-Forwarded-Proto")).isEqualTo("http");
        assertThat(call.header("Forwarded")).isEmpty();
        assertThat(call.header("X-Real-IP")).isEmpty();
        assertThat(call.header("Cookie")).isEmpty();
        assertThat(call.header("traceparent")).isNotEmpty().doesNotContain("0af7651916cd43dd8448eb211c80319c");
        assertThat(new String(call.body(), StandardCharsets.UTF_8)).isEqualTo("{\"a\":1}");
    }

    @Test
    void theAnswerComesBackAsItIsWithTheGatewaysOwnTrace() {
        IDENTITY.answer("/api/v1/me/refused", "{\"code\":\"SOMETHING\",\"status\":422}");
        Answer answer = call(phone(), "GET", "/api/v1/me/refused");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("SOMETHING");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(answer.response().headers().allValues("X-Trace-Id"))
                .hasSize(1)
                .doesNotContain("the-services-own");
        assertThat(answer.response().headers().allValues("X-Content-Type-Options"))
                .hasSize(1);
        assertThat(IDENTITY.last().header("traceparent")).contains(answer.header("X-Trace-Id"));
    }

    @Test
    void aProofOfALoginIsPassedOnBecauseIdentityChecksIt() {
        String proof = phone().proof("POST", url("/api/v1/sessions/refresh"), "x");
        call(
                "/api/v1/sessions/refresh",
                request -> request.header("DPoP", proof)
                        .header("Authorization", "DPoP expired")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}")));
        assertThat(IDENTITY.last().header("DPoP")).isEqualTo(proof);
        assertThat(IDENTITY.last().header("Authorization")).isEmpty();
        assertThat(IDENTITY.last().header("X-Forwarded-Host")).isEqualTo("127.0.0.1:" + port);
    }

    @Test
    void uploadsPassThroughByteByByteAndLargerOnesAreRefused() {
        byte[] picture = new byte[3 * 1024 * 1024];
        Arrays.fill(picture, (byte) 7);
        Phone phone = phone();
        Answer passed = send(phone.request("POST", url("/api/v1/me/real-name"))
                .method("POST", BodyPublishers.ofByteArray(picture))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .build());
        assertThat(passed.status()).as(passed.body()).isEqualTo(200);
        assertThat(IDENTITY.last().body()).isEqualTo(picture);
        assertThat(IDENTITY.last().header("Content-Type")).isEqualTo("multipart/form-data; boundary=b");

        assertThat(upload(phone, "multipart/form-data; boundary=b", BodyPublishers.ofByteArray(new byte[7 << 20]))
                        .status())
                .isEqualTo(413);
        assertThat(upload(phone, "application/json", BodyPublishers.ofByteArray(new byte[2 << 20]))
                        .status())
                .isEqualTo(413);
        Answer chunked = upload(
                phone,
                "application/json",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[2 << 20])));
        assertThat(chunked.status()).isEqualTo(413);
        assertThat(chunked.code()).isEqualTo("PAYLOAD_TOO_LARGE");
        Answer hugeChunked = upload(
                phone,
                "multipart/form-data; boundary=b",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[8 << 20])));
        assertThat(hugeChunked.status()).isEqualTo(413);
    }

    @Test
    void aSlowServiceIs503WithRetryAfter() {
        Answer answer = call(phone(), "GET", "/api/v1/loans/never");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("DEPENDENCY_UNAVAILABLE");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }

    private Answer upload(Phone phone, String type, HttpRequest.BodyPublisher body) {
        return send(phone.request("POST", url("/api/v1/me/real-name"))
                .method("POST", body)
                .header("Content-Type", type)
                .build());
    }

    private Answer staff(String path) {
        return call(
                path, request -> request.header("Authorization", "Bearer " + tokens.staff("li.maker", "OPS_MAKER")));
    }

    private static FakeService.Call called(String service) {
        return switch (service) {
            case "identity" -> IDENTITY.last();
            case "account" -> ACCOUNT.last();
            case "loan" -> LOAN.last();
            case "wealth" -> WEALTH.last();
            default -> RISK.last();
        };
    }
}
