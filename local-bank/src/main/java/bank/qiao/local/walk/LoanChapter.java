package bank.qiao.local.walk;

import bank.qiao.local.client.Answer;
import bank.qiao.local.client.CustomerClient;
import bank.qiao.local.client.Customers;
import java.math.BigDecimal;
import java.util.Map;

/** Quote, drawdown, one instalment early, payoff. */
final class LoanChapter {

    private static final BigDecimal WISHED = new BigDecimal("5000.00");

    private final Stage stage;

    LoanChapter(Stage stage) {
        this.stage = stage;
    }

    void walk(CustomerClient customer, String account) {
        stage.narrator().chapter("7. Quote, drawdown, money in the account; one instalment early, then all of it");
        Answer line = customer.get("/api/v1/credit-line").require(200);
        BigDecimal limit = new BigDecimal(line.amount("limit"));
        String principal = limit.min(WISHED).toPlainString();
        BigDecimal before = balance(customer, account);

        Answer quote = customer.post(
                        "/api/v1/loan-quotes",
                        Map.of("principal", Customers.money(principal), "instalments", 5, "method", "EQUAL_PRINCIPAL"))
                .require(201);
        Answer drawn = customer.post(
                        "/api/v1/loans",
                        Map.of(
                                "quoteId", quote.text("quoteId"),
                                "payTo", Map.of("accountId", account),
                                "purpose", "HOME_APPLIANCES"))
                .require(202);
        String loan = "/api/v1/loans/" + drawn.text("loanId");
        require("the loan", Customers.finalStatus(customer, loan, "PENDING", "DISBURSING"), "ACTIVE");
        requireBalance(customer, account, before.add(new BigDecimal(principal)));
        customer.get(loan + "/schedule").require(200);
        customer.get(loan + "/contract").require(200);

        String oneInstalment = quote.json()
                .path("schedule")
                .path(0)
                .path("total")
                .path("amount")
                .asString();
        repay(customer, loan, Map.of("kind", "PARTIAL", "amount", Customers.money(oneInstalment)));
        repay(customer, loan, Map.of("kind", "PAYOFF"));
        require("the loan", customer.get(loan).require(200).text("status"), "PAID_OFF");
        stage.narrator().say("The line is whole again.");
        Answer whole = customer.get("/api/v1/credit-line").require(200);
        require("the available line", whole.amount("available"), whole.amount("limit"));
    }

    private static void repay(CustomerClient customer, String loan, Map<String, Object> what) {
        Answer quote = customer.post(loan + "/repayment-quotes", what).require(201);
        Answer accepted = customer.post(loan + "/repayments", Map.of("quoteId", quote.text("quoteId")))
                .require(202);
        String path = loan + "/repayments/" + accepted.text("repaymentId");
        require("the repayment", Customers.finalStatus(customer, path, "PENDING"), "POSTED");
    }

    private static BigDecimal balance(CustomerClient customer, String account) {
        return new BigDecimal(
                customer.get("/api/v1/accounts/" + account).require(200).amount("balance"));
    }

    private static void requireBalance(CustomerClient customer, String account, BigDecimal yuan) {
        CardChapter.requireBalance(customer, account, yuan.toPlainString());
    }

    private static void require(String what, String is, String shouldBe) {
        if (!is.equals(shouldBe)) {
            throw new IllegalStateException(what + " is " + is + ", not " + shouldBe);
        }
    }
}
