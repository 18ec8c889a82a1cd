package bank.qiao.loan.creditline;

import java.util.List;
import java.util.Locale;

/** A reason for a decision in the language of the reader. */
public record ReasonView(String code, String message) {

    static List<ReasonView> of(List<CreditApplication.DecisionReason> reasons, Locale locale) {
        boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        return reasons.stream()
                .map(reason -> new ReasonView(reason.code(), english ? reason.en() : reason.zh()))
                .toList();
    }
}
