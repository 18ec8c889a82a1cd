package bank.qiao.web.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.web.example.ExampleTest;
import bank.qiao.web.example.Outside;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboundIntegrationTests extends ExampleTest {

    @BeforeEach
    void forget() {
        OUTSIDE.calls.clear();
    }

    @Test
    void aCallInsideCarriesTheServicesOwnTokenTheTraceAndTheLanguage() {
        OUTSIDE.answer("/internal/v1/person", 200, "{\"name\":\"张三\",\"addedLater\":true}");
        Answer answer = call("/api/v1/person", request -> request.header("Accept-Language", "en"));
        assertThat(answer.json().get("name").asString()).isEqualTo("张三");
        Outside.Call call = OUTSIDE.calls.getLast();
        assertThat(call.header("Authorization")).isEqualTo("Bearer service-token");
        assertThat(call.header("Traceparent")).contains(answer.header("X-Trace-Id"));
        assertThat(call.header("Accept-language")).isEqualTo("en");

        get("/api/v1/person");
        assertThat(OUTSIDE.calls.stream().filter(each -> each.path().equals("/oauth2/token")))
                .as("the token is kept for its life")
                .hasSizeLessThanOrEqualTo(1)
                .allSatisfy(token -> {
                    assertThat(token.header("Authorization"))
                            .isEqualTo("Basic "
                                    + Base64.getEncoder()
                                            .encodeToString(
                                                    "example-service:not-a-secret".getBytes(StandardCharsets.UTF_8)));
                    assertThat(token.body())
                            .contains("grant_type=client_credentials")
                            .contains("scope=service");
                });
    }

    @Test
    void aCallOutsideCarriesNoTokenOfOurs() {
        OUTSIDE.answer("/sms", 200, "{}");
        assertThat(get("/api/v1/sms").status()).isEqualTo(200);
        assertThat(OUTSIDE.calls.getLast().header("Authorization")).isEmpty();
    }

    @Test
    void aCodedRefusalOfAnotherServiceIsPassedOnInItsOwnWords() {
        OUTSIDE.answer(
                "/internal/v1/person",
                new Outside.Answer(
                        422,
                        "application/problem+json",
                        "{\"type\":\"urn:x\",\"title\":\"验证码错误\",\"status\":422,\"detail\":\"还可尝试 4 次\","
                            + "\"instance\":\"/internal/v1/person\",\"code\":\"OTP_WRONG\",\"traceId\":\"x\",\"triesLeft\":4}",
                        Map.of()));
        Answer answer = get("/api/v1/person");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("OTP_WRONG");
        assertThat(answer.json().get("title").asString()).isEqualTo("验证码错误");
        assertThat(answer.json().get("detail").asString()).isEqualTo("还可尝试 4 次");
        assertThat(answer.json().get("triesLeft").asInt()).isEqualTo(4);
        assertThat(answer.json().get("instance").asString()).isEqualTo("/api/v1/person");
    }

    @Test
    void somebodyWhoIsDownOrSlowOrTalksNonsenseIs503WithRetryAfter() {
        for (Outside.Answer bad : new Outside.Answer[] {
            new Outside.Answer(500, "text/plain", "java.lang.NullPointerException", Map.of()),
            new Outside.Answer(503, "application/problem+json", "{}", Map.of()),
            new Outside.Answer(200, "application/json", "{\"name\":", Map.of()),
            new Outside.Answer(200, "text/html", "<html>", Map.of())
        }) {
            OUTSIDE.answer("/internal/v1/person", bad);
            Answer answer = get("/api/v1/person");
            assertThat(answer.status()).as(bad.toString()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("DEPENDENCY_UNAVAILABLE");
            assertThat(answer.header("Retry-After")).isEqualTo("5");
            assertThat(answer.body()).doesNotContain("NullPointer");
        }
    }

    @Test
    void aMistakeOfOursInACallInsideIsOurMistakeToTheCaller() {
        OUTSIDE.answer(
                "/internal/v1/person",
                new Outside.Answer(403, "application/problem+json", "{\"code\":\"FORBIDDEN\"}", Map.of()));
        assertThat(get("/api/v1/person").status()).isEqualTo(500);
    }
}
