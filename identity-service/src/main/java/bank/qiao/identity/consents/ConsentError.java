package bank.qiao.identity.consents;

import bank.qiao.web.problem.ErrorCode;

/** What the consents module refuses. */
public enum ConsentError implements ErrorCode {
    CONSENT_REQUIRED(403);

    private final int status;

    ConsentError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
