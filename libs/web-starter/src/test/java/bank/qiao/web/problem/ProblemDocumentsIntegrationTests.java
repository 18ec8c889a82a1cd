package bank.qiao.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.web.example.ExampleTest;
import bank.qiao.web.example.Issuer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemDocumentsIntegrationTests extends ExampleTest {

    private static final String GOOD = """
        {"amount":{"amount":"1.00","currency":"CNY"},"note":"x"}\
        """;

    @Test
    void aRefusalIsAnsweredWithItsCodeItsTextsAndItsMembers() {
        Answer answer = get("/api/v1/refused");
        assertThat(answer.status()).isEqualTo(428);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().get("type").asString()).isEqualTo("urn:qiao:problem:STEP_UP_REQUIRED");
        assertThat(answer.json().get("title").asString()).isEqualTo("需要进一步验证");
        assertThat(answer.json().get("status").asInt()).isEqualTo(428);
        assertThat(answer.json().get("instance").asString()).isEqualTo("/api/v1/refused");
        assertThat(answer.json().get("traceId").asString())
                .matches("[0-9a-f]{32}")
                .isEqualTo(answer.header("X-Trace-Id"));
        assertThat(answer.json().get("requiredFactors").toString()).isEqualTo("[\"FACE\",\"VOICE\"]");
        assertThat(answer.json().get("purpose").asString()).isEqualTo("BIND_CARD");
    }

    @ParameterizedTest
    @CsvSource({"en,Further", "en-GB;q=0.8,Further", "zh-CN,需要", "fr,需要", "zh-TW,需要"})
    void theTextsFollowAcceptLanguageAndAreChineseByDefault(String language, String start) {
        Answer answer = call("/api/v1/refused", request -> request.header("Accept-Language", language));
        assertThat(answer.json().get("title").asString()).startsWith(start);
    }

    @Test
    void invalidFieldsAreListedEachWithItsCode() {
        Answer answer = post("/api/v1/payments", "{\"note\":\" \",\"to\":{\"accountNumber\":\"\"}}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("VALIDATION_FAILED");
        assertThat(answer.json().get("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("amount", "note", "to.accountNumber");
        assertThat(answer.json().get("errors").findValuesAsString("code")).contains("NOT_NULL", "NOT_BLANK");
        assertThat(answer.json().get("errors").findValuesAsString("message")).contains("不能为null");
    }

    @Test
    void anUnknownFieldIsRefusedByName() {
        Answer answer = post("/api/v1/payments", GOOD.replace("\"note\"", "\"memo\":1,\"note\""));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("UNKNOWN_FIELD");
        assertThat(answer.json().get("errors").get(0).get("field").asString()).isEqualTo("memo");
        Answer inside = post("/api/v1/payments", GOOD.replace("\"currency\"", "\"fen\":1,\"currency\""));
        assertThat(inside.code()).isEqualTo("UNKNOWN_FIELD");
        assertThat(inside.json().get("errors").get(0).get("field").asString()).isEqualTo("amount.fen");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"amount\":{\"amount\":1.00,\"currency\":\"CNY\"},\"note\":\"x\"}|amount.amount",
                "{\"amount\":{\"amount\":\"1.0\",\"currency\":\"CNY\"},\"note\":\"x\"}|amount",
                "{\"amount\":{\"amount\":\"1.00\",\"currency\":\"USD\"},\"note\":\"x\"}|amount",
                "{\"amount\":{\"amount\":\"1.00\"},\"note\":\"x\"}|amount",
                "{\"amount\":\"1.00\",\"note\":\"x\"}|amount",
                "{\"amount\":1,\"note\":\"x\"}|amount",
                "{\"amount\":[],\"note\":\"x\"}|amount",
                "{\"note\":5}|note",
                "{\"note\":true}|note",
                "{\"note\":{}}|note",
                "{\"kind\":\"BOTH\"}|kind",
                "{\"kind\":1}|kind",
                "{\"kind\":\"\"}|kind",
                "{\"on\":\"2026-02-30\"}|on",
                "{\"on\":20261122}|on",
                "{\"on\":[2026,1,1]}|on",
                "{\"rate\":0.5}|rate",
                "{\"rate\":\"1e5\"}|rate",
                "{\"rate\":\"-1\"}|rate",
                "{\"times\":\"3\"}|times",
                "{\"times\":3.5}|times",
                "{\"times\":99999999999}|times",
                "{\"card\":\"abc\"}|card",
                "{\"card\":\"\"}|card",
                "{\"to\":[]}|to"
            })
    void aFieldOfAnotherFormIsRefusedByName(String body, String field) {
        Answer answer = post("/api/v1/payments", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("VALIDATION_FAILED");
        assertThat(answer.json().get("errors").get(0).get("field").asString()).isEqualTo(field);
        assertNothingLeaks(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{|",
                "''|",
                "[]|",
                "null|",
                "\"x\"|",
                "{\"note\":\"a\",\"note\":\"b\"}|",
                "{} {}|",
                "{\"note\":\"\u0001\"}|"
            })
    void brokenJsonIsRefused(String body, String nothing) {
        Answer answer = post("/api/v1/payments", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.code()).isIn("MALFORMED_REQUEST");
        assertNothingLeaks(answer);
    }

    @Test
    void deeplyNestedJsonIsRefused() {
        Answer answer = post("/api/v1/payments", "{\"to\":".repeat(5_000));
        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void whatIsAcceptedComesBackInTheFormOfTheContract() {
        Answer answer = get("/api/v1/answers");
        assertThat(answer.body())
                .isEqualTo("{\"amount\":{\"amount\":\"1234.50\",\"currency\":\"CNY\"},\"rate\":\"0.0005\","
                        + "\"at\":\"2026-11-22T00:00:00.123+08:00\",\"day\":\"2026-11-22\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/nothing,404,NOT_FOUND",
        "/api/v1/payments/not-a-uuid,404,NOT_FOUND",
        "/api/v1/payments?limit=0,400,VALIDATION_FAILED",
        "/api/v1/payments?limit=101,400,VALIDATION_FAILED",
        "/api/v1/payments?limit=x,400,VALIDATION_FAILED",
        "/api/v1/payments?cursor=x,400,VALIDATION_FAILED",
        "/api/v1/payments?cursor=1-1-1-1-1,400,VALIDATION_FAILED",
        "/api/v1/payments?from=x,400,VALIDATION_FAILED",
        "/api/v1/payments?from=6,400,VALIDATION_FAILED",
        "/api/v1/payments?from=%zz,400,MALFORMED_REQUEST",
        "/api/v1/conflict,409,CONFLICT",
        "/api/v1/slow-down,429,TOO_MANY_REQUESTS",
        "/api/v1/mistake,500,INTERNAL_ERROR",
        "/api/v1/%2e%2e/x,400,MALFORMED_REQUEST"
    })
    void everythingElseHasItsCodeToo(String path, int status, String code) throws IOException {
        String raw = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                + Issuer.customer() + "\r\n\r\n");
        assertThat(raw)
                .startsWith("HTTP/1.1 " + status)
                .contains("application/problem+json")
                .contains("\"" + code + "\"");
        assertThat(raw)
                .doesNotContain("select")
                .doesNotContain("Exception")
                .doesNotContain("org.")
                .doesNotContain("table");
    }

    @Test
    void anotherMethodIs405WithAllow() {
        Answer answer = call("/api/v1/payments", request -> request.DELETE());
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.code()).isEqualTo("METHOD_NOT_ALLOWED");
        assertThat(answer.header("Allow")).contains("GET").contains("POST");
    }

    @Test
    void anotherMediaTypeIs415AndAnUnavailableOne406() {
        Answer xml = call(
                "/api/v1/payments",
                request -> request.header("Content-Type", "application/xml").POST(BodyPublishers.ofString("<a/>")));
        assertThat(xml.status()).isEqualTo(415);
        assertThat(xml.code()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
        Answer pdf = call("/api/v1/csv", request -> request.header("Accept", "application/pdf"));
        assertThat(pdf.status()).isEqualTo(406);
        assertThat(pdf.code()).isEqualTo("NOT_ACCEPTABLE");
        Answer refused = call("/api/v1/refused", request -> request.header("Accept", "application/pdf"));
        assertThat(refused.status()).isEqualTo(428);
    }

    @Test
    void aBodyThatIsTooLargeIs413WhetherItSaysSoOrNot() {
        byte[] large = ("{\"note\":\"" + "x".repeat(1_100_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        Answer declared = call(
                "/api/v1/payments",
                request -> request.header("Content-Type", "application/json").POST(BodyPublishers.ofByteArray(large)));
        assertThat(declared.status()).isEqualTo(413);
        assertThat(declared.code()).isEqualTo("PAYLOAD_TOO_LARGE");
        Answer chunked = call(
                "/api/v1/payments",
                request -> request.header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));
        assertThat(chunked.status()).isEqualTo(413);
        assertThat(chunked.code()).isEqualTo("PAYLOAD_TOO_LARGE");
    }

    @Test
    void anUploadMayBeLargerButNotBoundless() {
        assertThat(upload("image", 5 * 1024 * 1024).status()).isEqualTo(200);
        Answer tooLarge = upload("image", 7 * 1024 * 1024);
        assertThat(tooLarge.status()).isEqualTo(413);
        assertThat(tooLarge.code()).isEqualTo("PAYLOAD_TOO_LARGE");
        Answer missing = upload("portrait", 10);
        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.json().get("errors").get(0).get("field").asString()).isEqualTo("image");
        Answer broken = call(
                "/api/v1/uploads",
                request -> request.header("Content-Type", "multipart/form-data").POST(BodyPublishers.ofString("x")));
        assertThat(broken.status()).isEqualTo(400);
        assertThat(post("/api/v1/uploads", "{}").status()).isEqualTo(415);
    }

    @Test
    void aBrokenRequestLineOrHeaderGetsNoPageOfTheServer() throws IOException {
        for (String request : new String[] {
            "GET /api/v1/pay{}ments HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
            "BROKEN\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\nConnection: close\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX: " + "y".repeat(40_000) + "\r\n\r\n",
            "GET /%00 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
            "POST /api/v1/payments HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n"
                    + "Authorization: Bearer " + Issuer.customer()
                    + "\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"
        }) {
            String answer = raw(request);
            assertThat(answer)
                    .startsWith("HTTP/1.1 4")
                    .doesNotContain("<html")
                    .doesNotContain("Tomcat")
                    .doesNotContain("Exception");
        }
    }

    private Answer upload(String part, int size) {
        byte[] start = ("--b\r\nContent-Disposition: form-data; name=\"" + part
                        + "\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] end = "\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8);
        return call(
                "/api/v1/uploads",
                request -> request.header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(BodyPublishers.concat(
                                BodyPublishers.ofByteArray(start),
                                BodyPublishers.ofByteArray(new byte[size]),
                                BodyPublishers.ofByteArray(end))));
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            InputStream answer = socket.getInputStream();
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void assertNothingLeaks(Answer answer) {
        assertThat(answer.body())
                .doesNotContain("Exception")
                .doesNotContain("bank.qiao")
                .doesNotContain("java.")
                .doesNotContain("jackson");
    }
}
