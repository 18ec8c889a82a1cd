package bank.qiao.account.ledger.journal;

import bank.qiao.account.ledger.Batch;
import bank.qiao.account.ledger.TransferResult;
import bank.qiao.account.ledger.book.AccountChange;
import java.util.List;

/** The way to the instance that owns the ledger. */
public interface Forwarding {

    List<TransferResult> post(Batch batch);

    boolean change(AccountChange change);
}
