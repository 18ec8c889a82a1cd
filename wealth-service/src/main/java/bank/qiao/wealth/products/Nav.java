package bank.qiao.wealth.products;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the fund house published for one product and date; never changed afterwards.
 *
 * @param value yuan a unit, 4 decimals
 * @param incomePerTenThousand yuan that 10,000 units earned on the date, 4 decimals; money-market funds only
 * @param sevenDayYield a year, 6 decimals; money-market funds only
 */
public record Nav(
        String productCode,
        LocalDate date,
        BigDecimal value,
        @Nullable BigDecimal incomePerTenThousand,
        @Nullable BigDecimal sevenDayYield) {}
