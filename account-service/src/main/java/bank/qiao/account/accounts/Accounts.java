package bank.qiao.account.accounts;

import bank.qiao.account.ledger.AccountCode;
import bank.qiao.account.ledger.Ledger;
import bank.qiao.account.ledger.LedgerBalance;
import bank.qiao.account.ledger.LedgerEntry;
import bank.qiao.service.businessday.BankClock;
import bank.qiao.web.problem.CommonError;
import bank.qiao.web.problem.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Looks into customers' accounts; somebody else's account is not there. */
@Service
public class Accounts {

    private final AccountRepository accounts;
    private final Ledger ledger;
    private final Clock clock;

    Accounts(AccountRepository accounts, Ledger ledger, Clock clock) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** All accounts of the customer, in the order in which they were opened. */
    @Transactional(readOnly = true)
    public List<AccountView> ofCustomer(UUID customerId) {
        return views(accounts.findByCustomerIdOrderByOpenedAt(customerId));
    }

    /** @throws Refusal NOT_FOUND when there is none, or it is somebody else's */
    @Transactional(readOnly = true)
    public AccountView find(UUID customerId, UUID accountId) {
        return views(List.of(owned(customerId, accountId))).getFirst();
    }

    /**
     * The account that top-ups come into and withdrawals go out of.
     *
     * @throws Refusal CUSTOMER_NOT_VERIFIED when there is none
     */
    @Transactional(readOnly = true)
    public UUID mainAccount(UUID customerId) {
        return accounts.findByCustomerIdOrderByOpenedAt(customerId).stream()
                .filter(account -> account.accountClass() == AccountClass.II)
                .map(Account::id)
                .findFirst()
                .orElseThrow(() -> new Refusal(AccountError.CUSTOMER_NOT_VERIFIED));
    }

    /** The account with this number of 18 digits, whoever's it is. */
    @Transactional(readOnly = true)
    public Optional<AccountOwner> byNumber(String number) {
        return accounts.findByNumber(number).map(Account::owner);
    }

    /** Whoever's it is. */
    @Transactional(readOnly = true)
    public Optional<AccountOwner> byId(UUID accountId) {
        return accounts.findById(accountId).map(Account::owner);
    }

    /** The customer's Class II account. */
    @Transactional(readOnly = true)
    public Optional<AccountOwner> mainOf(UUID customerId) {
        return accounts.findByCustomerIdOrderByOpenedAt(customerId).stream()
                .filter(account -> account.accountClass() == AccountClass.II)
                .map(Account::owner)
                .findFirst();
    }

    /**
     * One of the customer's own accounts.
     *
     * @param idOrNumber its id or its number of 18 digits
     * @throws Refusal NOT_FOUND when there is none, or it is somebody else's
     */
    @Transactional(readOnly = true)
    public AccountOwner own(UUID customerId, String idOrNumber) {
        return accounts.findByCustomerIdOrderByOpenedAt(customerId).stream()
                .filter(account -> account.number().equals(idOrNumber)
                        || account.id().toString().equalsIgnoreCase(idOrNumber))
                .map(Account::owner)
                .findFirst()
                .orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
    }

    /**
     * Entries, newest first.
     *
     * @param after the entry that the page before ended with; null at the first page
     * @throws Refusal NOT_FOUND when the account is not there or somebody else's
     */
    @Transactional(readOnly = true)
    public List<LedgerEntry> entries(UUID customerId, UUID accountId, @Nullable UUID after, int limit) {
        Account account = owned(customerId, accountId);
        return ledger.entries(AccountCode.customer(account.id()), after, limit);
    }

    /**
     * All of it read at one moment, so that it closes whatever is booked meanwhile.
     *
     * @throws Refusal NOT_FOUND for an account or a month that is not there: before the opening, or still to come
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Statement statement(UUID customerId, UUID accountId, YearMonth month) {
        Account account = owned(customerId, accountId);
        YearMonth opened = YearMonth.from(LocalDate.ofInstant(account.openedAt(), BankClock.SHANGHAI));
        YearMonth running = YearMonth.from(LocalDate.ofInstant(clock.instant(), BankClock.SHANGHAI));
        if (month.isBefore(opened) || month.isAfter(running)) {
            throw new Refusal(CommonError.NOT_FOUND);
        }
        AccountCode code = AccountCode.customer(account.id());
        Instant from = month.atDay(1).atStartOfDay(BankClock.SHANGHAI).toInstant();
        Instant until =
                month.plusMonths(1).atDay(1).atStartOfDay(BankClock.SHANGHAI).toInstant();
        return new Statement(
                views(List.of(account)).getFirst(),
                month,
                ledger.balanceBefore(code, from),
                ledger.entriesBetween(code, from, until));
    }

    private Account owned(UUID customerId, UUID accountId) {
        return accounts.findByIdAndCustomerId(accountId, customerId)
                .orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
    }

    private List<AccountView> views(List<Account> found) {
        Map<AccountCode, LedgerBalance> balances =
                ledger
                        .balances(found.stream()
                                .map(account -> AccountCode.customer(account.id()))
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(LedgerBalance::account, Function.identity()));
        return found.stream()
                .map(account -> view(account, balances.get(AccountCode.customer(account.id()))))
                .toList();
    }

    private static AccountView view(Account account, @Nullable LedgerBalance balance) {
        if (balance == null) {
            throw new IllegalStateException("account " + account.id() + " is not in the ledger");
        }
        return new AccountView(
                account.id(),
                account.customerId(),
                account.number(),
                account.accountClass(),
                account.status(),
                balance.posted(),
                balance.held(),
                balance.available(),
                account.openedAt());
    }
}
