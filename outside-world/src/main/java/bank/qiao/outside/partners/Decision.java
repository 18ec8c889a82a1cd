package bank.qiao.outside.partners;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A partner's word on one drawdown, given once; also what the journal keeps of it. */
record Decision(
        Request request, Verdict verdict, @Nullable Reason reason, String decisionReference, LocalDate decidedOn) {

    /** What was asked; the same request id must always ask the same. */
    record Request(
            String requestId,
            String loanReference,
            @Nullable String idNumberHash,
            Grade grade,
            BigDecimal dailyRate,
            long principalFen,
            long partnerShareFen,
            int instalments,
            @Nullable LocalDate businessDate) {}

    /** Yes or no. */
    enum Verdict {
        APPROVED,
        DECLINED
    }

    /** Why not. */
    enum Reason {
        PARTNER_POLICY,
        GRADE_NOT_ACCEPTED,
        BELOW_MINIMUM,
        SHARE_OUT_OF_RANGE,
        RATE_TOO_LOW,
        DAILY_BUDGET_EXHAUSTED
    }
}
