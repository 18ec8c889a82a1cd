package bank.qiao.identity.realname;

import bank.qiao.web.problem.ErrorCode;

/** What the realname module refuses. */
public enum RealNameError implements ErrorCode {
    PORTRAIT_TOO_LARGE(413),
    PORTRAIT_TYPE_UNSUPPORTED(415),
    PORTRAIT_REQUIRED(422),
    FACE_MISMATCH(422),
    AGE_NOT_ALLOWED(422),
    REAL_NAME_MISMATCH(422),
    REAL_NAME_TRIES_EXHAUSTED(429);

    private final int status;

    RealNameError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
