package bank.qiao.outside.wire;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Money as the bank's own REST contract writes it; only the people and their cards are shown so, all other wires speak fen.
 *
 * @param amount yuan with exactly two decimals
 * @param currency always CNY
 */
public record Yuan(String amount, String currency) {

    private static final String CNY = "CNY";
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,13}(?:\\.\\d{1,2})?");

    /** Writes an amount of fen. */
    public static Yuan ofFen(long fen) {
        return new Yuan(BigDecimal.valueOf(fen, 2).toPlainString(), CNY);
    }

    /**
     * Reads {@code {"amount":"1.00","currency":"CNY"}}, {@code "1.00"} or {@code 1.00} into fen; empty when it is none of these, is
     * negative, or has more than two decimals.
     */
    public static Optional<Long> readFen(JsonNode node) {
        if (node.isObject()) {
            boolean inYuan =
                    !node.has("currency") || node.path("currency").asString("").equals(CNY);
            JsonNode amount = node.get("amount");
            return inYuan && amount != null && !amount.isObject() ? readFen(amount) : Optional.empty();
        }
        return switch (node.getNodeType()) {
            case STRING -> fen(node.stringValue());
            case NUMBER -> fen(node.decimalValue().stripTrailingZeros().toPlainString());
            case ARRAY, BINARY, BOOLEAN, MISSING, NULL, OBJECT, POJO -> Optional.empty();
        };
    }

    private static Optional<Long> fen(@Nullable String text) {
        if (text == null || !DECIMAL.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text)
                .setScale(2, RoundingMode.UNNECESSARY)
                .unscaledValue()
                .longValueExact());
    }
}
