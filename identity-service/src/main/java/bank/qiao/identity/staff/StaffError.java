package bank.qiao.identity.staff;

import bank.qiao.web.problem.ErrorCode;

/** What the staff module refuses. */
public enum StaffError implements ErrorCode {
    /** One answer for every cause: unknown name, wrong password, wrong or used code, locked. */
    STAFF_LOGIN_FAILED(401);

    private final int status;

    StaffError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
