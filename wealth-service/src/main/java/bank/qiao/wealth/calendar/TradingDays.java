package bank.qiao.wealth.calendar;

import bank.qiao.calendar.BankingCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;

/** Turns the moment of an order into its dates; all times are Shanghai's. */
@Component
public class TradingDays {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final int CONFIRMATION_DAYS = 1;

    private final BankingCalendar calendar;
    private final Clock clock;

    public TradingDays(BankingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The bank's calendar date now. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SHANGHAI);
    }

    /** T of an order placed now: today before the cut-off of a business day, else the next business day. */
    public LocalDate tradeDate(LocalTime cutOff) {
        ZonedDateTime now = clock.instant().atZone(SHANGHAI);
        boolean tooLate = !now.toLocalTime().isBefore(cutOff);
        return calendar.onOrAfter(tooLate ? now.toLocalDate().plusDays(1) : now.toLocalDate());
    }

    /** The dates of an order placed now; units are there when they are confirmed. */
    public OrderDates ofSubscription(LocalTime cutOff) {
        LocalDate tradeDate = tradeDate(cutOff);
        LocalDate confirmDate = calendar.plusBusinessDays(tradeDate, CONFIRMATION_DAYS);
        return new OrderDates(tradeDate, confirmDate, confirmDate);
    }

    /** @param payoutDays business days from T until the money is paid, 1 to 4 by product */
    public OrderDates ofRedemption(LocalTime cutOff, int payoutDays) {
        LocalDate tradeDate = tradeDate(cutOff);
        return new OrderDates(
                tradeDate,
                calendar.plusBusinessDays(tradeDate, CONFIRMATION_DAYS),
                calendar.plusBusinessDays(tradeDate, payoutDays));
    }

    /** Money today; the fund house confirms the units in its own time. */
    public OrderDates ofInstantRedemption(LocalTime cutOff) {
        LocalDate tradeDate = tradeDate(cutOff);
        return new OrderDates(tradeDate, calendar.plusBusinessDays(tradeDate, CONFIRMATION_DAYS), today());
    }

    /** Until then an order for {@code tradeDate} can be withdrawn, exclusive. */
    public boolean isBeforeCutOff(LocalDate tradeDate, LocalTime cutOff) {
        Instant end = tradeDate.atTime(cutOff).atZone(SHANGHAI).toInstant();
        return clock.instant().isBefore(end);
    }

    public boolean isBusinessDay(LocalDate date) {
        return calendar.isBusinessDay(date);
    }
}
