package bank.qiao.outside.fundhouse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What became of one order at the NAV of its trade date.
 *
 * @param nav empty text when there is no such fund
 */
record Confirmation(
        OrderFile.Order order,
        LocalDate tradeDate,
        boolean confirmed,
        String nav,
        long amountFen,
        BigDecimal units,
        String reason) {

    private static final int UNIT_DECIMALS = 2;

    static Confirmation of(OrderFile.Order order, LocalDate tradeDate) {
        Optional<Fund> fund = Funds.find(order.fundCode());
        if (fund.isEmpty()) {
            return new Confirmation(
                    order, tradeDate, false, "", 0, BigDecimal.valueOf(0, UNIT_DECIMALS), "UNKNOWN_FUND");
        }
        BigDecimal nav = fund.get().nav(tradeDate);
        return switch (order.side()) {
            case SUBSCRIBE ->
                confirmed(
                        order,
                        tradeDate,
                        nav,
                        order.amountFen(),
                        BigDecimal.valueOf(order.amountFen(), 2).divide(nav, UNIT_DECIMALS, RoundingMode.DOWN));
            case REDEEM ->
                confirmed(
                        order,
                        tradeDate,
                        nav,
                        order.units()
                                .multiply(nav)
                                .setScale(2, RoundingMode.DOWN)
                                .unscaledValue()
                                .longValueExact(),
                        order.units());
        };
    }

    private static Confirmation confirmed(
            OrderFile.Order order, LocalDate tradeDate, BigDecimal nav, long amountFen, BigDecimal units) {
        return new Confirmation(order, tradeDate, true, nav.toPlainString(), amountFen, units, "");
    }
}
