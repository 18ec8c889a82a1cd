package bank.qiao.wealth.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.calendar.BankingCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TradingDaysTests {

    private static final LocalTime CUT_OFF = LocalTime.of(15, 0);

    @Test
    void anOrderBeforeTheCutOffOfABusinessDayIsOfThatDay() {
        assertThat(at("2026-11-23T14:59:59+08:00").ofSubscription(CUT_OFF))
                .isEqualTo(new OrderDates(day("2026-11-23"), day("2026-11-24"), day("2026-11-24")));
    }

    @Test
    void anOrderAtTheCutOffIsOfTheNextBusinessDay() {
        assertThat(at("2026-11-27T15:00:00+08:00").ofRedemption(CUT_OFF, 3))
                .isEqualTo(new OrderDates(day("2026-11-30"), day("2026-12-01"), day("2026-12-03")));
    }

    @Test
    void anOrderOnAHolidayIsOfTheNextBusinessDay() {
        assertThat(at("2026-11-21T09:00:00+08:00").tradeDate(CUT_OFF)).isEqualTo("2026-11-23");
    }

    @Test
    void anInstantRedemptionArrivesTheSameDayAtAnyHour() {
        assertThat(at("2026-11-21T23:30:00+08:00").ofInstantRedemption(CUT_OFF))
                .isEqualTo(new OrderDates(day("2026-11-23"), day("2026-11-24"), day("2026-11-21")));
    }

    @Test
    void anOrderCanBeWithdrawnUntilTheCutOffOfItsTradeDate() {
        assertThat(at("2026-11-22T20:00:00+08:00").isBeforeCutOff(day("2026-11-23"), CUT_OFF))
                .isTrue();
        assertThat(at("2026-11-23T15:00:00+08:00").isBeforeCutOff(day("2026-11-23"), CUT_OFF))
                .isFalse();
    }

    private static TradingDays at(String time) {
        Clock clock = Clock.fixed(OffsetDateTime.parse(time).toInstant(), ZoneOffset.UTC);
        return new TradingDays(new BankingCalendar(), clock);
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
