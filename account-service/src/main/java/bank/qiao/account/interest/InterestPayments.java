package bank.qiao.account.interest;

import bank.qiao.account.interest.InterestBook.Due;
import bank.qiao.account.ledger.AccountCode;
import bank.qiao.account.ledger.Batch;
import bank.qiao.account.ledger.ChartAccount;
import bank.qiao.account.ledger.Ledger;
import bank.qiao.account.ledger.ResultCode;
import bank.qiao.account.ledger.Transfer;
import bank.qiao.account.ledger.TransferResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Credits settled interest under the transfer id that the settlement was written down with: whoever pays it, and however
 * often, it is on the account once.
 */
@Component
class InterestPayments {

    static final AccountCode PAYABLE = AccountCode.general(ChartAccount.DEPOSIT_INTEREST_PAYABLE);
    private static final String CODE = "DEPOSIT_INTEREST";

    private final InterestBook book;
    private final Ledger ledger;

    InterestPayments(InterestBook book, Ledger ledger) {
        this.book = book;
        this.ledger = ledger;
    }

    /** @return the transfer ids of those that could not be paid */
    List<UUID> pay(List<Due> group) {
        List<UUID> left = new ArrayList<>();
        List<UUID> paid = new ArrayList<>();
        List<Transfer> transfers =
                group.stream().map(due -> to(due, due.transferId(), owner(due))).toList();
        for (TransferResult result : ledger.post(new Batch("interest", false, transfers))) {
            (result.isPosted() ? paid : left).add(result.transferId());
        }
        book.paid(paid);
        return left;
    }

    /** @throws IllegalStateException when it can't be paid */
    void payOne(UUID transferId) {
        Due due = book.due(transferId).orElse(null);
        if (due == null) {
            return;
        }
        ResultCode result = post(to(due, transferId, owner(due)));
        if (result == ResultCode.ACCOUNT_CLOSED) {
            // The bank has closed the account before the money came: it waits for its owner.
            UUID aside = UUID.nameUUIDFromBytes(("suspense:" + transferId).getBytes(StandardCharsets.UTF_8));
            result = post(to(due, aside, AccountCode.general(ChartAccount.SUSPENSE)));
        }
        if (!result.isPosted()) {
            throw new IllegalStateException("interest can't be paid: " + result);
        }
        book.paid(List.of(transferId));
    }

    private ResultCode post(Transfer transfer) {
        return ledger.post(Batch.linked("interest", transfer)).getFirst().code();
    }

    private static AccountCode owner(Due due) {
        return AccountCode.customer(due.accountId());
    }

    private static Transfer to(Due due, UUID transferId, AccountCode account) {
        return Transfer.post(transferId, PAYABLE, account, due.amount(), CODE);
    }
}
