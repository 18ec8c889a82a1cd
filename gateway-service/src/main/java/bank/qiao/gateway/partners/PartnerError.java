package bank.qiao.gateway.partners;

import bank.qiao.web.problem.ErrorCode;

/** Why a partner is turned away. */
enum PartnerError implements ErrorCode {
    API_KEY_REQUIRED(401),
    API_KEY_UNKNOWN(401);

    private final int status;

    PartnerError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
