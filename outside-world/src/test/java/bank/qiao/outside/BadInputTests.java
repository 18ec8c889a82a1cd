package bank.qiao.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes in, a problem document goes out, and never a 500. */
class BadInputTests extends OutsideWorldTest {

    private static final List<String> POSTS = List.of(
            "/sms/messages",
            "/registry/v1/identity-checks",
            "/cards/v1/verifications",
            "/cards/v1/pulls",
            "/cards/v1/pushes",
            "/bureau/v1/reports",
            "/wechat/v1/social-profiles",
            "/qq/v1/social-profiles",
            "/tenpay/v1/transaction-summaries",
            "/partner-a/v1/funding-decisions",
            "/people");

    private static final List<String> BODIES = List.of(
            "",
            "null",
            "[]",
            "{}",
            "7",
            "'text'",
            "{",
            "{'reference':{}}",
            "{'a':'b','a':'c'}",
            "[".repeat(5_000),
            "{'reference':" + "9".repeat(2_000) + "}",
            "\u0000",
            "{'reference':'\\ud800','name':'\\ud800','idNumber':'\\ud800','phone':'\\ud800','text':'\\ud800'}");

    static Stream<List<String>> nonsense() {
        return POSTS.stream().flatMap(path -> BODIES.stream().map(body -> List.of(path, body)));
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void nonsenseIsRefused(List<String> pathAndBody) {
        assertRefused(caller.post(pathAndBody.get(0), pathAndBody.get(1)), 400, 422);
    }

    @ParameterizedTest
    @CsvSource({
        "/cards/v1/files/today",
        "/cards/v1/files/-999999999-01-01",
        "/fund-house/v1/navs",
        "/fund-house/v1/navs?date=",
        "/fund-house/v1/navs?date=%2B999999999-12-31",
        "/fund-house/v1/navs?date=-999999999-01-01",
        "/fund-house/v1/confirmation-files/2026-02-30",
        "/fund-house/v1/confirmation-files/2026-02-03?sequence=x",
        "/calls/cards?since=999999999999999999999",
        "/calls/cards?since=%00",
        "/people/a%2Fb",
        "/people/%00"
    })
    void impossibleParametersAreRefused(String path) {
        assertRefused(caller.get(path), 400, 422);
    }

    @ParameterizedTest
    @CsvSource({
        "/cards/v1/transactions/%F0%9F%92%B0",
        "/people/%3Cscript%3E",
        "/cards/12",
        "/nothing/here",
        "/partner-c/v1/funding-decisions/1",
        "/control/",
        "/actuator/env",
        "/error"
    })
    void whatIsNotThereIsNotFound(String path) {
        assertRefused(caller.get(path), 404);
    }

    @Test
    void datesOutOfThisWorldAreRefusedInBodiesToo() {
        assertRefused(caller.post("/partner-a/v1/funding-decisions", """
            {'requestId':'far','loanReference':'l','grade':'A','dailyRate':'0.0004','principalFen':1000000,
             'partnerShareFen':700000,'instalments':10,'businessDate':'+999999999-12-31'}\
            """), 422);
        assertRefused(
                caller.post(
                        "/cards/v1/pulls",
                        "{'reference':'far','cardNumber':'%s','amountFen':1,'businessDate':'+12026-01-01'}"
                                .formatted(LIN_CARD)),
                422);
    }

    @Test
    void wrongMethodsAndTypesAndSizesHaveTheirStatus() {
        assertRefused(caller.get("/registry/v1/identity-checks"), 405);
        assertRefused(caller.call("POST", "/people", "text/plain", "hello"), 415);
        assertRefused(caller.call("PUT", "/fund-house/v1/order-files/2026-01-01", "application/json", "{}"), 415);
        assertRefused(caller.post("/people", " ".repeat(10 * 1024 * 1024 + 1)), 413);
        assertRefused(caller.putFile("/fund-house/v1/order-files/2026-01-01?sequence=1000", "x"), 422);
    }

    private static void assertRefused(Caller.Answer answer, Integer... statuses) {
        assertThat(answer.status()).as(answer.text()).isIn((Object[]) statuses);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.field("code")).isNotEmpty();
        assertThat(answer.text()).doesNotContain("Exception", "java.", "springframework", "jackson");
    }
}
