package bank.qiao.risk.scorecards;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A class of values of one attribute, with what the training population said of it.
 *
 * @param values which values belong here
 * @param goods people of the training population in this bin who paid
 * @param bads people of the training population in this bin who did not
 * @param weightOfEvidence ln of the goods' share over the bads' share, six decimals
 * @param points what a person in this bin gets; may be negative
 */
public record Bin(Values values, long goods, long bads, BigDecimal weightOfEvidence, int points) {

    /** Which values a bin takes. */
    public sealed interface Values {
        /** How the bin is called in a decision: stable, never translated. */
        String label();
    }

    /** Numbers from {@code from} (included; null: no lower end) to {@code to} (not included; null: no upper end). */
    public record Interval(
            @Nullable BigDecimal from, @Nullable BigDecimal to) implements Values {
        boolean contains(BigDecimal value) {
            return (from == null || value.compareTo(from) >= 0) && (to == null || value.compareTo(to) < 0);
        }

        @Override
        public String label() {
            return (from == null ? "(-∞" : "[" + from.toPlainString())
                    + ","
                    + (to == null ? "∞" : to.toPlainString())
                    + ")";
        }
    }

    /** One word; {@code *} takes every word that no other bin of the attribute takes. */
    public record Category(String word) implements Values {
        static final String ANY_OTHER = "*";

        @Override
        public String label() {
            return word;
        }
    }

    /** The source did not give this value. */
    public record Missing() implements Values {
        @Override
        public String label() {
            return "MISSING";
        }
    }
}
