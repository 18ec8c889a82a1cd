package bank.qiao.risk.policy;

import bank.qiao.money.Money;
import bank.qiao.money.Rate;
import bank.qiao.risk.combination.Combination;
import bank.qiao.risk.combination.Grade;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A small policy: grade A gets 8 steps, B 7 … G nothing; twice as much from 10,000 yuan of income on. */
public final class TestPolicies {

    static final Rate RATE = Rate.of("0.0005");

    private TestPolicies() {}

    public static LimitPolicy policy() {
        Map<Grade, Rate> rates = new EnumMap<>(Grade.class);
        List<LimitPolicy.AmountRow> rows = new ArrayList<>();
        for (Grade grade : Grade.values()) {
            long yuan = (Grade.G.ordinal() - grade.ordinal()) * 20_000L;
            rates.put(grade, RATE);
            rows.add(new LimitPolicy.AmountRow(grade, Money.ZERO, Money.ofYuan(yuan)));
            rows.add(new LimitPolicy.AmountRow(grade, Money.ofYuan(10_000), Money.ofYuan(2 * yuan)));
        }
        return new LimitPolicy(
                "test",
                LimitPolicy.Role.CHAMPION,
                LocalDate.EPOCH,
                null,
                new LimitPolicy.Bounds(Money.ofYuan(500), Money.ofYuan(200_000), Money.ofYuan(100)),
                new LimitPolicy.Caps(
                        BigDecimal.valueOf(12),
                        new BigDecimal("0.50"),
                        BigDecimal.valueOf(15),
                        20,
                        Money.ofYuan(3_000)),
                rates,
                List.of(
                        new HardRefusal(HardRefusal.Test.NOT_VERIFIED, null, "NOT_VERIFIED"),
                        new HardRefusal(HardRefusal.Test.NOT_SCREENED, null, "CHECKS_UNAVAILABLE"),
                        new HardRefusal(HardRefusal.Test.AGE_BELOW, 18, "AGE_BELOW_MINIMUM"),
                        new HardRefusal(HardRefusal.Test.AGE_ABOVE, 70, "AGE_ABOVE_MAXIMUM"),
                        new HardRefusal(HardRefusal.Test.ON_WATCH_LIST, null, "WATCH_LISTED"),
                        new HardRefusal(HardRefusal.Test.ON_COURT_LIST, null, "COURT_LISTED"),
                        new HardRefusal(HardRefusal.Test.OVERDUE_NOW, null, "OVERDUE_NOW")),
                rows);
    }

    static Combination graded(Grade grade) {
        return new Combination.Graded(BigDecimal.ZERO, BigDecimal.ZERO, grade, List.of());
    }
}
