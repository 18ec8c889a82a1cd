package bank.qiao.account.accounts;

import bank.qiao.account.ledger.LedgerEntry;
import bank.qiao.service.audit.AuditTrail;
import bank.qiao.web.paging.PageRequest;
import bank.qiao.web.problem.CommonError;
import bank.qiao.web.problem.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts as staff see them; every look is on record, whether it finds anything or not (domain rule 9). */
@Service
public class AccountDesk {

    private final Accounts accounts;
    private final AuditTrail audit;

    AccountDesk(Accounts accounts, AuditTrail audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    @Transactional
    public Optional<AccountView> byNumber(String number, String staff) {
        Optional<AccountView> found =
                accounts.byNumber(number).map(account -> accounts.find(account.customerId(), account.accountId()));
        audit.record(
                staff,
                "ACCOUNT_SEARCHED",
                found.map(account -> subject(account.id())).orElse("account:none"),
                "search by account number");
        return found;
    }

    @Transactional
    public List<AccountView> ofCustomer(UUID customerId, String staff) {
        List<AccountView> found = accounts.ofCustomer(customerId);
        audit.record(staff, "ACCOUNTS_VIEWED", "customer:" + customerId, "view of a customer's accounts");
        return found;
    }

    /** @throws Refusal NOT_FOUND */
    @Transactional
    public AccountView view(UUID accountId, String staff) {
        AccountView account = accounts.find(owner(accountId), accountId);
        audit.record(staff, "ACCOUNT_VIEWED", subject(accountId), "view of an account");
        return account;
    }

    /**
     * Newest first, one row more than the page shows.
     *
     * @throws Refusal NOT_FOUND
     */
    @Transactional
    public List<LedgerEntry> entries(UUID accountId, PageRequest page, String staff) {
        List<LedgerEntry> entries = accounts.entries(owner(accountId), accountId, page.cursor(), page.rowsToRead());
        audit.record(staff, "ENTRIES_VIEWED", subject(accountId), "view of an account's entries");
        return entries;
    }

    private UUID owner(UUID accountId) {
        return accounts.byId(accountId)
                .map(AccountOwner::customerId)
                .orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
    }

    private static String subject(UUID accountId) {
        return "account:" + accountId;
    }
}
