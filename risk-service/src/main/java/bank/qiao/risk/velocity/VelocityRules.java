package bank.qiao.risk.velocity;

import bank.qiao.contracts.risk.v1.VelocityRulesSet;
import bank.qiao.money.Money;
import bank.qiao.service.approvals.Approvals;
import bank.qiao.service.approvals.ApprovedChange;
import bank.qiao.service.outbox.Events;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The velocity rules: asked for by a maker, set when a checker has approved them, announced when their time comes. */
@Service
public class VelocityRules implements ApprovedChange {

    public static final int MOST_RULES = 10;
    static final String KIND = "VELOCITY_RULES";
    private static final String RULE = "rule";
    private static final String REASON = "reason";
    private static final String EFFECTIVE_FROM = "effectiveFrom";

    private final VelocityTables tables;
    private final Approvals approvals;
    private final Events events;
    private final Clock clock;

    VelocityRules(VelocityTables tables, Approvals approvals, Events events, Clock clock) {
        this.tables = tables;
        this.approvals = approvals;
        this.events = events;
        this.clock = clock;
    }

    /** All versions, newest first. */
    @Transactional(readOnly = true)
    public List<VelocityVersion> all() {
        return tables.all();
    }

    /**
     * Asks for other rules; nothing changes yet.
     *
     * @param rules 1 to {@link #MOST_RULES}
     * @param effectiveFrom when they are to hold; null, or a time that has passed by then, for as soon as approved
     * @return the approval id
     */
    @Transactional
    public UUID request(List<VelocityRule> rules, @Nullable Instant effectiveFrom, String reason, String maker) {
        if (rules.isEmpty() || rules.size() > MOST_RULES) {
            throw new IllegalArgumentException("1 to " + MOST_RULES + " rules, not " + rules.size());
        }
        Map<String, String> before = tables.inForce(clock.instant())
                .map(version -> lines(version.rules()))
                .orElse(Map.of());
        Map<String, String> after = lines(rules);
        after.put(REASON, reason);
        if (effectiveFrom != null) {
            after.put(EFFECTIVE_FROM, effectiveFrom.toString());
        }
        return approvals.request(KIND, "velocity-rules", before, after, reason, maker);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void apply(UUID approvalId, Map<String, String> after, String maker, String checker) {
        Instant now = clock.instant();
        Instant effectiveFrom = Optional.ofNullable(after.get(EFFECTIVE_FROM))
                .map(Instant::parse)
                .filter(asked -> asked.isAfter(now))
                .orElse(now);
        tables.insert(effectiveFrom, rules(after), after.getOrDefault(REASON, ""), approvalId, maker, checker);
        announce();
    }

    /** Tells the rest of the bank what is in force, once for each version; the one the service came with too. */
    @Transactional
    public void announce() {
        Instant now = clock.instant();
        tables.inForce(now)
                .filter(version -> version.announcedAt() == null && tables.markAnnounced(version.version(), now))
                .ifPresent(version -> events.publish(contract(version)));
    }

    private static Map<String, String> lines(List<VelocityRule> rules) {
        Map<String, String> lines = new LinkedHashMap<>();
        for (VelocityRule rule : rules) {
            lines.put(RULE + lines.size(), rule.toLine());
        }
        return lines;
    }

    private static List<VelocityRule> rules(Map<String, String> lines) {
        List<VelocityRule> rules = new ArrayList<>();
        for (String line = lines.get(RULE + 0); line != null; line = lines.get(RULE + rules.size())) {
            rules.add(VelocityRule.ofLine(line));
        }
        return rules;
    }

    private static VelocityRulesSet contract(VelocityVersion version) {
        return new VelocityRulesSet(
                version.version(),
                version.effectiveFrom(),
                version.rules().stream().map(VelocityRules::contract).toList());
    }

    private static VelocityRulesSet.Rule contract(VelocityRule rule) {
        Long mostFen = Optional.ofNullable(rule.most()).map(Money::fen).orElse(null);
        return new VelocityRulesSet.Rule(rule.window(), rule.mostPayments(), mostFen);
    }
}
