package bank.qiao.local.walk;

import bank.qiao.local.client.Answer;
import bank.qiao.local.client.Call;
import bank.qiao.local.client.CustomerClient;
import bank.qiao.local.client.Customers;
import bank.qiao.local.client.Person;
import java.util.Map;
import java.util.UUID;

/** What must not be, and how the bank says so. */
final class RefusalsChapter {

    private final Stage stage;
    private final CreditChapter credit;

    RefusalsChapter(Stage stage, CreditChapter credit) {
        this.stage = stage;
        this.credit = credit;
    }

    void walk(CustomerClient customer, String account, Person overdue) {
        var signUp = new SignUpChapter(stage);
        stage.narrator().chapter("10. Refusals: somebody with overdue loans elsewhere is declined, with reasons");
        CustomerClient other = signUp.verifiedCustomer(overdue);
        credit.inviteQuietly(other);
        credit.applyAndBeDeclined(other);

        String card = customer.get("/api/v1/cards")
                .require(200)
                .json()
                .path("items")
                .path(0)
                .path("cardId")
                .asString();
        stage.narrator().say("An unknown field, a wrong amount, somebody else's account.");
        customer.post("/api/v1/top-ups", Map.of("cardId", card, "amount", Customers.money("10.00"), "amonut", "1"))
                .require(400);
        customer.post("/api/v1/top-ups", Map.of("cardId", card, "amount", Customers.money("10.005")))
                .require(400, 422);
        customer.post("/api/v1/top-ups", Map.of("cardId", card, "amount", Customers.money("-10.00")))
                .require(400, 422);
        other.get("/api/v1/accounts/" + account).require(404);

        repeat(customer, card);

        stage.narrator().say("No token, a token without its proof, a refresh token used twice.");
        stage.bank().send(Call.get("/api/v1/me")).require(401);
        stage.bank()
                .send(Call.get("/api/v1/me")
                        .with("Authorization", "Bearer " + customer.tokens().accessToken()))
                .require(401);
        String usedRefreshToken = customer.tokens().refreshToken();
        customer.refresh();
        String endedToken = customer.tokens().accessToken();
        customer.tryRefresh(usedRefreshToken).require(401);
        signUp.requireRevoked(customer, endedToken);
    }

    private void repeat(CustomerClient customer, String card) {
        stage.narrator()
                .say("The same key again gives the first answer; with other content, or without a key: refused.");
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of("cardId", card, "amount", Customers.money("10.00"));
        Call first = Call.post("/api/v1/top-ups", body).with(Call.IDEMPOTENCY_KEY, key);
        Answer answer = customer.send(first).require(201, 202);
        Answer again = customer.send(first).require(answer.status());
        if (!again.bodyText().equals(answer.bodyText())
                || !again.header("Idempotent-Replayed").orElse("").equals("true")) {
            throw new IllegalStateException("the repeated top-up was not answered as the first");
        }
        Map<String, Object> otherBody = Map.of("cardId", card, "amount", Customers.money("11.00"));
        customer.send(Call.post("/api/v1/top-ups", otherBody).with(Call.IDEMPOTENCY_KEY, key))
                .requireRefusal(422, "IDEMPOTENCY_KEY_REUSED");
        customer.send(first.without(Call.IDEMPOTENCY_KEY)).requireRefusal(400, "IDEMPOTENCY_KEY_REQUIRED");
    }
}
