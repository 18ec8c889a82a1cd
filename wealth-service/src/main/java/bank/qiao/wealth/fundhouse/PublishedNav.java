package bank.qiao.wealth.fundhouse;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of the fund house's daily file of values.
 *
 * @param value yuan a unit, 4 decimals, above 0
 * @param incomePerTenThousand yuan for 10,000 units, 4 decimals; null but for money-market funds
 * @param sevenDayYield a year, 6 decimals; null but for money-market funds
 */
public record PublishedNav(
        String fundCode,
        LocalDate date,
        BigDecimal value,
        @Nullable BigDecimal incomePerTenThousand,
        @Nullable BigDecimal sevenDayYield) {}
