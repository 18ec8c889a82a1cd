package bank.qiao.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ControlTests extends OutsideWorldTest {

    private static final String IDENTITY = "'reference':'r','name':'林晓桥','idNumber':'" + LIN_ID + "'";
    private static final String FEATURES =
            "{'reference':'r','phone':'19900000001','idNumber':'" + LIN_ID + "','consentReference':'c'}";

    /** A call of each system that does its work. */
    private Caller.Answer work(String system, String reference) {
        return switch (system) {
            case "sms" ->
                caller.post(
                        "/sms/messages",
                        "{'phone':'19933330000','text':'%s','clientReference':'%s'}".formatted(reference, reference));
            case "registry" -> caller.post("/registry/v1/identity-checks", "{" + IDENTITY + "}");
            case "cards" ->
                caller.post(
                        "/cards/v1/pulls",
                        "{'reference':'%s','cardNumber':'%s','amountFen':1}".formatted(reference, LIN_CARD));
            case "bureau" -> caller.post("/bureau/v1/reports", "{" + IDENTITY + ",'consentReference':'c'}");
            case "wechat", "qq" -> caller.post("/" + system + "/v1/social-profiles", FEATURES);
            case "tenpay" -> caller.post("/tenpay/v1/transaction-summaries", FEATURES);
            case "fund-house" ->
                caller.putFile(
                        "/fund-house/v1/order-files/2030-01-01?sequence="
                                + (1 + Math.floorMod(reference.hashCode(), 999)),
                        "orderId,side,fundCode,amountFen,units\n%s,SUBSCRIBE,QMM001,100,\n#TOTAL,1,100,0.00\n"
                                .formatted(reference));
            default -> caller.post("/" + system + "/v1/funding-decisions", """
                {'requestId':'%s','loanReference':'l','grade':'A','dailyRate':'0.0004','principalFen':1000000,
                 'partnerShareFen':700000,'instalments':10}\
                """.formatted(reference));
        };
    }

    /** Whether the work of that call left its mark; systems that only answer leave none. */
    private boolean wasDone(String system, String reference) {
        return switch (system) {
            case "sms" -> caller.get("/sms/messages?phone=19933330000").text().contains(reference);
            case "cards" -> caller.get("/cards/v1/transactions/" + reference).status() == 200;
            case "fund-house" ->
                caller.get("/fund-house/v1/confirmation-files/2030-01-01")
                        .text()
                        .contains(reference);
            default ->
                caller.get("/" + system + "/v1/funding-decisions/" + reference).status() == 200;
        };
    }

    static Stream<String> systems() {
        return Stream.of(
                "sms", "registry", "cards", "bureau", "wechat", "qq", "tenpay", "fund-house", "partner-a", "partner-b");
    }

    static Stream<String> systemsWithEffects() {
        return Stream.of("sms", "cards", "fund-house", "partner-a", "partner-b");
    }

    @ParameterizedTest
    @MethodSource("systems")
    void normalSystemsAnswer(String system) {
        assertThat(work(system, newReference()).status()).isBetween(200, 202);
    }

    @ParameterizedTest
    @MethodSource("systems")
    void aFailingSystemAnswers500(String system) {
        caller.tell(system, "{'mode':'ERROR'}");

        Caller.Answer answer = work(system, newReference());

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.field("code")).isEqualTo("SIMULATED_ERROR");
    }

    @ParameterizedTest
    @MethodSource("systems")
    void aSystemThatIsDownCutsTheConnection(String system) {
        caller.tell(system, "{'mode':'DOWN'}");

        assertThatThrownBy(() -> work(system, newReference())).isInstanceOf(UncheckedIOException.class);

        assertThat(lastCall(system).path("outcome").asString()).isEqualTo("DROPPED");
    }

    @ParameterizedTest
    @MethodSource("systems")
    void aLostAnswerCutsTheConnection(String system) {
        caller.tell(system, "{'mode':'LOSE_ANSWER'}");

        assertThatThrownBy(() -> work(system, newReference())).isInstanceOf(UncheckedIOException.class);

        assertThat(lastCall(system).path("outcome").asString()).isEqualTo("ANSWER_LOST");
        assertThat(lastCall(system).path("mode").asString()).isEqualTo("LOSE_ANSWER");
    }

    @ParameterizedTest
    @MethodSource("systems")
    void aSlowSystemAnswersLate(String system) {
        caller.tell(system, "{'mode':'SLOW','delayMillis':150}");
        Instant start = Instant.now();

        assertThat(work(system, newReference()).status()).isBetween(200, 202);

        assertThat(Duration.between(start, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(150));
    }

    @ParameterizedTest
    @MethodSource("systemsWithEffects")
    void onlyALostAnswerLeavesTheWorkDone(String system) {
        for (Map.Entry<String, Boolean> mode :
                Map.of("LOSE_ANSWER", true, "DOWN", false, "ERROR", false).entrySet()) {
            String reference = newReference();
            caller.tell(system, "{'mode':'%s'}".formatted(mode.getKey()));
            try {
                work(system, reference);
            } catch (UncheckedIOException cut) {
                assertThat(mode.getKey()).isNotEqualTo("ERROR");
            }
            caller.tell(system, "{'mode':'NORMAL'}");

            assertThat(wasDone(system, reference)).as(mode.getKey()).isEqualTo(mode.getValue());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "sms,422,/code,CARRIER_REFUSED",
        "registry,200,/result,MISMATCH",
        "cards,200,/refusalCode,DO_NOT_HONOUR",
        "bureau,403,/code,CONSENT_REJECTED",
        "wechat,403,/code,CONSENT_REJECTED",
        "qq,403,/code,CONSENT_REJECTED",
        "tenpay,403,/code,CONSENT_REJECTED",
        "fund-house,422,/code,ORDER_FILE_REFUSED",
        "partner-a,200,/reason,PARTNER_POLICY",
        "partner-b,200,/reason,PARTNER_POLICY"
    })
    void eachSystemSaysItsOwnKindOfNo(String system, int status, String field, String value) {
        caller.tell(system, "{'mode':'REFUSE'}");

        Caller.Answer answer = work(system, newReference());

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().at(field).asString()).isEqualTo(value);
    }

    @Test
    void aRefusingNetworkAlsoFindsNoElementRight() {
        caller.tell("cards", "{'mode':'REFUSE'}");

        Caller.Answer answer = caller.post(
                "/cards/v1/verifications", "{" + IDENTITY + ",'cardNumber':'" + LIN_CARD + "','phone':'19900000001'}");

        assertThat(answer.json().path("mismatch")).hasSize(3);
    }

    @Test
    void aLostAnswerIsFoundByTheQueryAndMovedMoneyOnce() {
        String card = TestPeople.withCard(caller, "100.00");
        String pull = "{'reference':'lost-1','cardNumber':'%s','amountFen':4000}".formatted(card);
        caller.tell("cards", "{'mode':'LOSE_ANSWER'}");

        assertThatThrownBy(() -> caller.post("/cards/v1/pulls", pull)).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> caller.post("/cards/v1/pulls", pull)).isInstanceOf(UncheckedIOException.class);

        // A query does no work and so is answered even now.
        assertThat(caller.get("/cards/v1/transactions/lost-1").field("status")).isEqualTo("SUCCEEDED");
        assertThat(caller.balance(card)).isEqualTo("60.00");
    }

    @Test
    void aCallerWhoHangsUpOnASlowSystemStillGetsTheWorkDone() {
        caller.tell("cards", "{'mode':'SLOW','delayMillis':400}");
        CompletableFuture<Caller.Answer> waiting = CompletableFuture.supplyAsync(() -> work("cards", "slow-1"));

        await().until(() -> caller.get("/calls/cards").text().contains("slow-1"));
        assertThat(lastCall("cards").path("outcome").asString()).isEqualTo("IN_PROGRESS");
        waiting.cancel(true);
        caller.tell("cards", "{'mode':'NORMAL'}");

        await().until(() -> wasDone("cards", "slow-1"));
    }

    @Test
    void aCountedModeEndsByItselfAndAPathNarrowsIt() {
        caller.tell("cards", "{'mode':'ERROR','count':2,'onlyPath':'/pulls'}");

        assertThat(caller.get("/cards/v1/transactions/x").status()).isEqualTo(404);
        assertThat(work("cards", newReference()).status()).isEqualTo(500);
        assertThat(caller.get("/control/cards").json().path("remaining").asInt())
                .isEqualTo(1);
        assertThat(work("cards", newReference()).status()).isEqualTo(500);
        assertThat(work("cards", newReference()).status()).isEqualTo(200);
        assertThat(caller.get("/control/cards").field("mode")).isEqualTo("NORMAL");
    }

    @Test
    void resetMakesEverybodyBehave() {
        caller.tell("sms", "{'mode':'DOWN'}");
        caller.tell("qq", "{'mode':'ERROR'}");

        assertThat(caller.post("/control/reset", "").status()).isEqualTo(200);

        assertThat(caller.get("/control")
                        .json()
                        .valueStream()
                        .map(system -> system.path("mode").asString()))
                .hasSize(10)
                .containsOnly("NORMAL");
    }

    @Test
    void theInboxAndALookAtACardWorkWhateverTheModes() {
        caller.tell("sms", "{'mode':'DOWN'}");
        caller.tell("cards", "{'mode':'DOWN'}");

        assertThat(caller.get("/sms/messages").status()).isEqualTo(200);
        assertThat(caller.get("/cards/" + LIN_CARD).status()).isEqualTo(200);
    }

    @Test
    void callsShowWhatWasAskedSinceATime() {
        work("bureau", "r");
        JsonNode first = lastCall("bureau");
        work("bureau", "r");
        JsonNode second = lastCall("bureau");

        String since = second.path("at").asString();
        JsonNode calls =
                caller.get("/calls/bureau?since=" + since.replace("+", "%2B")).json();

        assertThat(first.path("body").asString()).contains(LIN_ID);
        assertThat(first.path("status").asInt()).isEqualTo(200);
        assertThat(second.path("number").asLong())
                .isGreaterThan(first.path("number").asLong());
        assertThat(calls.get(calls.size() - 1)).isEqualTo(second);
        assertThat(caller.get("/calls/bureau?since=" + since).json()).isEqualTo(calls);
        assertThat(caller.get("/calls/bureau?since=2099-01-01T00:00:00Z").json())
                .isEmpty();
        assertThat(caller.get("/calls/bureau?since=0").json()).isNotEmpty();
        assertThat(caller.get("/calls/bureau?since=yesterday").status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'mode':'SLEEPY'}",
                "{'mode':'SLOW','delayMillis':-1}",
                "{'mode':'SLOW','delayMillis':600001}",
                "{'mode':'DOWN','count':0}",
                "{'mode':'PROCESSING'}",
                "{'mode':'WRONG_AMOUNT'}",
                "{'mod':'DOWN'}"
            })
    void nonsenseControlsAreRefused(String control) {
        assertThat(caller.put("/control/sms", control).status()).isIn(400, 422);
        assertThat(caller.get("/control/sms").field("mode")).isEqualTo("NORMAL");
    }

    @Test
    void anUnknownSystemIsNotFound() {
        assertThat(caller.put("/control/moon", "{'mode':'DOWN'}").field("code")).isEqualTo("UNKNOWN_SYSTEM");
        assertThat(caller.get("/calls/moon").status()).isEqualTo(404);
    }

    private JsonNode lastCall(String system) {
        JsonNode calls = caller.get("/calls/" + system).json();
        return calls.get(calls.size() - 1);
    }
}
