package bank.qiao.contracts.account.v1;

import bank.qiao.contracts.Contract;
import bank.qiao.contracts.Event;
import java.time.Instant;
import java.util.UUID;

/**
 * All transfers of the command are in the ledger.
 *
 * @param postedAt when the ledger booked them, by its own time and to the microsecond: it decides to which day they belong
 */
@Contract(topic = "account.posting.v1", type = "account.transfers-posted.v1")
public record TransfersPosted(
        UUID commandId, String requester, String aggregate, String businessReference, Instant postedAt)
        implements Event {
    @Override
    public String aggregateId() {
        return aggregate;
    }
}
