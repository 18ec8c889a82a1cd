package bank.qiao.account.transfers;

import bank.qiao.account.ledger.AccountCode;
import bank.qiao.account.ledger.Batch;
import bank.qiao.account.ledger.ChartAccount;
import bank.qiao.account.ledger.Ledger;
import bank.qiao.account.ledger.LedgerBalance;
import bank.qiao.account.ledger.LedgerStatus;
import bank.qiao.account.ledger.ResultCode;
import bank.qiao.account.ledger.Transfer;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The ledger's side of a transfer; every posting may be repeated, and none is made inside a transaction. */
@Component
class TransferBooking {

    private static final String CODE = "TRANSFER";
    private static final AccountCode CLEARING = AccountCode.general(ChartAccount.CARD_CLEARING);

    private final Ledger ledger;

    TransferBooking(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Moves the money inside the bank, or sets it aside for another bank; says why not. */
    Optional<TransferFailure> begin(TransferRow transfer) {
        AccountCode from = AccountCode.customer(transfer.fromAccount());
        Transfer first = transfer.isInside()
                ? Transfer.post(
                        transfer.postingId(),
                        from,
                        AccountCode.customer(transfer.requiredToAccount()),
                        transfer.amount(),
                        CODE)
                : Transfer.hold(transfer.holdId(), from, CLEARING, transfer.amount(), CODE);
        ResultCode result = post(transfer, first);
        if (result.isPosted()) {
            return Optional.empty();
        }
        if (result == ResultCode.EXCEEDS_CREDITS) {
            return Optional.of(TransferFailure.INSUFFICIENT_FUNDS);
        }
        if (result == ResultCode.ACCOUNT_FROZEN) {
            return Optional.of(TransferFailure.ACCOUNT_FROZEN);
        }
        if (result == ResultCode.ACCOUNT_CLOSED) {
            return Optional.of(isClosed(from) ? TransferFailure.ACCOUNT_CLOSED : TransferFailure.PAYEE_ACCOUNT_CLOSED);
        }
        throw new IllegalStateException(transfer.reference() + " can't be posted: " + result);
    }

    /** The other bank has the money. */
    void book(TransferRow transfer) {
        require(
                transfer,
                post(transfer, Transfer.postHold(transfer.postingId(), transfer.holdId(), transfer.amount(), CODE)));
    }

    /** The other bank will not have it. */
    void release(TransferRow transfer) {
        require(
                transfer,
                post(transfer, Transfer.voidHold(transfer.postingId(), transfer.holdId(), "TRANSFER_RELEASED")));
    }

    private ResultCode post(TransferRow transfer, Transfer posting) {
        return ledger.post(Batch.linked(transfer.reference(), posting))
                .getFirst()
                .code();
    }

    private boolean isClosed(AccountCode account) {
        return ledger.balance(account)
                .map(LedgerBalance::status)
                .filter(LedgerStatus.CLOSED::equals)
                .isPresent();
    }

    private static void require(TransferRow transfer, ResultCode result) {
        if (!result.isPosted()) {
            throw new IllegalStateException(transfer.reference() + " can't be ended: " + result);
        }
    }
}
