package bank.qiao.wealth.fundhouse;

import bank.qiao.money.Money;
import bank.qiao.money.Quantity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * The order file: a header, the orders, and a trailer with the control totals. The same orders in the same sequence
 * always give the same bytes, so that a file sent twice is known to be the same.
 */
public final class OrderFile {

    /** Ids, codes and numbers need no quotes; left to itself the library would put the trailer's mark into some. */
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setRecordSeparator('\n')
            .setQuoteMode(QuoteMode.NONE)
            .setEscape('\\')
            .get();

    private OrderFile() {}

    /** UTF-8, lines end with LF. */
    public static byte[] write(List<FundOrderLine> orders) {
        var text = new StringBuilder();
        try (var csv = new CSVPrinter(text, FORMAT)) {
            csv.printRecord("orderId", "side", "fundCode", "amountFen", "units");
            Money amounts = Money.ZERO;
            Quantity units = Quantity.ZERO;
            for (FundOrderLine order : orders) {
                Money amount = order.amount();
                Quantity quantity = order.units();
                csv.printRecord(
                        order.orderId(),
                        order.side(),
                        order.fundCode(),
                        amount == null ? "" : amount.fen(),
                        quantity == null ? "" : quantity.toString());
                amounts = amount == null ? amounts : amounts.plus(amount);
                units = quantity == null ? units : units.plus(quantity);
            }
            csv.printRecord(FileCheck.TRAILER, orders.size(), amounts.fen(), units.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
