package bank.qiao.contracts.approval.v1;

import bank.qiao.contracts.Contract;
import bank.qiao.contracts.Event;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A checker, never the maker, approved or rejected; the asking service carries it out. */
@Contract(topic = "approval.decision.v1", type = "approval.decided.v1")
public record ApprovalDecided(
        UUID approvalId,
        String service,
        String kind,
        boolean approved,
        String checker,
        @Nullable String comment,
        Instant decidedAt)
        implements Event {
    @Override
    public String aggregateId() {
        return approvalId.toString();
    }
}
