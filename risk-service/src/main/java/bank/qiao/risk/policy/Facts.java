package bank.qiao.risk.policy;

import bank.qiao.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the policy looks at beside the grade.
 *
 * @param ageYears whole years on the day of the decision; null when the person is not known well enough
 * @param verified whether the real name is verified, the registry confirms it and the customer is in good standing
 * @param screened whether the watch list could be asked at all
 * @param overdueNow whether a loan or card anywhere is overdue today
 * @param watchListed on the registry's watch list
 * @param courtListed on the list of judgement debtors
 * @param monthlyIncome null when no source knows it
 * @param monthlyDebtPayments what other lenders take each month, not negative
 * @param exposureElsewhere unsecured debt to other lenders, not negative
 */
public record Facts(
        @Nullable Integer ageYears,
        boolean verified,
        boolean screened,
        boolean overdueNow,
        boolean watchListed,
        boolean courtListed,
        @Nullable Money monthlyIncome,
        Money monthlyDebtPayments,
        Money exposureElsewhere) {

    public Facts {
        if (monthlyDebtPayments.isNegative()
                || exposureElsewhere.isNegative()
                || (monthlyIncome != null && monthlyIncome.isNegative())) {
            throw new IllegalArgumentException("income, payments and exposure are never negative");
        }
    }
}
