package bank.qiao.outside.fundhouse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A file of orders of one trade date, taken once; also what the journal keeps of it. */
record OrderFile(LocalDate date, int sequence, String sha256, List<Order> orders) {

    /** One order: a subscription has an amount and no units, a redemption units (two decimals) and no amount. */
    record Order(String orderId, Side side, String fundCode, long amountFen, BigDecimal units) {}

    /** Into the fund or out of it. */
    enum Side {
        SUBSCRIBE,
        REDEEM
    }

    /** What names a file. */
    record Key(LocalDate date, int sequence) {}

    Key key() {
        return new Key(date, sequence);
    }
}
