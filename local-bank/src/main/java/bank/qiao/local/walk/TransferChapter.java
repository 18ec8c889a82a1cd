package bank.qiao.local.walk;

import bank.qiao.local.client.Answer;
import bank.qiao.local.client.CustomerClient;
import bank.qiao.local.client.Customers;
import bank.qiao.local.client.Person;
import java.math.BigDecimal;
import java.util.Map;

/** Money to another customer by mobile number, and to an account at another bank. */
final class TransferChapter {

    private final Stage stage;

    TransferChapter(Stage stage) {
        this.stage = stage;
    }

    /** @param payee another person; their bank card takes the second transfer */
    void walk(CustomerClient customer, String account, Person payee) {
        stage.narrator().chapter("9. Money to somebody else: inside the bank at once, to another bank on its way");
        CustomerClient other = new SignUpChapter(stage).verifiedCustomer(payee);
        String theirs = stage.customers().accountOf(other);
        BigDecimal before = balance(customer, account);
        Answer inside = customer.post(
                        "/api/v1/transfers",
                        Map.of(
                                "from",
                                account,
                                "to",
                                Map.of("phone", payee.phone(), "name", payee.name()),
                                "amount",
                                Customers.money("12.34")))
                .require(201);
        require(inside.text("status"));
        CardChapter.requireBalance(other, theirs, "12.34");

        Person.Card card = payee.cards().getFirst();
        Answer outside = customer.post(
                        "/api/v1/transfers",
                        Map.of(
                                "from",
                                account,
                                "to",
                                Map.of("bankCode", card.bank(), "cardNumber", card.number(), "name", payee.name()),
                                "amount",
                                Customers.money("7.66")))
                .require(202);
        require(Customers.finalStatus(customer, "/api/v1/transfers/" + outside.text("id"), "PENDING"));
        CardChapter.requireBalance(
                customer, account, before.subtract(new BigDecimal("20.00")).toPlainString());
    }

    private static BigDecimal balance(CustomerClient customer, String account) {
        return new BigDecimal(
                customer.get("/api/v1/accounts/" + account).require(200).amount("balance"));
    }

    private static void require(String status) {
        if (!status.equals("SUCCEEDED")) {
            throw new IllegalStateException("the transfer ended as " + status);
        }
    }
}
