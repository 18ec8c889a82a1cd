package bank.qiao.account.cards;

import bank.qiao.account.AccountServiceTest;
import bank.qiao.account.TestPerson;
import bank.qiao.testsupport.BankClient.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What tests of card bindings share. */
abstract class CardBindingTest extends AccountServiceTest {

    @Autowired
    JdbcClient jdbc;

    TestPerson customer(int cards) {
        TestPerson person = TestPerson.withCards(cards);
        opensAccount(person.customerId());
        return person;
    }

    Answer opens(TestPerson person, String card, String phone) {
        return as(person.customerId())
                .post("/api/v1/card-bindings", Map.of("cardNumber", card, "reservedPhone", phone));
    }

    Answer confirms(TestPerson person, UUID binding, String code, String stepUpToken) {
        return as(person.customerId())
                .post(
                        "/api/v1/card-bindings/" + binding + "/confirmation",
                        Map.of("smsCode", code, "stepUpToken", stepUpToken));
    }

    static List<String> factors(Answer answer) {
        return answer.body()
                .required("requiredFactors")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }
}
