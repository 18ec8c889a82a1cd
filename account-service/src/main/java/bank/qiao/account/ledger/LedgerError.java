package bank.qiao.account.ledger;

import bank.qiao.web.problem.ErrorCode;

/** Why the ledger gives no result at all; every one of them may be tried again. */
public enum LedgerError implements ErrorCode {
    /** Too many requests wait already. */
    LEDGER_BUSY(503),
    /** Nobody owns the ledger just now, or the commit takes too long; the outcome is told to whoever repeats the ids. */
    LEDGER_UNAVAILABLE(503),
    /** This instance doesn't own the ledger, and the request came from one that doesn't either. */
    LEDGER_OWNER_ELSEWHERE(503);

    private final int status;

    LedgerError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
