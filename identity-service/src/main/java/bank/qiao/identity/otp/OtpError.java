package bank.qiao.identity.otp;

import bank.qiao.web.problem.ErrorCode;

/** What the otp module refuses. */
public enum OtpError implements ErrorCode {
    OTP_WRONG(422),
    OTP_EXPIRED(422),
    OTP_USED(422),
    OTP_PHONE_NOT_YOURS(422),
    OTP_NOT_DELIVERABLE(422),
    OTP_PURPOSE_NEEDS_LOGIN(401),
    OTP_TRIES_EXHAUSTED(429),
    OTP_RESEND_TOO_SOON(429),
    OTP_DAILY_LIMIT_REACHED(429);

    private final int status;

    OtpError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
