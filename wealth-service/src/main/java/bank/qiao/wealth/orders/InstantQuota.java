package bank.qiao.wealth.orders;

import bank.qiao.money.Money;
import bank.qiao.wealth.products.ProductSettings;
import bank.qiao.web.problem.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How much may be redeemed at once: by one person, of one product, on one day; and by everybody together, until the
 * fund house has paid. Both are decided by a conditional update, so that no number of requests at the same moment gets
 * past them.
 */
@Component
class InstantQuota {

    private final JdbcClient jdbc;
    private final ProductSettings settings;

    InstantQuota(JdbcClient jdbc, ProductSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** @throws Refusal INSTANT_QUOTA_EXCEEDED, with what is left */
    @Transactional(propagation = Propagation.MANDATORY)
    void takeOfPerson(UUID customerId, String productCode, LocalDate day, Money amount) {
        Money limit = settings.instantRedemptionPerDay();
        jdbc.sql("""
            insert into instant_quota (customer_id, product_code, quota_date, used_fen)
            values (:customer, :product, :day, 0) on conflict do nothing\
            """)
                .param("customer", customerId)
                .param("product", productCode)
                .param("day", day)
                .update();
        int taken = jdbc.sql("""
            update instant_quota set used_fen = used_fen + :amount
            where customer_id = :customer and product_code = :product and quota_date = :day
              and used_fen + :amount <= :limit\
            """)
                .param("amount", amount.fen())
                .param("customer", customerId)
                .param("product", productCode)
                .param("day", day)
                .param("limit", limit.fen())
                .update();
        if (taken == 0) {
            throw exceeded(leftOfPerson(customerId, productCode, day).min(leftOfPool()));
        }
    }

    /**
     * Taken last: everybody's redemptions meet at this row, so it is locked for the shortest time.
     *
     * @throws Refusal INSTANT_QUOTA_EXCEEDED, with what is left
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void takeOfPool(UUID customerId, String productCode, LocalDate day, Money amount) {
        int taken = jdbc.sql("""
            update advance_pool set used_fen = used_fen + :amount where used_fen + :amount <= :limit\
            """)
                .param("amount", amount.fen())
                .param("limit", settings.advancePool().fen())
                .update();
        if (taken == 0) {
            // This transaction has taken the amount of the person's quota already, and gives it back by failing.
            Money person = leftOfPerson(customerId, productCode, day).plus(amount);
            throw exceeded(person.min(leftOfPool()));
        }
    }

    /** The ledger refused: the person may use the amount again. */
    @Transactional(propagation = Propagation.MANDATORY)
    void giveBackToPerson(UUID customerId, String productCode, LocalDate day, Money amount) {
        jdbc.sql("""
            update instant_quota set used_fen = used_fen - :amount
            where customer_id = :customer and product_code = :product and quota_date = :day\
            """)
                .param("amount", amount.fen())
                .param("customer", customerId)
                .param("product", productCode)
                .param("day", day)
                .update();
    }

    /** Nothing was paid out, or the fund house has made up for it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void giveBackToPool(Money amount) {
        jdbc.sql("update advance_pool set used_fen = used_fen - :amount")
                .param("amount", amount.fen())
                .update();
    }

    private Money leftOfPerson(UUID customerId, String productCode, LocalDate day) {
        long used = jdbc.sql("""
            select coalesce(max(used_fen), 0) from instant_quota
            where customer_id = :customer and product_code = :product and quota_date = :day\
            """)
                .param("customer", customerId)
                .param("product", productCode)
                .param("day", day)
                .query(Long.class)
                .single();
        return settings.instantRedemptionPerDay().minus(Money.ofFen(used)).max(Money.ZERO);
    }

    private Money leftOfPool() {
        long used =
                jdbc.sql("select used_fen from advance_pool").query(Long.class).single();
        return settings.advancePool().minus(Money.ofFen(used)).max(Money.ZERO);
    }

    private static Refusal exceeded(Money left) {
        return new Refusal(OrderError.INSTANT_QUOTA_EXCEEDED, left.amount())
                .with("remaining", left)
                .with("offers", List.of(Speed.NORMAL));
    }
}
