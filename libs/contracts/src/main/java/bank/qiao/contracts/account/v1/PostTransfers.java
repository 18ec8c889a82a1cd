package bank.qiao.contracts.account.v1;

import bank.qiao.contracts.Contract;
import bank.qiao.contracts.Event;
import java.util.List;
import java.util.UUID;

/**
 * Command to the ledger: post these transfers, all or none. Answered by {@link TransfersPosted} or {@link TransfersRejected} with the same command id; a repeated command id gives the first answer.
 *
 * @param requester the service that asks and to which the answer is meant, for example {@code loan-service}
 * @param aggregate orders commands among themselves (Kafka key), for example the loan id
 * @param businessReference what the entries refer to, shown to staff, for example {@code loan:<id>}
 */
@Contract(topic = "account.posting-command.v1", type = "account.post-transfers.v1")
public record PostTransfers(
        UUID commandId,
        String requester,
        String aggregate,
        String businessReference,
        List<TransferInstruction> transfers)
        implements Event {
    @Override
    public String aggregateId() {
        return aggregate;
    }
}
