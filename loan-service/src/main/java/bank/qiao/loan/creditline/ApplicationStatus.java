package bank.qiao.loan.creditline;

/** The states of an application; only {@link #PENDING} can be left. */
public enum ApplicationStatus {
    PENDING,
    APPROVED,
    DECLINED
}
