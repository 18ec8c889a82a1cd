package bank.qiao.loan.loans;

import bank.qiao.contracts.account.v1.GeneralLedgerAccount;
import bank.qiao.contracts.account.v1.LedgerAddress;
import bank.qiao.contracts.account.v1.PostTransfers;
import bank.qiao.contracts.account.v1.TransferInstruction;
import bank.qiao.loan.colending.Funding;
import bank.qiao.loan.colending.SplitPayment;
import bank.qiao.money.Money;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger is asked to post. A command's id is the id of its loan or repayment, and transfer ids follow from it:
 * the same command sent again is the same command.
 */
final class LedgerCommands {

    static final String REQUESTER = "loan-service";
    static final String DRAWDOWN = "LOAN_DRAWDOWN";
    static final String PENALTY = "LOAN_PENALTY";
    static final String INTEREST = "LOAN_INTEREST";
    static final String PRINCIPAL = "LOAN_PRINCIPAL_REPAYMENT";

    private static final String PARTNER_PREFIX = "PARTNER_";

    private LedgerCommands() {}

    /** Both shares go to the customer's account, or neither. */
    static PostTransfers drawdown(UUID loanId, UUID accountId, Funding funding) {
        Builder command = new Builder(loanId);
        LedgerAddress customer = LedgerAddress.customer(accountId);
        command.post(
                LedgerAddress.general(GeneralLedgerAccount.LOAN_PRINCIPAL),
                customer,
                funding.ownPrincipal(),
                DRAWDOWN,
                "");
        command.post(settlement(funding.partner()), customer, funding.partnerPrincipal(), DRAWDOWN, PARTNER_PREFIX);
        return command.build(loanId);
    }

    /** All parts leave the customer's account, or none. */
    static PostTransfers repayment(UUID repaymentId, UUID loanId, UUID accountId, SplitPayment split) {
        Builder command = new Builder(repaymentId);
        LedgerAddress customer = LedgerAddress.customer(accountId);
        LedgerAddress partner = settlement(split.partner());
        command.post(
                customer,
                LedgerAddress.general(GeneralLedgerAccount.LOAN_PENALTY_INCOME),
                split.ownPenalty(),
                PENALTY,
                "");
        command.post(customer, partner, split.partnerPenalty(), PENALTY, PARTNER_PREFIX);
        command.post(
                customer,
                LedgerAddress.general(GeneralLedgerAccount.LOAN_INTEREST_INCOME),
                split.ownInterest(),
                INTEREST,
                "");
        command.post(customer, partner, split.partnerInterest(), INTEREST, PARTNER_PREFIX);
        command.post(
                customer,
                LedgerAddress.general(GeneralLedgerAccount.LOAN_PRINCIPAL),
                split.ownPrincipal(),
                PRINCIPAL,
                "");
        command.post(customer, partner, split.partnerPrincipal(), PRINCIPAL, PARTNER_PREFIX);
        return command.build(loanId);
    }

    private static @Nullable LedgerAddress settlement(@Nullable String partner) {
        return partner == null ? null : LedgerAddress.general(GeneralLedgerAccount.COLENDING_SETTLEMENT, partner);
    }

    private static final class Builder {

        private final UUID commandId;
        private final List<TransferInstruction> transfers = new ArrayList<>();

        Builder(UUID commandId) {
            this.commandId = commandId;
        }

        void post(
                @Nullable LedgerAddress debit,
                @Nullable LedgerAddress credit,
                Money amount,
                String code,
                String whose) {
            if (amount.isZero()) {
                return;
            }
            if (debit == null || credit == null) {
                throw new IllegalStateException("a partner's part without a partner in command " + commandId);
            }
            transfers.add(
                    TransferInstruction.post(transferId(commandId, whose + code), debit, credit, amount.fen(), code));
        }

        PostTransfers build(UUID loanId) {
            return new PostTransfers(commandId, REQUESTER, loanId.toString(), "loan:" + loanId, List.copyOf(transfers));
        }
    }

    /** A name-based id (RFC 9562 version 8) that keeps the time order of the command's own. */
    static UUID transferId(UUID commandId, String name) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((commandId + ":" + name).getBytes(StandardCharsets.UTF_8));
            ByteBuffer bytes = ByteBuffer.wrap(hash);
            long time = commandId.getMostSignificantBits() & 0xFFFF_FFFF_FFFF_0000L;
            long high = time | 0x8000L | (bytes.getLong() & 0x0FFFL);
            long low = (bytes.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
