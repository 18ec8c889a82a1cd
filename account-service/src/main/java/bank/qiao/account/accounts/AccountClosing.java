package bank.qiao.account.accounts;

import bank.qiao.web.problem.Refusal;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Closing an account needs zero balance, no loan, no holding (domain rule 2). */
@Service
public class AccountClosing {

    private final Accounts accounts;
    private final AccountStatusKeeping keeping;
    private final OpenObligations obligations;

    AccountClosing(Accounts accounts, AccountStatusKeeping keeping, OpenObligations obligations) {
        this.accounts = accounts;
        this.keeping = keeping;
        this.obligations = obligations;
    }

    /**
     * Closes one of the customer's own accounts; closing it again changes nothing. The other services are asked now: a
     * copy could be behind, and a loan that is paid out later is refused by the closed account. Runs outside any
     * transaction.
     *
     * @throws Refusal NOT_FOUND, ACCOUNT_FROZEN, LOAN_OPEN, HOLDING_OPEN, ACCOUNT_NOT_EMPTY
     */
    public AccountView close(UUID customerId, UUID accountId) {
        AccountOwner account = accounts.own(customerId, accountId.toString());
        switch (account.status()) {
            case FROZEN -> throw new Refusal(AccountError.ACCOUNT_FROZEN);
            case CLOSED -> {}
            case ACTIVE -> {
                // Loans and holdings stand behind the Class II account alone.
                if (account.accountClass() == AccountClass.II) {
                    requireNoObligation(customerId);
                }
                keeping.close(accountId);
            }
        }
        return accounts.find(customerId, accountId);
    }

    private void requireNoObligation(UUID customerId) {
        if (obligations.hasLoan(customerId)) {
            throw new Refusal(AccountError.LOAN_OPEN);
        }
        if (obligations.hasHolding(customerId)) {
            throw new Refusal(AccountError.HOLDING_OPEN);
        }
    }
}
