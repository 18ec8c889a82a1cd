package bank.qiao.risk.policy;

import bank.qiao.money.Money;
import bank.qiao.money.Rate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a policy says: lend or not, how much, at what price, and why.
 *
 * @param limit whole hundreds of yuan inside the policy's bounds when lending; null otherwise
 * @param dailyRate null when not lending
 * @param reasonCodes of the policy itself, most important first; never empty when not lending
 * @param caps what each rule would have allowed; empty after a hard refusal
 */
public record Verdict(
        boolean approved, @Nullable Money limit, @Nullable Rate dailyRate, List<String> reasonCodes, List<Cap> caps) {

    public Verdict {
        reasonCodes = List.copyOf(reasonCodes);
        caps = List.copyOf(caps);
        if (approved != (limit != null) || approved != (dailyRate != null) || (!approved && reasonCodes.isEmpty())) {
            throw new IllegalArgumentException("a limit and a rate, or reasons why not");
        }
    }

    /** The most that one rule allows; may be negative where the applicant already owes too much. */
    public record Cap(LimitRule rule, Money atMost) {}

    static Verdict declined(List<String> reasonCodes, List<Cap> caps) {
        return new Verdict(false, null, null, reasonCodes, caps);
    }
}
