package bank.qiao.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.qiao.outside.wire.Digests;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardNetworkTests extends OutsideWorldTest {

    private static final String CREDIT_CARD = "6225757550000047";

    @Test
    void fourRightElementsMatch() {
        Caller.Answer answer = verify("林晓桥", LIN_ID, LIN_CARD, "19900000001");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.field("result")).isEqualTo("MATCH");
        assertThat(answer.field("kind")).isEqualTo("DEBIT");
        assertThat(answer.field("bank")).isEqualTo("ICBC");
        assertThat(answer.json().path("mismatch")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "林晓,440305199005129016,19900000001,name",
        "林晓桥,310101198809239026,19900000001,idNumber",
        "林晓桥,440305199005129016,19900000002,phone"
    })
    void eachWrongElementIsNamed(String name, String idNumber, String phone, String wrong) {
        Caller.Answer answer = verify(name, idNumber, LIN_CARD, phone);

        assertThat(answer.field("result")).isEqualTo("MISMATCH");
        assertThat(answer.json().path("mismatch")).hasSize(1);
        assertThat(answer.json().at("/mismatch/0").asString()).isEqualTo(wrong);
    }

    @Test
    void aCardThatNoBankIssuedIsUnknown() {
        Caller.Answer answer = verify("林晓桥", LIN_ID, "6222020000000000000", "19900000001");

        assertThat(answer.field("result")).isEqualTo("UNKNOWN_CARD");
        assertThat(answer.json().has("bank")).isFalse();
    }

    @Test
    void aPullTakesMoneyOnceAndAPushBringsItBack() {
        String card = newCard("1000.00");
        String pull = newReference();

        Caller.Answer first = move("pulls", pull, card, 12_345);
        Caller.Answer again = move("pulls", pull, card, 12_345);
        assertThat(first.field("status")).isEqualTo("SUCCEEDED");
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(caller.get("/cards/v1/transactions/" + pull).text()).isEqualTo(first.text());
        assertThat(caller.balance(card)).isEqualTo("876.55");

        move("pushes", newReference(), card, 12_345);
        assertThat(caller.balance(card)).isEqualTo("1000.00");
    }

    @Test
    void twentyPullsAtOnceWithOneReferenceMoveMoneyOnce() {
        String card = newCard("1000.00");
        String reference = newReference();

        List<Caller.Answer> answers = atOnce(20, i -> move("pulls", reference, card, 10_000));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
        assertThat(answers.stream().map(Caller.Answer::text).distinct()).hasSize(1);
        assertThat(caller.balance(card)).isEqualTo("900.00");
    }

    @Test
    void twentyPullsAtOnceCannotTakeMoreThanThereIs() {
        String card = newCard("1000.00");

        List<Caller.Answer> answers = atOnce(20, i -> move("pulls", newReference(), card, 10_000));

        assertThat(answers.stream().filter(answer -> answer.field("status").equals("SUCCEEDED")))
                .hasSize(10);
        assertThat(answers.stream().filter(answer -> answer.field("refusalCode").equals("INSUFFICIENT_FUNDS")))
                .hasSize(10);
        assertThat(caller.balance(card)).isEqualTo("0.00");
    }

    @Test
    void otherContentUnderTheSameReferenceIsRefused() {
        String card = newCard("1000.00");
        String reference = newReference();
        move("pulls", reference, card, 100);

        assertThat(move("pulls", reference, card, 200).status()).isEqualTo(409);
        assertThat(move("pushes", reference, card, 100).status()).isEqualTo(409);
        assertThat(caller.balance(card)).isEqualTo("999.00");
    }

    @Test
    void refusalsAreAnswersAndFinal() {
        String card = newCard("1.00");
        String reference = newReference();

        assertThat(move("pulls", reference, card, 101).field("refusalCode")).isEqualTo("INSUFFICIENT_FUNDS");
        move("pushes", newReference(), card, 10_000);
        assertThat(move("pulls", reference, card, 101).field("status")).isEqualTo("REFUSED");
        assertThat(move("pulls", newReference(), CREDIT_CARD, 1).field("refusalCode"))
                .isEqualTo("CARD_KIND_NOT_SUPPORTED");
        assertThat(move("pushes", newReference(), "6222020000000000000", 1).field("refusalCode"))
                .isEqualTo("UNKNOWN_CARD");
        assertThat(caller.post(
                                "/cards/v1/pushes",
                                "{'reference':'%s','cardNumber':'%s','amountFen':1,'name':'李四'}"
                                        .formatted(newReference(), card))
                        .field("refusalCode"))
                .isEqualTo("NAME_MISMATCH");
    }

    @Test
    void aReferenceThatNeverArrivedIsNotFound() {
        Caller.Answer answer = caller.get("/cards/v1/transactions/never");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.field("code")).isEqualTo("TRANSACTION_NOT_FOUND");
    }

    @Test
    void inModeProcessingTheOutcomeShowsItselfLater() {
        String card = newCard("1000.00");
        String reference = newReference();
        caller.tell("cards", "{'mode':'PROCESSING','delayMillis':300}");

        assertThat(move("pulls", reference, card, 5_000).field("status")).isEqualTo("PROCESSING");

        await().untilAsserted(() -> assertThat(
                        caller.get("/cards/v1/transactions/" + reference).field("status"))
                .isEqualTo("SUCCEEDED"));
        assertThat(caller.balance(card)).isEqualTo("950.00");
    }

    @Test
    void inModeWrongAmountTheBooksOfTheNetworkSayMoreThanItsAnswer() {
        String card = newCard("1000.00");
        String reference = newReference();
        caller.tell("cards", "{'mode':'WRONG_AMOUNT','count':1}");

        Caller.Answer answer = caller.post(
                "/cards/v1/pulls",
                "{'reference':'%s','cardNumber':'%s','amountFen':5000,'businessDate':'2031-01-03'}"
                        .formatted(reference, card));

        assertThat(answer.field("amountFen")).isEqualTo("5000");
        assertThat(caller.balance(card)).isEqualTo("949.99");
        assertThat(caller.get("/cards/v1/files/2031-01-03").text())
                .contains(reference + ",PULL,", ",5001,")
                .contains("#TOTAL,1,5001,0");
    }

    @Test
    void theDailyFileHasWhatSucceededWithTotalsAndDigest() {
        String card = newCard("1000.00");
        String day = "2031-01-02";
        String pull = newReference();
        String push = newReference();
        String body = "{'reference':'%s','cardNumber':'%s','amountFen':%d,'businessDate':'%s'}";
        caller.post("/cards/v1/pulls", body.formatted(pull, card, 30_000, day));
        caller.post("/cards/v1/pushes", body.formatted(push, card, 10_000, day));
        caller.post("/cards/v1/pulls", body.formatted(newReference(), card, 99_999_999, day));

        Caller.Answer file = caller.get("/cards/v1/files/" + day);

        List<String> lines = file.text().lines().toList();
        assertThat(lines.get(0)).isEqualTo("reference,direction,maskedCard,amountFen,networkReference,settledOn");
        String masked = card.substring(0, 6) + "*********" + card.substring(15);
        assertThat(lines.get(1))
                .startsWith(pull + ",PULL," + masked + ",30000,CN")
                .endsWith("," + day);
        assertThat(lines.get(2)).startsWith(push + ",PUSH,");
        assertThat(lines.get(3)).isEqualTo("#TOTAL,2,30000,10000");
        assertThat(file.header("X-File-SHA256"))
                .isEqualTo(Digests.sha256(file.text().getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aDayWithoutMovementsHasAFileWithoutRows() {
        assertThat(caller.get("/cards/v1/files/1999-01-01")
                        .text()
                        .lines()
                        .toList()
                        .getLast())
                .isEqualTo("#TOTAL,0,0,0");
        assertThat(caller.get("/cards/v1/files/1999-02-30").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'amountFen':1.5", "'amountFen':'1'", "'amountFen':1,'amuontFen':1", "'amountFen':[]"})
    void whatIsNotUnderstoodExactlyMovesNothing(String amount) {
        Caller.Answer answer = caller.post(
                "/cards/v1/pulls",
                "{'reference':'%s','cardNumber':'%s',%s}".formatted(newReference(), LIN_CARD, amount));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field("code")).isEqualTo("MALFORMED_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'amountFen':0", "'amountFen':-1", "'amountFen':500000001", "'amountFen':null"})
    void amountsOutOfBoundsAreRefused(String amount) {
        Caller.Answer answer = caller.post(
                "/cards/v1/pulls",
                "{'reference':'%s','cardNumber':'%s',%s}".formatted(newReference(), LIN_CARD, amount));

        assertThat(answer.status()).isEqualTo(422);
    }

    private Caller.Answer verify(String name, String idNumber, String card, String phone) {
        return caller.post(
                "/cards/v1/verifications",
                "{'reference':'r','name':'%s','idNumber':'%s','cardNumber':'%s','phone':'%s'}"
                        .formatted(name, idNumber, card, phone));
    }

    private Caller.Answer move(String direction, String reference, String card, long fen) {
        return caller.post(
                "/cards/v1/" + direction,
                "{'reference':'%s','cardNumber':'%s','amountFen':%d}".formatted(reference, card, fen));
    }

    private String newCard(String balance) {
        return TestPeople.withCard(caller, balance);
    }

    private static List<Caller.Answer> atOnce(int calls, IntFunction<Caller.Answer> call) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Caller.Answer>> tasks = IntStream.range(0, calls)
                    .<Callable<Caller.Answer>>mapToObj(i -> () -> call.apply(i))
                    .toList();
            return threads.invokeAll(tasks).stream().map(CardNetworkTests::done).toList();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static Caller.Answer done(Future<Caller.Answer> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
