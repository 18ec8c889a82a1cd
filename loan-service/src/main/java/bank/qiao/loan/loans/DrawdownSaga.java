package bank.qiao.loan.loans;

import bank.qiao.loan.colending.Funding;
import bank.qiao.loan.colending.FundingOutcome;
import java.time.Instant;

/** Decides the next step of a drawdown from its state and what has happened; does nothing itself. */
final class DrawdownSaga {

    /** What has happened. */
    sealed interface Happened {

        /** Partners and own budget have been asked. */
        record FundingEnded(FundingOutcome outcome) implements Happened {}

        /** The ledger has paid out, and booked it at that moment. */
        record Posted(Instant at) implements Happened {}

        /** The ledger has refused; nothing is booked. */
        record Rejected(String code) implements Happened {}

        /** Nothing has been heard for too long. */
        record TimePassed() implements Happened {}
    }

    /** What to do. */
    sealed interface Step {

        /** Move to DISBURSING and ask the ledger to pay out. */
        record Disburse(Funding funding) implements Step {}

        /** Move to ACTIVE. */
        record Activate(Instant postedAt) implements Step {}

        /** Move to FAILED, give the headroom back and release the funds. */
        record GiveUp(String code) implements Step {}

        /** Ask for funds again: the answers so far are kept. */
        record FundAgain() implements Step {}

        /** Send the same command to the ledger again: it gives the first answer. */
        record DisburseAgain() implements Step {}

        /** Late or repeated news. */
        record Nothing() implements Step {}
    }

    static final String NOT_FUNDED = "FUNDING_NOT_AVAILABLE";

    private DrawdownSaga() {}

    static Step next(LoanStatus status, Happened happened) {
        return switch (status) {
            case PENDING -> whilePending(happened);
            case DISBURSING -> whileDisbursing(happened);
            case ACTIVE, PAID_OFF, FAILED -> new Step.Nothing();
        };
    }

    private static Step whilePending(Happened happened) {
        return switch (happened) {
            case Happened.FundingEnded(FundingOutcome.Funded funded) -> new Step.Disburse(funded.funding());
            case Happened.FundingEnded(FundingOutcome.NotFunded notFunded) -> new Step.GiveUp(NOT_FUNDED);
            case Happened.TimePassed passed -> new Step.FundAgain();
            case Happened.Posted posted -> new Step.Nothing();
            case Happened.Rejected rejected -> new Step.Nothing();
        };
    }

    /** What the ledger did is never guessed: only its own answer ends this state. */
    private static Step whileDisbursing(Happened happened) {
        return switch (happened) {
            case Happened.Posted posted -> new Step.Activate(posted.at());
            case Happened.Rejected rejected -> new Step.GiveUp(rejected.code());
            case Happened.TimePassed passed -> new Step.DisburseAgain();
            case Happened.FundingEnded ended -> new Step.Nothing();
        };
    }
}
