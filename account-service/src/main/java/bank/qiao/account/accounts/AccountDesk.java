package bank.qiao.account.accounts;

import bank.qiao.account.ledger.LedgerEntry;
import bank.qiao.web.paging.PageRequest;
import bank.qiao.web.problem.CommonError;
import bank.qiao.web.problem.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts as staff see them; every look is on record, whether it finds anything or not. */
@Service
public class AccountDesk {

    private final Accounts accounts;
    private final AccessRecord record;

    AccountDesk(Accounts accounts, AccessRecord record) {
        this.accounts = accounts;
        this.record = record;
    }

    @Transactional
    public Optional<AccountView> byNumber(String number, String staff) {
        Optional<AccountOwner> found = accounts.byNumber(number);
        record.add(
                staff,
                "ACCOUNT_SEARCHED",
                "account:"
                        + found.map(AccountOwner::accountId).map(UUID::toString).orElse("none"));
        return found.map(account -> accounts.find(account.customerId(), account.accountId()));
    }

    @Transactional
    public List<AccountView> ofCustomer(UUID customerId, String staff) {
        record.add(staff, "ACCOUNTS_VIEWED", "customer:" + customerId);
        return accounts.ofCustomer(customerId);
    }

    /** @throws Refusal NOT_FOUND */
    @Transactional
    public AccountView view(UUID accountId, String staff) {
        AccountOwner account = find(accountId);
        record.add(staff, "ACCOUNT_VIEWED", "account:" + accountId);
        return accounts.find(account.customerId(), accountId);
    }

    /**
     * Newest first, one row more than the page shows.
     *
     * @throws Refusal NOT_FOUND
     */
    @Transactional
    public List<LedgerEntry> entries(UUID accountId, PageRequest page, String staff) {
        AccountOwner account = find(accountId);
        record.add(staff, "ENTRIES_VIEWED", "account:" + accountId);
        return accounts.entries(account.customerId(), accountId, page.cursor(), page.rowsToRead());
    }

    private AccountOwner find(UUID accountId) {
        return accounts.byId(accountId).orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
    }
}
