package bank.qiao.contracts.approval.v1;

import bank.qiao.contracts.Contract;
import bank.qiao.contracts.Event;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A maker asks for a change; nothing happens before a checker approves it. */
@Contract(topic = "approval.request.v1", type = "approval.requested.v1")
public record ApprovalRequested(
        UUID approvalId,
        String service,
        String kind,
        String subject,
        Map<String, String> before,
        Map<String, String> after,
        String reason,
        String maker,
        Instant requestedAt)
        implements Event {
    @Override
    public String aggregateId() {
        return approvalId.toString();
    }
}
