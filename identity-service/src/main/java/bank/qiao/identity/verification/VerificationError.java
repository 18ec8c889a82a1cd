package bank.qiao.identity.verification;

import bank.qiao.web.problem.ErrorCode;

/** What the verification module refuses. */
public enum VerificationError implements ErrorCode {
    /** A factor was shown already, or isn't asked for here. */
    FACTOR_NOT_EXPECTED(409),
    VERIFICATION_INCOMPLETE(409),
    VERIFICATION_USED(409),
    VERIFICATION_FAILED(409),
    VERIFICATION_IN_REVIEW(409),
    CUSTOMER_NOT_VERIFIED(409),
    FACE_NOT_ENROLLED(409),
    VERIFICATION_EXPIRED(410),
    WRONG_DIGITS(422),
    VERIFICATION_TRIES_EXHAUSTED(429);

    private final int status;

    VerificationError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
