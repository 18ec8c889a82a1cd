package bank.qiao.wealth.fundhouse;

import bank.qiao.money.Money;
import bank.qiao.money.Quantity;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The confirmation file: what became of each order of an order file. */
final class ConfirmationFile {

    private static final List<String> HEADER =
            List.of("orderId", "side", "fundCode", "tradeDate", "status", "nav", "amountFen", "units", "reason");

    private ConfirmationFile() {}

    /** @throws BadFileException unless the rows add up to the control totals */
    static List<Confirmation> read(byte[] file, @Nullable String sha256) {
        FileCheck.Checked checked = FileCheck.check(file, sha256, HEADER);
        List<Confirmation> confirmations =
                checked.rows().stream().map(ConfirmationFile::read).toList();
        Money amounts = Money.ZERO;
        Quantity units = Quantity.ZERO;
        for (Confirmation each : confirmations) {
            amounts = amounts.plus(each.amount());
            units = units.plus(each.units());
        }
        CSVRecord trailer = checked.trailer();
        if (trailer.size() != 4
                || !Long.toString(amounts.fen()).equals(trailer.get(2))
                || !units.toString().equals(trailer.get(3))) {
            throw new BadFileException("the rows do not add up to the control totals");
        }
        return confirmations;
    }

    private static Confirmation read(CSVRecord row) {
        try {
            boolean confirmed = switch (row.get(4)) {
                case "CONFIRMED" -> true;
                case "REJECTED" -> false;
                default -> throw new BadFileException("row " + row.getRecordNumber() + " has another status");
            };
            return new Confirmation(
                    UUID.fromString(row.get(0)),
                    FundOrderLine.Side.valueOf(row.get(1)),
                    row.get(2),
                    LocalDate.parse(row.get(3)),
                    confirmed,
                    row.get(5).isEmpty() ? null : new BigDecimal(row.get(5)),
                    confirmed ? Money.ofFen(Long.parseLong(row.get(6))) : Money.ZERO,
                    confirmed ? Quantity.parse(row.get(7)) : Quantity.ZERO,
                    row.get(8).isEmpty() ? null : row.get(8));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw new BadFileException("row " + row.getRecordNumber() + " can't be read", e);
        }
    }
}
