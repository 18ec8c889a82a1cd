package bank.qiao.loan.loans;

import bank.qiao.contracts.account.v1.GeneralLedgerAccount;
import bank.qiao.contracts.account.v1.LedgerAddress;
import bank.qiao.money.Money;
import bank.qiao.service.controls.SubLedger;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The loan book as a sub-ledger: what our customers owe us, what they have paid us in interest and penalties, and what
 * stands between us and each partner. It is reckoned from the loans as they stand, less what the ledger booked after the
 * cut, in one statement and so at one moment.
 */
@Component
class LoanBooks implements SubLedger {

    /** A partner's part of interest follows from the running total, as when it was split: half up of the whole. */
    private static final String PARTS = """
        with paid_out as (
            select a.partner,
                   a.principal_fen - a.partner_principal_fen
                       - a.repaid_principal_fen + a.partner_repaid_principal_fen as own_principal,
                   a.repaid_interest_fen - round(a.repaid_interest_fen * a.share) as own_interest,
                   a.repaid_penalty_fen - round(a.repaid_penalty_fen * a.share) as own_penalty,
                   a.partner_repaid_principal_fen + round(a.repaid_interest_fen * a.share)
                       + round(a.repaid_penalty_fen * a.share) - a.partner_principal_fen as partners
            from co_lending_allocation a join loan l on l.id = a.loan_id
            where l.disbursed_at is not null),
        later as (
            select partner,
                   case kind when :drawdown then -1 else 1 end as direction,
                   own_principal_fen, own_interest_fen, own_penalty_fen,
                   penalty_fen + interest_fen + principal_fen
                       - own_penalty_fen - own_interest_fen - own_principal_fen as partners_fen
            from loan_transaction where posted_at >= :cut)
        select partner, sum(own_principal) as own_principal, sum(own_interest) as own_interest,
               sum(own_penalty) as own_penalty, sum(partners) as partners
        from (
            select partner, own_principal, own_interest, own_penalty, partners from paid_out
            union all
            select partner, direction * own_principal_fen, -own_interest_fen, -own_penalty_fen,
                   -direction * partners_fen
            from later) parts
        group by partner
        """;

    private record Part(@Nullable String partner, Money principal, Money interest, Money penalty, Money partners) {}

    private final JdbcClient jdbc;

    LoanBooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Totals totals(Instant cut) {
        Map<String, Money> totals = new HashMap<>();
        add(totals, LedgerAddress.general(GeneralLedgerAccount.LOAN_PRINCIPAL), Money.ZERO);
        add(totals, LedgerAddress.general(GeneralLedgerAccount.LOAN_INTEREST_INCOME), Money.ZERO);
        add(totals, LedgerAddress.general(GeneralLedgerAccount.LOAN_PENALTY_INCOME), Money.ZERO);
        jdbc.sql(PARTS)
                .param("drawdown", LoanJournal.DRAWDOWN)
                .param("cut", Timestamp.from(cut))
                .query((row, n) -> new Part(
                        row.getString("partner"),
                        Money.ofFen(row.getLong("own_principal")),
                        Money.ofFen(row.getLong("own_interest")),
                        Money.ofFen(row.getLong("own_penalty")),
                        Money.ofFen(row.getLong("partners"))))
                .list()
                .forEach(part -> addTo(totals, part));
        return new Totals(cut, totals);
    }

    private static void addTo(Map<String, Money> totals, Part part) {
        add(totals, LedgerAddress.general(GeneralLedgerAccount.LOAN_PRINCIPAL), part.principal());
        add(totals, LedgerAddress.general(GeneralLedgerAccount.LOAN_INTEREST_INCOME), part.interest());
        add(totals, LedgerAddress.general(GeneralLedgerAccount.LOAN_PENALTY_INCOME), part.penalty());
        if (part.partner() != null) {
            add(
                    totals,
                    LedgerAddress.general(GeneralLedgerAccount.COLENDING_SETTLEMENT, part.partner()),
                    part.partners());
        }
    }

    private static void add(Map<String, Money> totals, LedgerAddress account, Money amount) {
        totals.merge(account.value(), amount, Money::plus);
    }
}
