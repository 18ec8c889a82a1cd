package bank.qiao.account.ledger.book;

import bank.qiao.account.ledger.AccountCode;
import bank.qiao.account.ledger.AccountType;
import bank.qiao.account.ledger.BalanceLimit;
import bank.qiao.account.ledger.LedgerStatus;

/** A change of an account that moves no money; doing it twice is doing it once. */
public sealed interface AccountChange {

    AccountCode account();

    /** Opens it unless it is there. */
    record Open(AccountCode account, AccountType type, BalanceLimit limit) implements AccountChange {}

    /** Freezes, unfreezes or closes it. */
    record Status(AccountCode account, LedgerStatus status) implements AccountChange {}

    /** Sets the amount that may not be spent, in fen, 0 to lift the freeze. */
    record Frozen(AccountCode account, long fen) implements AccountChange {}
}
