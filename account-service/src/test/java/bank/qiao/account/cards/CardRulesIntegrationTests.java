package bank.qiao.account.cards;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.account.TestPerson;
import bank.qiao.testsupport.BankClient.Answer;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Rules that need many cards or much time; time is moved by moving what was written down. */
class CardRulesIntegrationTests extends CardBindingTest {

    private Answer confirmsWithStepUp(TestPerson person, UUID binding) {
        return as(person.customerId())
                .post(
                        "/api/v1/card-bindings/" + binding + "/confirmation",
                        Map.of(
                                "smsCode",
                                identity.codeFor(binding),
                                "stepUpToken",
                                StepUpTokenOfTests.forBinding(person.customerId(), binding)
                                        .signed()));
    }

    private void unboundDaysAgo(String cardId, int days) {
        jdbc.sql("""
            update card set bound_at = bound_at - make_interval(days => :days + 1),
                            unbound_at = unbound_at - make_interval(days => :days)
            where id = :id\
            """).param("days", days).param("id", UUID.fromString(cardId)).update();
    }

    @Test
    void theEleventhCardIsRefused() {
        TestPerson person = customer(11);
        bindsFirstCard(person);
        UUID early = opensBinding(person, person.cards().get(10));
        for (int i = 1; i < 10; i++) {
            UUID binding = opensBinding(person, person.cards().get(i));
            assertThat(confirmsWithStepUp(person, binding).status()).isEqualTo(201);
        }
        Answer refused = as(person.customerId())
                .post(
                        "/api/v1/card-bindings",
                        Map.of("cardNumber", person.cards().get(10), "reservedPhone", person.phone()));
        assertThat(refused.code()).isEqualTo("TOO_MANY_CARDS");
        assertThat(confirmsWithStepUp(person, early).code()).isEqualTo("TOO_MANY_CARDS");
    }

    @Test
    void aBindingThatWasLeftAloneExpires() {
        TestPerson person = customer(1);
        UUID binding = opensBinding(person, person.cards().getFirst());
        jdbc.sql("update card_binding set expires_at = expires_at - interval '15 minutes' where id = :id")
                .param("id", binding)
                .update();
        Answer refused = confirms(person, binding);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("BINDING_EXPIRED");
        assertThat(identity.usesOfCodeFor(binding)).isZero();
    }

    @Test
    void aCardUnboundLongAgoIsForgottenAndOneUnboundLatelyIsNot() {
        TestPerson person = customer(1);
        String first = bindsFirstCard(person);
        as(person.customerId()).delete("/api/v1/cards/" + first);
        unboundDaysAgo(first, 178);
        UUID binding = opensBinding(person, person.cards().getFirst());
        assertThat(confirms(person, binding).status()).isEqualTo(428);
        unboundDaysAgo(first, 3);
        assertThat(confirms(person, binding).status()).isEqualTo(201);
    }

    @Test
    void aCardStillBoundCountsHoweverLongAgoItWasBound() {
        TestPerson person = customer(2);
        String first = bindsFirstCard(person);
        jdbc.sql("update card set bound_at = bound_at - interval '400 days' where id = :id")
                .param("id", UUID.fromString(first))
                .update();
        UUID binding = opensBinding(person, person.cards().get(1));
        assertThat(confirms(person, binding).status()).isEqualTo(428);
    }
}
