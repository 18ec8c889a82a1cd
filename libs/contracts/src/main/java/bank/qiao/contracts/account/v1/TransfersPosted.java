package bank.qiao.contracts.account.v1;

import bank.qiao.contracts.Contract;
import bank.qiao.contracts.Event;
import java.time.Instant;
import java.util.UUID;

/** All transfers of the command are in the ledger. */
@Contract(topic = "account.posting.v1", type = "account.transfers-posted.v1")
public record TransfersPosted(
        UUID commandId, String requester, String aggregate, String businessReference, Instant postedAt)
        implements Event {
    @Override
    public String aggregateId() {
        return aggregate;
    }
}
