package bank.qiao.loan.colending.outside;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

/** What every partner bank offers, under its own address and name. */
interface FundingDecisionsApi {

    /** Amounts are fen; {@code dailyRate} is a decimal string. */
    record Request(
            String requestId,
            String loanReference,
            String grade,
            String dailyRate,
            long principalFen,
            long partnerShareFen,
            int instalments,
            LocalDate businessDate) {}

    /** {@code decision} is APPROVED or DECLINED. */
    record Decision(
            String requestId,
            String decision,
            @Nullable String reason,
            @Nullable String decisionReference) {}

    @PostExchange("/{partner}/v1/funding-decisions")
    Decision decide(@PathVariable String partner, @RequestBody Request request);
}
