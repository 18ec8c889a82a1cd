package bank.qiao.outside.fundhouse;

import bank.qiao.outside.wire.CsvText;
import bank.qiao.outside.wire.Digests;
import bank.qiao.outside.wire.OutsideRefusal;
import bank.qiao.outside.wire.Reference;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.http.HttpStatus;

/** Reads an order file and believes none of it: shape, every row, and the control totals. */
final class OrderFileReader {

    private static final List<String> COLUMNS = List.of("orderId", "side", "fundCode", "amountFen", "units");
    // Bounded so that the sums of the largest file fit a long.
    private static final Pattern AMOUNT = Pattern.compile("[1-9]\\d{0,11}");
    private static final Pattern UNITS = Pattern.compile("\\d{1,10}\\.\\d{2}");
    private static final Pattern REFERENCE = Pattern.compile(Reference.SHAPE);
    private static final BigDecimal NO_UNITS = BigDecimal.valueOf(0, 2);

    private OrderFileReader() {}

    /** The file, or a refusal with 422 that names the line. */
    static OrderFile read(LocalDate date, int sequence, byte[] bytes) {
        List<CSVRecord> lines = parse(bytes);
        if (lines.size() < 2 || !lines.getFirst().toList().equals(COLUMNS)) {
            throw wrong(1, "the header must be " + String.join(",", COLUMNS) + ", and a trailer must follow");
        }
        List<OrderFile.Order> orders = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (CSVRecord line : lines.subList(1, lines.size() - 1)) {
            OrderFile.Order order = order(line);
            if (!ids.add(order.orderId())) {
                throw wrong(line.getRecordNumber(), "the order stands here twice");
            }
            orders.add(order);
        }
        checkTrailer(lines.getLast(), orders);
        return new OrderFile(date, sequence, Digests.sha256(bytes), List.copyOf(orders));
    }

    static OutsideRefusal wrong(long line, String what) {
        return new OutsideRefusal(
                HttpStatus.UNPROCESSABLE_CONTENT, "INVALID_ORDER_FILE", "Line " + line + ": " + what + ".");
    }

    private static List<CSVRecord> parse(byte[] bytes) {
        try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString()))) {
            return parser.getRecords();
        } catch (CharacterCodingException notUtf8) {
            throw wrong(1, "the file is not UTF-8");
        } catch (IOException | UncheckedIOException | IllegalStateException notCsv) {
            throw wrong(1, "the file is not CSV");
        }
    }

    private static OrderFile.Order order(CSVRecord line) {
        long number = line.getRecordNumber();
        if (line.size() != COLUMNS.size()) {
            throw wrong(number, "there must be " + COLUMNS.size() + " fields");
        }
        String orderId = line.get(0);
        if (!REFERENCE.matcher(orderId).matches()) {
            throw wrong(number, "orderId must be 1 to 64 visible ASCII characters");
        }
        String amount = line.get(3);
        String units = line.get(4);
        return switch (line.get(1)) {
            case "SUBSCRIBE" -> {
                if (!AMOUNT.matcher(amount).matches() || !units.isEmpty()) {
                    throw wrong(number, "a subscription has a positive amountFen and no units");
                }
                yield new OrderFile.Order(
                        orderId, OrderFile.Side.SUBSCRIBE, line.get(2), Long.parseLong(amount), NO_UNITS);
            }
            case "REDEEM" -> {
                if (!UNITS.matcher(units).matches() || new BigDecimal(units).signum() == 0 || !amount.isEmpty()) {
                    throw wrong(number, "a redemption has positive units with two decimals and no amountFen");
                }
                yield new OrderFile.Order(orderId, OrderFile.Side.REDEEM, line.get(2), 0, new BigDecimal(units));
            }
            default -> throw wrong(number, "side must be SUBSCRIBE or REDEEM");
        };
    }

    private static void checkTrailer(CSVRecord trailer, List<OrderFile.Order> orders) {
        long amount = orders.stream().mapToLong(OrderFile.Order::amountFen).sum();
        BigDecimal units = orders.stream().map(OrderFile.Order::units).reduce(NO_UNITS, BigDecimal::add);
        List<String> expected =
                List.of(CsvText.TRAILER, String.valueOf(orders.size()), String.valueOf(amount), units.toPlainString());
        if (!trailer.toList().equals(expected)) {
            throw wrong(trailer.getRecordNumber(), "the trailer must be " + String.join(",", expected));
        }
    }
}
