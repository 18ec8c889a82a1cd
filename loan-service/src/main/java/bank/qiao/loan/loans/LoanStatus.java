package bank.qiao.loan.loans;

import java.util.EnumSet;
import java.util.Set;

/** The states of a loan and the moves between them. */
public enum LoanStatus {
    /** Headroom is reserved; partners are being asked for funds. */
    PENDING,
    /** Funded; the ledger has been asked to pay out. */
    DISBURSING,
    /** Paid out and not repaid in full. */
    ACTIVE,
    /** Repaid in full. */
    PAID_OFF,
    /** Never paid out; the headroom has been given back. */
    FAILED;

    /** The states that may follow. */
    Set<LoanStatus> next() {
        return switch (this) {
            case PENDING -> EnumSet.of(DISBURSING, FAILED);
            case DISBURSING -> EnumSet.of(ACTIVE, FAILED);
            case ACTIVE -> EnumSet.of(PAID_OFF);
            case PAID_OFF, FAILED -> EnumSet.noneOf(LoanStatus.class);
        };
    }

    /** Whether the drawdown is over, well or badly. */
    public boolean isDrawdownOver() {
        return switch (this) {
            case PENDING, DISBURSING -> false;
            case ACTIVE, PAID_OFF, FAILED -> true;
        };
    }
}
