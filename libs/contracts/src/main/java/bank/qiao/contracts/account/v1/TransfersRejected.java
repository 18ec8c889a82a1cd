package bank.qiao.contracts.account.v1;

import bank.qiao.contracts.Contract;
import bank.qiao.contracts.Event;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** None of the transfers of the command is in the ledger; {@code failures} says why, by transfer. */
@Contract(topic = "account.posting.v1", type = "account.transfers-rejected.v1")
public record TransfersRejected(
        UUID commandId,
        String requester,
        String aggregate,
        String businessReference,
        List<Failure> failures,
        Instant rejectedAt)
        implements Event {

    /** Why one transfer was refused, for example {@code EXCEEDS_CREDITS}; LINKED_FAILED when a neighbour was. */
    public record Failure(UUID transferId, String code) {}

    @Override
    public String aggregateId() {
        return aggregate;
    }
}
