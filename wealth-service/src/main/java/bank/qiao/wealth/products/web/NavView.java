package bank.qiao.wealth.products.web;

import bank.qiao.wealth.products.Nav;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the fund house published for one date; decimals as strings. */
record NavView(
        LocalDate date,
        String nav,
        @Nullable String incomePerTenThousand,
        @Nullable String sevenDayYield) {

    static NavView of(Nav nav) {
        return new NavView(
                nav.date(), nav.value().toPlainString(), plain(nav.incomePerTenThousand()), plain(nav.sevenDayYield()));
    }

    private static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }
}
