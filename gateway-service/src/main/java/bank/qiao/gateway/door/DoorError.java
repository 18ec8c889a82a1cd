package bank.qiao.gateway.door;

import bank.qiao.web.problem.ErrorCode;

/** Why a caller with a token is turned away, beyond what every service says. */
enum DoorError implements ErrorCode {
    INVALID_DPOP_PROOF(401),
    SESSION_REVOKED(401);

    private final int status;

    DoorError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
