package bank.qiao.identity.sessions;

import bank.qiao.web.problem.ErrorCode;

/** What the sessions module refuses. */
public enum SessionError implements ErrorCode {
    REFRESH_TOKEN_INVALID(401),
    REFRESH_TOKEN_REUSED(401),
    DPOP_PROOF_REQUIRED(401),
    INVALID_DPOP_PROOF(401),
    PHONE_NOT_REGISTERED(422);

    private final int status;

    SessionError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
