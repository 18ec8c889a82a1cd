package bank.qiao.risk.policy.web;

import bank.qiao.money.Money;
import bank.qiao.money.Rate;
import bank.qiao.risk.combination.Grade;
import bank.qiao.risk.policy.HardRefusal;
import bank.qiao.risk.policy.LimitPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A version of the limit policy, whole. */
record PolicyResponse(
        String version,
        LimitPolicy.Role role,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        Money lowestLine,
        Money highestLine,
        Money step,
        String incomeMonths,
        String debtToIncome,
        String exposureMonths,
        int planningInstalments,
        Money incomeWhenUnknown,
        Map<Grade, Rate> dailyRates,
        List<HardRefusal> refusals,
        List<LimitPolicy.AmountRow> amounts) {

    static PolicyResponse of(LimitPolicy policy) {
        return new PolicyResponse(
                policy.version(),
                policy.role(),
                policy.effectiveFrom(),
                policy.effectiveTo(),
                policy.bounds().lowestLine(),
                policy.bounds().highestLine(),
                policy.bounds().step(),
                policy.caps().incomeMonths().toPlainString(),
                policy.caps().debtToIncome().toPlainString(),
                policy.caps().exposureMonths().toPlainString(),
                policy.caps().planningInstalments(),
                policy.caps().incomeWhenUnknown(),
                new TreeMap<>(policy.dailyRates()),
                policy.refusals(),
                policy.amounts());
    }
}
