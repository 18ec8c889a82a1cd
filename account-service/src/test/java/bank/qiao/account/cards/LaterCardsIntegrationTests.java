package bank.qiao.account.cards;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.account.TestPerson;
import bank.qiao.testsupport.BankClient;
import bank.qiao.testsupport.BankClient.Answer;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** From the second card on: face and voice, never skipped. */
class LaterCardsIntegrationTests extends CardBindingTest {

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
}
