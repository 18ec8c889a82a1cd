package bank.qiao.service.deadletters;

import bank.qiao.web.problem.ErrorCode;

/** Why a dead letter can't be replayed. */
public enum DeadLetterError implements ErrorCode {
    DEAD_LETTER_ALREADY_REPLAYED(409),
    DEAD_LETTER_UNREADABLE(422);

    private final int status;

    DeadLetterError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
