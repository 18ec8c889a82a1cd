package bank.qiao.local.walk;

import bank.qiao.local.client.Answer;
import bank.qiao.local.client.Call;
import bank.qiao.local.client.CustomerClient;
import bank.qiao.local.client.Customers;
import bank.qiao.local.client.Person;
import java.util.Map;

/** Account, first card, the second card that needs more, money in and out. */
final class CardChapter {

    private final Stage stage;

    CardChapter(Stage stage) {
        this.stage = stage;
    }

    /** Answers the id of the account. */
    String walk(CustomerClient customer, Person person) {
        Customers customers = stage.customers();
        stage.narrator().chapter("3. The account is open; the first card needs a code, the second more than that");
        String account = customers.accountOf(customer);
        Person.Card first = person.cards().getFirst();
        String card = customers.bindCard(customer, person.phone(), first.number());
        customer.get("/api/v1/cards").require(200);
        bindSecondCard(customer, person);

        stage.narrator().chapter("4. Money in from the card, and out to it again");
        requireSuccess(customers.topUp(customer, card, "5000.00"));
        requireBalance(customer, account, "5000.00");
        requireSuccess(customers.withdraw(customer, card, "800.50"));
        requireBalance(customer, account, "4199.50");
        customer.get("/api/v1/accounts/" + account + "/entries").require(200);
        String atTheOtherBank = stage.world().cardBalance(first.number());
        if (!atTheOtherBank.equals("25800.50")) {
            throw new IllegalStateException("the card at the other bank has " + atTheOtherBank + ", not 25800.50");
        }
        return account;
    }

    static void requireBalance(CustomerClient customer, String account, String yuan) {
        Answer answer = customer.get("/api/v1/accounts/" + account).require(200);
        if (!answer.amount("balance").equals(yuan)) {
            throw new IllegalStateException("the balance is " + answer.amount("balance") + ", not " + yuan);
        }
    }

    private void bindSecondCard(CustomerClient customer, Person person) {
        Customers customers = stage.customers();
        var opened = stage.world()
                .codeSentBy(
                        person.phone(),
                        () -> customers.openBinding(
                                customer, person.phone(), person.cards().get(1).number()));
        String path = "/api/v1/card-bindings/" + opened.result().text("bindingId") + "/confirmation";
        customer.send(Call.post(path, Map.of("smsCode", opened.code()))).requireRefusal(428, "STEP_UP_REQUIRED");
        stage.narrator().say("A made-up proof of face and voice doesn't help.");
        Answer forged =
                customer.send(Call.post(path, Map.of("smsCode", opened.code(), "stepUpToken", "made.up.token")));
        if (forged.status() < 400 || forged.status() >= 500) {
            throw new IllegalStateException("a forged step-up token was answered with " + forged.status());
        }
        if (!stage.facesAreCompared(customer)) {
            return;
        }
        stage.narrator().say("The real one: the face against the enrolled one, and six digits spoken aloud.");
        String token = customers.stepUp(customer, person, opened.result().text("bindingId"));
        Map<String, Object> proof = Map.of("smsCode", opened.code(), "stepUpToken", token);
        customer.post(path, proof).require(201);
        stage.narrator().say("The same token doesn't bind it again.");
        customer.send(Call.post(path, proof)).requireRefusal(409, "BINDING_ALREADY_CONFIRMED");
    }

    private static void requireSuccess(String status) {
        if (!status.equals("SUCCEEDED")) {
            throw new IllegalStateException("the payment ended as " + status);
        }
    }
}
