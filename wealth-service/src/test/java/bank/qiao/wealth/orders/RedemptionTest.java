package bank.qiao.wealth.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.qiao.money.Money;
import bank.qiao.wealth.bank.BankOfTests;
import bank.qiao.wealth.bank.CustomerOfTests;
import bank.qiao.wealth.bank.WealthTest;
import tools.jackson.databind.JsonNode;

/** Customers who hold something, and the pool that advances money. */
abstract class RedemptionTest extends WealthTest {

    /** Holds what the amount buys, and has no money left. */
    CustomerOfTests holder(String productCode, String amount) {
        bank.toNextBusinessMorning();
        CustomerOfTests customer = subscriber(productCode, amount);
        bank.toNextBusinessMorning();
        await().atMost(BankOfTests.PATIENCE)
                .until(() -> ledger.balance(customer.accountId()).isZero());
        return customer;
    }

    CustomerOfTests subscriber(String productCode, String amount) {
        CustomerOfTests customer = bank.customerWith(amount).bold();
        JsonNode order = customer.settled(customer.subscribe(productCode, amount));
        assertThat(order.required("status").asString()).isEqualTo("ACCEPTED");
        return customer;
    }

    long pool() {
        return jdbc.sql("select used_fen from advance_pool").query(Long.class).single();
    }

    static Money yuan(String amount) {
        return Money.parse(amount, "CNY");
    }
}
