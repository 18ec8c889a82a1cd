package bank.qiao.account.interest;

import bank.qiao.account.interest.InterestBook.Booking;
import bank.qiao.account.interest.InterestBook.Due;
import bank.qiao.account.ledger.AccountCode;
import bank.qiao.account.ledger.Batch;
import bank.qiao.account.ledger.ChartAccount;
import bank.qiao.account.ledger.Ledger;
import bank.qiao.account.ledger.ResultCode;
import bank.qiao.account.ledger.Transfer;
import bank.qiao.money.Money;
import bank.qiao.service.businessday.EndOfDayItems;
import bank.qiao.service.businessday.EndOfDayStep;
import bank.qiao.service.controls.SubLedger;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The end-of-day steps of deposit interest. They run after 24:00, so what is settled on the 20th is paid, and booked, on
 * the 21st. What is written down comes first, what is posted second, under ids that were written down.
 */
@Component
class InterestEndOfDay {

    private static final AccountCode EXPENSE = AccountCode.general(ChartAccount.DEPOSIT_INTEREST_EXPENSE);
    private static final String ACCRUED = "DEPOSIT_INTEREST_ACCRUAL";
    private static final String PAY = "pay-deposit-interest";
    private static final int AT_ONCE = 500;

    private final InterestBook book;
    private final InterestSettings settings;
    private final InterestPayments payments;
    private final Ledger ledger;
    private final EndOfDayItems items;
    private final TransactionTemplate transaction;

    InterestEndOfDay(
            InterestBook book,
            InterestSettings settings,
            InterestPayments payments,
            Ledger ledger,
            EndOfDayItems items,
            PlatformTransactionManager transactions) {
        this.book = book;
        this.settings = settings;
        this.payments = payments;
        this.ledger = ledger;
        this.items = items;
        this.transaction = new TransactionTemplate(transactions);
    }

    void accrue(LocalDate date) {
        transaction.executeWithoutResult(status -> {
            book.accrue(date, settings.rateOn(date));
            if (settings.isSettlementDay(date)) {
                book.settle(null, date);
            }
        });
    }

    /** Moves the payable to what the accruals and the settlements not paid add up to. */
    void book(LocalDate date) {
        Booking booking = Objects.requireNonNull(transaction.execute(status -> book.decideBooking(date)));
        if (booking.deltaFen() != 0) {
            boolean grows = booking.deltaFen() > 0;
            Transfer transfer = Transfer.post(
                    booking.transferId(),
                    grows ? EXPENSE : InterestPayments.PAYABLE,
                    grows ? InterestPayments.PAYABLE : EXPENSE,
                    Money.ofFen(Math.abs(booking.deltaFen())),
                    ACCRUED);
            ResultCode result = ledger.post(Batch.linked("interest:" + date, transfer))
                    .getFirst()
                    .code();
            if (!result.isPosted()) {
                throw new IllegalStateException("interest of " + date + " can't be booked: " + result);
            }
        }
        book.booked(date);
    }

    /** In groups; what a group leaves over is tried one by one, and put aside when it fails again. */
    void pay(LocalDate date) {
        List<UUID> left = new ArrayList<>();
        List<Due> group = book.due(null, AT_ONCE);
        while (!group.isEmpty()) {
            left.addAll(payments.pay(group));
            group = book.due(group.getLast().transferId(), AT_ONCE);
        }
        items.each(date, PAY, left.stream().map(UUID::toString).toList(), id -> payments.payOne(UUID.fromString(id)));
    }

    /** The steps in their order, and the total they must keep. */
    @Configuration(proxyBeanMethods = false)
    static class Steps {

        private interface Work {
            void on(LocalDate date);
        }

        private record Step(String name, Work work) implements EndOfDayStep {

            @Override
            public void run(LocalDate date) {
                work.on(date);
            }
        }

        @Bean
        @Order(100)
        EndOfDayStep accrueDepositInterest(InterestEndOfDay interest) {
            return new Step("accrue-deposit-interest", interest::accrue);
        }

        @Bean
        @Order(110)
        EndOfDayStep bookDepositInterest(InterestEndOfDay interest) {
            return new Step("book-deposit-interest", interest::book);
        }

        @Bean
        @Order(120)
        EndOfDayStep payDepositInterest(InterestEndOfDay interest) {
            return new Step(PAY, interest::pay);
        }

        /** Speaks of now: the bookings of a date come after its end, and by these steps alone. */
        @Bean
        SubLedger depositInterest(InterestBook book, Clock clock) {
            return cut -> new SubLedger.Totals(
                    clock.instant(), Map.of(InterestPayments.PAYABLE.value(), Money.ofFen(book.payable())));
        }
    }
}
