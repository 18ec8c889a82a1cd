package bank.qiao.account.accounts;

import bank.qiao.account.interest.ClosingInterest;
import bank.qiao.money.Money;
import bank.qiao.web.problem.Refusal;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Closing an account needs zero balance, no loan, no holding (domain rule 2); its interest is credited before. */
@Service
public class AccountClosing {

    private final Accounts accounts;
    private final AccountStatusKeeping keeping;
    private final OpenObligations obligations;
    private final ClosingInterest interest;

    AccountClosing(
            Accounts accounts, AccountStatusKeeping keeping, OpenObligations obligations, ClosingInterest interest) {
        this.accounts = accounts;
        this.keeping = keeping;
        this.obligations = obligations;
        this.interest = interest;
    }

    /**
     * Closes one of the customer's own accounts; closing it again changes nothing. The other services are asked now: a
     * copy could be behind, and a loan that is paid out later is refused by the closed account. Runs outside any
     * transaction.
     *
     * @throws Refusal NOT_FOUND, ACCOUNT_FROZEN, LOAN_OPEN, HOLDING_OPEN, ACCOUNT_NOT_EMPTY; INTEREST_CREDITED when the
     *     account was empty, and now has its interest on it
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
                creditInterest(customerId, accountId);
                keeping.close(accountId);
            }
        }
        return accounts.find(customerId, accountId);
    }

    /** Once it is empty; who still has money on it isn't leaving yet. */
    private void creditInterest(UUID customerId, UUID accountId) {
        AccountView account = accounts.find(customerId, accountId);
        if (account.balance().isZero() && account.held().isZero()) {
            Money credited = interest.credit(accountId);
            if (credited.isPositive()) {
                throw new Refusal(AccountError.INTEREST_CREDITED, credited.amount());
            }
        }
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
