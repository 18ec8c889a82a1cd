package bank.qiao.loan.creditline;

import bank.qiao.money.Money;
import bank.qiao.money.Rate;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The line as its customer sees it; before one is opened only status and reasons.
 *
 * @param apr the yearly rate by simple interest
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CreditLineView(
        CreditLineStatus status,
        @Nullable Money limit,
        @Nullable Money available,
        @Nullable Money used,
        @Nullable Rate dailyRate,
        @Nullable Rate apr,
        @Nullable LocalDate validUntil,
        List<ReasonView> reasons) {

    static CreditLineView withoutLine(CreditLineStatus status, List<ReasonView> reasons) {
        return new CreditLineView(status, null, null, null, null, null, null, reasons);
    }
}
