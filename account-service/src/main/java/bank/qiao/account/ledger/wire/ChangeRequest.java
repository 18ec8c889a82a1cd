package bank.qiao.account.ledger.wire;

import bank.qiao.account.ledger.AccountCode;
import bank.qiao.account.ledger.AccountType;
import bank.qiao.account.ledger.BalanceLimit;
import bank.qiao.account.ledger.LedgerStatus;
import bank.qiao.account.ledger.book.AccountChange;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A change of an account on its way from one instance to the owner: exactly one of the three. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangeRequest(
        String account,
        @Nullable Opening open,
        @Nullable LedgerStatus status,
        @Nullable Long frozenFen) {

    /** What an account is opened as. */
    public record Opening(AccountType type, BalanceLimit limit) {}

    /** What came of it. */
    public record Answer(boolean done) {}

    static ChangeRequest of(AccountChange change) {
        String account = change.account().value();
        return switch (change) {
            case AccountChange.Open open ->
                new ChangeRequest(account, new Opening(open.type(), open.limit()), null, null);
            case AccountChange.Status to -> new ChangeRequest(account, null, to.status(), null);
            case AccountChange.Frozen to -> new ChangeRequest(account, null, null, to.fen());
        };
    }

    /** @throws IllegalArgumentException when it is none of the three */
    public AccountChange change() {
        AccountCode code = new AccountCode(account);
        if (open != null) {
            return new AccountChange.Open(code, open.type(), open.limit());
        }
        if (status != null) {
            return new AccountChange.Status(code, status);
        }
        if (frozenFen != null) {
            return new AccountChange.Frozen(code, frozenFen);
        }
        throw new IllegalArgumentException("a change of nothing");
    }
}
