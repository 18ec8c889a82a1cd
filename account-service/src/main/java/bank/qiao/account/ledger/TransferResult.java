package bank.qiao.account.ledger;

import java.util.UUID;

/** The result of one transfer of a batch. */
public record TransferResult(UUID transferId, ResultCode code) {

    /** Whether the transfer is in the journal, now or since an earlier call with the same id. */
    public boolean isPosted() {
        return code == ResultCode.POSTED;
    }
}
