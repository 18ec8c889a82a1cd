package bank.qiao.account.ledger;

import java.io.Serial;

/**
 * The ledger could not take a request, or can't tell in time what became of it: the same request with the same ids may
 * be repeated after a while, and gets the one true answer.
 */
public final class LedgerUnavailable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final LedgerError error;

    public LedgerUnavailable(LedgerError error) {
        super(error.name());
        this.error = error;
    }

    public LedgerError error() {
        return error;
    }
}
