package bank.qiao.account.controls;

import bank.qiao.money.Money;

/** A sub-ledger and the account of the general ledger that it must equal; a bean of this type is all it takes. */
public interface ControlTotal {

    /** Shown to staff, for example {@code DEPOSIT_INTEREST_PAYABLE}. */
    String name();

    /** What the module's own books add up to. */
    Money subLedger();

    /** What the general ledger says. */
    Money generalLedger();
}
