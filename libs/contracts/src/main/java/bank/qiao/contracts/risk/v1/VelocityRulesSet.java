package bank.qiao.contracts.risk.v1;

import bank.qiao.contracts.Contract;
import bank.qiao.contracts.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often and how much each customer may pay out, from now on; of several the one with the highest version holds.
 *
 * @param version above that of every change before, not always by one
 * @param effectiveFrom since when the bank has wanted it so
 * @param rules one or more; a payment keeps to all of them
 */
@Contract(topic = "risk.velocity.v1", type = "risk.velocity-rules-set.v1")
public record VelocityRulesSet(int version, Instant effectiveFrom, List<Rule> rules) implements Event {

    /**
     * What a customer may pay out within any window of that length.
     *
     * @param mostPayments 1 at least, the one that is asked for included
     * @param mostFen above zero, with the one that is asked for; null where only the number counts
     */
    public record Rule(
            Duration window, int mostPayments, @Nullable Long mostFen) {}

    @Override
    public String aggregateId() {
        return "velocity-rules";
    }
}
