package bank.qiao.wealth.orders;

import bank.qiao.contracts.account.v1.GeneralLedgerAccount;
import bank.qiao.contracts.account.v1.LedgerAddress;
import bank.qiao.money.Money;
import bank.qiao.service.controls.SubLedger;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The orders as a sub-ledger: what stands between the bank and the fund houses, for each product. The amounts are the
 * orders' own; the ledger's answers only say which of them were booked before the cut.
 */
@Component
class OrderBooks implements SubLedger {

    private static final String TOTALS = """
        select o.product_code,
               sum(case p.purpose when 'PAY_FUND' then o.amount_fen when 'REFUND' then -o.amount_fen
                   when 'REMAINDER' then o.dealt_amount_fen - o.amount_fen else 0 end) as subscriptions,
               sum(case p.purpose when 'PAY_CUSTOMER' then o.dealt_amount_fen
                   when 'REIMBURSE' then o.amount_fen else 0 end) as redemptions,
               sum(case p.purpose when 'ADVANCE' then o.amount_fen
                   when 'REIMBURSE' then -o.amount_fen else 0 end) as advances,
               sum(case p.purpose when 'REMAINDER' then o.amount_fen - o.dealt_amount_fen else 0 end) as remainders
        from order_posting p join fund_order o on o.id = p.order_id
        where p.posted_at < :cut
        group by o.product_code
        """;

    private static final LedgerAddress ROUNDING = LedgerAddress.general(GeneralLedgerAccount.ROUNDING_DIFFERENCE);

    private final JdbcClient jdbc;

    OrderBooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Totals totals(Instant cut) {
        Map<String, Money> totals = new HashMap<>();
        add(totals, ROUNDING, Money.ZERO);
        jdbc.sql(TOTALS).param("cut", Timestamp.from(cut)).query(row -> {
            String product = row.getString("product_code");
            Money subscriptions = Money.ofFen(row.getLong("subscriptions"));
            Money redemptions = Money.ofFen(row.getLong("redemptions"));
            Money advances = Money.ofFen(row.getLong("advances"));
            Money remainders = Money.ofFen(row.getLong("remainders"));
            add(totals, LedgerAddress.general(GeneralLedgerAccount.FUND_SUBSCRIPTION_CLEARING, product), subscriptions);
            add(totals, LedgerAddress.general(GeneralLedgerAccount.FUND_REDEMPTION_CLEARING, product), redemptions);
            add(totals, LedgerAddress.general(GeneralLedgerAccount.REDEMPTION_ADVANCE, product), advances);
            add(totals, ROUNDING, remainders);
        });
        return new Totals(cut, totals);
    }

    private static void add(Map<String, Money> totals, LedgerAddress account, Money amount) {
        totals.merge(account.value(), amount, Money::plus);
    }
}
