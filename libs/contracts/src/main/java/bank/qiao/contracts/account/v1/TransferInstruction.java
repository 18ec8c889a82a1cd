package bank.qiao.contracts.account.v1;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One transfer of a {@link PostTransfers} command.
 *
 * @param transferId chosen by the requester, unique in the ledger; a repeated id gives the first result
 * @param phase whether it is posted at once, held, or ends a hold
 * @param debit the account debited; null when a hold is posted or voided
 * @param credit the account credited; null when a hold is posted or voided
 * @param amountFen above 0; for POST_HOLD the amount to post, at most the amount held (the rest is released); 0 for VOID_HOLD
 * @param code what the entry is, as it is shown to the customer, for example {@code LOAN_DRAWDOWN}
 * @param holdId the transfer that made the hold, for POST_HOLD and VOID_HOLD
 * @param holdTimeout after this the hold is void by itself; null: it stays until ended
 */
public record TransferInstruction(
        UUID transferId,
        Phase phase,
        @Nullable LedgerAddress debit,
        @Nullable LedgerAddress credit,
        long amountFen,
        String code,
        @Nullable UUID holdId,
        @Nullable Duration holdTimeout) {

    /** The step of a two-phase transfer. */
    public enum Phase {
        POST,
        HOLD,
        POST_HOLD,
        VOID_HOLD
    }

    /** A transfer posted at once. */
    public static TransferInstruction post(
            UUID transferId, LedgerAddress debit, LedgerAddress credit, long amountFen, String code) {
        return new TransferInstruction(transferId, Phase.POST, debit, credit, amountFen, code, null, null);
    }

    /** Money set aside on the debit account; it stays there until {@link #postHold} or {@link #voidHold}. */
    public static TransferInstruction hold(
            UUID transferId, LedgerAddress debit, LedgerAddress credit, long amountFen, String code) {
        return new TransferInstruction(transferId, Phase.HOLD, debit, credit, amountFen, code, null, null);
    }

    /** Posts a hold, whole or in part. */
    public static TransferInstruction postHold(UUID transferId, UUID holdId, long amountFen, String code) {
        return new TransferInstruction(transferId, Phase.POST_HOLD, null, null, amountFen, code, holdId, null);
    }

    /** Releases a hold. */
    public static TransferInstruction voidHold(UUID transferId, UUID holdId, String code) {
        return new TransferInstruction(transferId, Phase.VOID_HOLD, null, null, 0, code, holdId, null);
    }
}
