package bank.qiao.account.cards;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.account.TestPerson;
import bank.qiao.testsupport.BankClient.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Binding the first card, and what binds nothing. */
class CardBindingIntegrationTests extends CardBindingTest {

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
    void aCardNetworkThatIsDownIsSaidToBeDown() {
        TestPerson person = customer(1);
        outsideWorld.control("cards", "DOWN");
        Answer answer = opens(person, person.cards().getFirst(), person.phone());
        assertThat(answer.status()).as(answer.text()).isEqualTo(503);
        assertThat(answer.raw().headers().firstValue("Retry-After")).isPresent();
    }
}
