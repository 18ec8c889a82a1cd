package bank.qiao.account.interest;

import bank.qiao.account.interest.InterestBook.Due;
import bank.qiao.money.Money;
import bank.qiao.service.businessday.BankClock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Interest of an account that is about to be closed: it isn't kept waiting for the end of the quarter. */
@Service
public class ClosingInterest {

    /** A settlement that the last end of day has left unpaid, and the one of now. */
    private static final int MOST_DUE = 100;

    private final InterestBook book;
    private final InterestPayments payments;
    private final InterestSettings settings;
    private final BankClock clock;
    private final TransactionTemplate transaction;

    ClosingInterest(
            InterestBook book,
            InterestPayments payments,
            InterestSettings settings,
            BankClock clock,
            PlatformTransactionManager transactions) {
        this.book = book;
        this.payments = payments;
        this.settings = settings;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Settles what the account has earned to the end of yesterday, and credits it. Runs outside any transaction; what a
     * crash leaves between the two is paid when it is called again, or at the next end of day.
     *
     * @return what was credited now; zero when there was nothing to settle, or less than half a fen
     */
    public Money credit(UUID accountId) {
        LocalDate yesterday = clock.today().minusDays(1);
        transaction.executeWithoutResult(status -> {
            // The end of day may not have come to yesterday yet.
            LocalDate first =
                    book.lastBooked().map(booked -> booked.plusDays(1)).orElse(yesterday);
            for (LocalDate date = first; !date.isAfter(yesterday); date = date.plusDays(1)) {
                book.accrue(accountId, date, settings.rateOn(date));
            }
            book.settle(accountId, yesterday);
        });
        List<Due> due = book.dueTo(accountId, MOST_DUE);
        if (due.isEmpty()) {
            return Money.ZERO;
        }
        List<UUID> left = payments.pay(due);
        return Money.sum(due.stream()
                .filter(one -> !left.contains(one.transferId()))
                .map(Due::amount)
                .toList());
    }
}
