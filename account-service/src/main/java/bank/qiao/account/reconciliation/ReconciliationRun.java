package bank.qiao.account.reconciliation;

import bank.qiao.money.Money;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The last comparison of one date.
 *
 * @param stillOpen payments of ours whose outcome neither file nor query knows yet: the date is compared again
 */
public record ReconciliationRun(
        LocalDate date,
        String fileSha256,
        int lines,
        int matched,
        int breaks,
        int stillOpen,
        Money pulled,
        Money pushed,
        Instant comparedAt) {}
