package bank.qiao.account.ledger;

import java.util.UUID;

/**
 * The result of one transfer of a batch.
 *
 * @param amountFen what moved, was held or was released; 0 for a refusal
 */
public record TransferResult(UUID transferId, ResultCode code, long amountFen) {

    /** Whether the transfer is in the journal, now or since an earlier call with the same id. */
    public boolean isPosted() {
        return code.isPosted();
    }
}
