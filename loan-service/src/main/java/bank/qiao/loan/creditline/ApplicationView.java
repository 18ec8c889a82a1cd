package bank.qiao.loan.creditline;

import bank.qiao.money.Money;
import bank.qiao.money.Rate;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An application as its customer sees it: limit, rate and grade once approved, reasons once decided. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApplicationView(
        UUID id,
        ApplicationStatus status,
        @Nullable Money limit,
        @Nullable Rate dailyRate,
        @Nullable String grade,
        List<ReasonView> reasons) {

    static ApplicationView of(CreditApplication application, Locale locale) {
        Long limit = application.limitFen();
        return new ApplicationView(
                application.id(),
                application.status(),
                limit == null ? null : Money.ofFen(limit),
                application.dailyRate() == null ? null : new Rate(application.dailyRate()),
                application.grade(),
                ReasonView.of(application.reasons(), locale));
    }
}
