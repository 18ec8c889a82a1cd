package bank.qiao.account.cards;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.account.AccountServiceTest;
import bank.qiao.account.TestPerson;
import bank.qiao.testsupport.BankClient.Answer;
import bank.qiao.testsupport.BankClient;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class CardBindingIntegrationTests extends AccountServiceTest {

    @Autowired
    JdbcClient jdbc;

    private TestPerson customer(int cards) {
        TestPerson person = TestPerson.withCards(cards);
        opensAccount(person.customerId());
        return person;
    }

    private Answer opens(TestPerson person, String card, String phone) {
        return as(person.customerId())
                .post("/api/v1/card-bindings", Map.of("cardNumber", card, "reservedPhone", phone));
    }

    private Answer confirms(TestPerson person, UUID binding, String code, String stepUpToken) {
        return as(person.customerId())
                .post(
                        "/api/v1/card-bindings/" + binding + "/confirmation",
                        Map.of("smsCode", code, "stepUpToken", stepUpToken));
    }

    private static List<String> factors(Answer answer) {
        return answer.body()
                .required("requiredFactors")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    @Test
    void theFirstCardTakesFourElementsAndACodeToItsPhone() {
        TestPerson person = customer(1);
        String number = person.cards().getFirst();

        Answer binding = opens(person, number, person.phone());
        assertThat(binding.status()).as(binding.text()).isEqualTo(201);
        assertThat(factors(binding)).containsExactly("SMS");
        assertThat(binding.string("bank")).isEqualTo("ICBC");
        assertThat(binding.string("cardKind")).isEqualTo("DEBIT");
        UUID bindingId = UUID.fromString(binding.string("bindingId"));

        Answer bound = confirms(person, bindingId);
        assertThat(bound.status()).as(bound.text()).isEqualTo(201);
        String masked = number.substring(0, 4) + " **** **** " + number.substring(number.length() - 4);
        assertThat(bound.string("maskedNumber")).isEqualTo(masked);
        assertThat(bound.string("boundAt")).endsWith("+08:00");

        JsonNode cards = as(person.customerId()).get("/api/v1/cards").body().required("items");
        assertThat(cards).hasSize(1);
        assertThat(cards.get(0).required("cardId").asString()).isEqualTo(bound.string("cardId"));
        assertThat(confirms(person, bindingId).code()).isEqualTo("BINDING_ALREADY_CONFIRMED");
        assertThat(opens(person, number, person.phone()).code()).isEqualTo("CARD_ALREADY_BOUND");
    }

    @Test
    void numbersAreNotReadableInTheDatabase() {
        TestPerson person = customer(1);
        bindsFirstCard(person);
        String number = person.cards().getFirst();
        List<String> rows = jdbc.sql("select c::text || encode(c.number_cipher, 'escape') from card c "
                        + "union all select b::text || encode(b.number_cipher, 'escape') from card_binding b")
                .query(String.class)
                .list();
        assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(number));
    }

    @Test
    void aCardWhoseElementsDoNotBelongTogetherIsRefused() {
        TestPerson person = customer(1);
        TestPerson other = TestPerson.withCards(1);
        assertThat(opens(person, other.cards().getFirst(), other.phone()).code())
                .isEqualTo("CARD_ELEMENTS_MISMATCH");
        assertThat(opens(person, person.cards().getFirst(), "13900000000").code())
                .isEqualTo("CARD_ELEMENTS_MISMATCH");
        assertThat(opens(person, "6222021234567890123", person.phone()).code()).isEqualTo("CARD_ELEMENTS_MISMATCH");
    }

    @Test
    void creditCardsAreRefusedByTheTableAndByTheNetwork() {
        TestPerson person = customer(0);
        assertThat(opens(person, person.getsCard("622575", "CREDIT"), person.phone())
                        .code())
                .isEqualTo("CARD_KIND_NOT_SUPPORTED");
        assertThat(opens(person, person.getsCard("699999", "CREDIT"), person.phone())
                        .code())
                .isEqualTo("CARD_KIND_NOT_SUPPORTED");
        Answer unknownPrefix = opens(person, person.getsCard("688888", "DEBIT"), person.phone());
        assertThat(unknownPrefix.status()).as(unknownPrefix.text()).isEqualTo(201);
        assertThat(unknownPrefix.string("bank")).isEqualTo("ABC");
    }

    @Test
    void whatIsNoCardNumberOrPhoneIsMalformed() {
        TestPerson person = customer(1);
        for (String wrong : List.of("622202123456789", "62220212345678901234", "6222a2123456789012", "")) {
            Answer answer = opens(person, wrong, person.phone());
            assertThat(answer.status()).as(answer.text()).isEqualTo(400);
            assertThat(answer.body().required("errors").get(0).required("field").asString())
                    .isEqualTo("cardNumber");
        }
        assertThat(opens(person, person.cards().getFirst(), "12900000000").status())
                .isEqualTo(400);
    }

    @Test
    void somebodyWithoutAVerifiedNameBindsNothing() {
        TestPerson person = TestPerson.withCards(1);
        Answer answer = opens(person, person.cards().getFirst(), person.phone());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("CUSTOMER_NOT_VERIFIED");
    }

    @Test
    void aWrongCodeIsRefusedAndTheRightOneStillWorks() {
        TestPerson person = customer(1);
        UUID binding = opensBinding(person, person.cards().getFirst());
        Answer wrong = as(person.customerId())
                .post("/api/v1/card-bindings/" + binding + "/confirmation", Map.of("smsCode", "000000"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.code()).isEqualTo("OTP_WRONG");
        assertThat(confirms(person, binding).status()).isEqualTo(201);
    }

    @Test
    void somebodyElsesBindingIsNotThere() {
        TestPerson person = customer(1);
        UUID binding = opensBinding(person, person.cards().getFirst());
        TestPerson other = customer(1);
        assertThat(confirms(other, binding).status()).isEqualTo(404);
        String cardId = bindsFirstCard(other);
        assertThat(as(person.customerId()).delete("/api/v1/cards/" + cardId).status())
                .isEqualTo(404);
    }

    @Test
    void theSecondCardAsksForFaceAndVoiceAndDoesNotBurnTheCode() {
        TestPerson person = customer(2);
        bindsFirstCard(person);
        Answer binding = opens(person, person.cards().get(1), person.phone());
        assertThat(factors(binding)).containsExactly("SMS", "FACE", "VOICE");
        UUID bindingId = UUID.fromString(binding.string("bindingId"));

        for (int i = 0; i < 3; i++) {
            Answer refused = confirms(person, bindingId);
            assertThat(refused.status()).as(refused.text()).isEqualTo(428);
            assertThat(refused.code()).isEqualTo("STEP_UP_REQUIRED");
            assertThat(factors(refused)).containsExactly("SMS", "FACE", "VOICE");
            assertThat(refused.string("purpose")).isEqualTo("BIND_CARD");
            assertThat(refused.string("subjectId")).isEqualTo(bindingId.toString());
        }
        assertThat(identity.usesOfCodeFor(bindingId)).isZero();
    }

    @Test
    void unbindingTheFirstCardDoesNotMakeTheNextOneFirst() {
        TestPerson person = customer(2);
        String first = bindsFirstCard(person);
        assertThat(as(person.customerId()).delete("/api/v1/cards/" + first).status())
                .isEqualTo(204);
        assertThat(as(person.customerId()).delete("/api/v1/cards/" + first).status())
                .isEqualTo(404);
        UUID again = opensBinding(person, person.cards().getFirst());
        assertThat(confirms(person, again).status()).isEqualTo(428);
        UUID other = opensBinding(person, person.cards().get(1));
        assertThat(confirms(person, other).status()).isEqualTo(428);
    }

    @Test
    void ofManyFirstBindingsConfirmedAtOnceOneBinds() throws Exception {
        int cards = 6;
        TestPerson person = customer(cards);
        List<UUID> bindings =
                person.cards().stream().map(card -> opensBinding(person, card)).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(cards)) {
            List<Callable<Answer>> calls = bindings.stream()
                    .map(binding -> (Callable<Answer>) () -> confirms(person, binding))
                    .toList();
            List<Integer> statuses = threads.invokeAll(calls).stream()
                    .map(Future::resultNow)
                    .map(Answer::status)
                    .sorted()
                    .toList();
            assertThat(statuses).containsExactly(201, 428, 428, 428, 428, 428);
        }
        assertThat(as(person.customerId()).get("/api/v1/cards").body().required("items"))
                .hasSize(1);
    }

    @Test
    void aStepUpTokenForExactlyThisBindsOnceAndAnyOtherIsRefused() {
        TestPerson person = customer(3);
        bindsFirstCard(person);
        UUID binding = opensBinding(person, person.cards().get(1));
        String code = identity.codeFor(binding);
        StepUpTokenOfTests good = StepUpTokenOfTests.forBinding(person.customerId(), binding);

        List<String> wrong = List.of(
                "not-a-token",
                "a.b.c",
                tokens.customer(person.customerId()),
                good.with("purpose", "DRAWDOWN").signed(),
                good.with("subject_id", UUID.randomUUID().toString()).signed(),
                good.with("device_id", "another-device").signed(),
                good.with("sub", UUID.randomUUID().toString()).signed(),
                good.with("factors", List.of("FACE")).signed(),
                good.with("iss", "http://somebody.else").signed(),
                good.with("aud", "another").signed(),
                good.issuedBefore(400).signed(),
                good.ofType("at+jwt").signed(),
                good.signedByAnotherKey());
        for (String token : wrong) {
            Answer refused = confirms(person, binding, code, token);
            assertThat(refused.status()).as(token).isEqualTo(422);
            assertThat(refused.code()).as(token).isEqualTo("STEP_UP_TOKEN_INVALID");
        }
        assertThat(identity.usesOfCodeFor(binding)).isZero();

        Answer bound = confirms(person, binding, code, good.signed());
        assertThat(bound.status()).as(bound.text()).isEqualTo(201);

        // The same token id for another binding: used is used.
        UUID third = opensBinding(person, person.cards().get(2));
        Answer replayed = confirms(
                person,
                third,
                identity.codeFor(third),
                good.with("subject_id", third.toString()).signed());
        assertThat(replayed.code()).isEqualTo("STEP_UP_TOKEN_INVALID");
    }

    @Test
    void oneStepUpTokenBindsOneCardHoweverManyCallsBringItAtOnce() throws Exception {
        TestPerson person = customer(2);
        bindsFirstCard(person);
        UUID binding = opensBinding(person, person.cards().get(1));
        String code = identity.codeFor(binding);
        String token =
                StepUpTokenOfTests.forBinding(person.customerId(), binding).signed();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Answer>> calls = Collections.nCopies(4, () -> confirms(person, binding, code, token));
            assertThat(threads.invokeAll(calls).stream()
                            .map(Future::resultNow)
                            .filter(answer -> answer.status() == 201))
                    .hasSize(1);
        }
        assertThat(as(person.customerId()).get("/api/v1/cards").body().required("items"))
                .hasSize(2);
    }

    @Test
    void aNewerCardGetsLittleMoneyInItsFirstDay() {
        TestPerson person = customer(2);
        String first = bindsFirstCard(person);
        UUID binding = opensBinding(person, person.cards().get(1));
        String second = confirms(
                        person,
                        binding,
                        identity.codeFor(binding),
                        StepUpTokenOfTests.forBinding(person.customerId(), binding)
                                .signed())
                .string("cardId");
        pays(person.customerId(), "top-ups", first, "20000.00");
        BankClient client = as(person.customerId());
        assertThat(client.post("/api/v1/withdrawals", payment(second, "5000.01"))
                        .code())
                .isEqualTo("NEW_CARD_PAYOUT_LIMIT");
        assertThat(pays(person.customerId(), "withdrawals", second, "4000.00").string("status"))
                .isEqualTo("SUCCEEDED");
        assertThat(client.post("/api/v1/withdrawals", payment(second, "1000.01"))
                        .code())
                .isEqualTo("NEW_CARD_PAYOUT_LIMIT");
        assertThat(pays(person.customerId(), "withdrawals", first, "6000.00").string("status"))
                .isEqualTo("SUCCEEDED");
    }

    @Test
    void aCardNetworkThatIsDownIsSaidToBeDown() {
        TestPerson person = customer(1);
        outsideWorld.control("cards", "DOWN");
        Answer answer = opens(person, person.cards().getFirst(), person.phone());
        assertThat(answer.status()).as(answer.text()).isEqualTo(503);
        assertThat(answer.raw().headers().firstValue("Retry-After")).isPresent();
    }
}
