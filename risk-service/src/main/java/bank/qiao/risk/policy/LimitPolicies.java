package bank.qiao.risk.policy;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The limit policies of all versions: one champion decides, challengers are evaluated beside it. */
@Component
public class LimitPolicies {

    private final LimitPolicyTables tables;

    LimitPolicies(LimitPolicyTables tables) {
        this.tables = tables;
    }

    /**
     * The policy that decides on a day.
     *
     * @throws IllegalStateException when there is none: the data of this service is wrong
     */
    @Transactional(readOnly = true)
    public LimitPolicy champion(LocalDate day) {
        return inForce(LimitPolicy.Role.CHAMPION, day).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no limit policy on " + day));
    }

    /** The policies that are tried beside the champion on a day. */
    @Transactional(readOnly = true)
    public List<LimitPolicy> challengers(LocalDate day) {
        return inForce(LimitPolicy.Role.CHALLENGER, day);
    }

    /** @throws IllegalArgumentException when there is no such version */
    @Transactional(readOnly = true)
    public LimitPolicy version(String version) {
        return tables.find(version).orElseThrow(() -> new IllegalArgumentException("no limit policy " + version));
    }

    /** All versions, newest first. */
    @Transactional(readOnly = true)
    public List<LimitPolicy> all() {
        return tables.all();
    }

    private List<LimitPolicy> inForce(LimitPolicy.Role role, LocalDate day) {
        return tables.all().stream()
                .filter(policy -> policy.role() == role && policy.isInForce(day))
                .toList();
    }
}
