package bank.qiao.identity.reviews;

import bank.qiao.web.problem.ErrorCode;

/** What the reviews module refuses. */
public enum ReviewError implements ErrorCode {
    REVIEW_ALREADY_DECIDED(409);

    private final int status;

    ReviewError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
