package bank.qiao.service.controls;

import bank.qiao.money.Money;
import java.time.Instant;

/** The general ledger, for who compares books with it. */
public interface GeneralLedger {

    /**
     * What the last posting booked before the moment left on the account, on the side on which it grows; zero when there
     * was none.
     *
     * @param account its name, for example {@code general:LOAN_PRINCIPAL}
     */
    Money balanceBefore(String account, Instant moment);
}
