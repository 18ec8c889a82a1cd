package bank.qiao.account.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankingCalendarTests {

    private final BankingCalendar calendar = new BankingCalendar();

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, true, a Friday",
        "2026-11-21, false, a Saturday",
        "2026-10-01, false, National Day",
        "2026-10-10, true, a Saturday worked in exchange",
        "2026-02-14, true, a Saturday before the Spring Festival",
        "2026-02-17, false, the first day of the lunar year",
        "2027-02-05, false, the eve of the lunar year, by law",
        "2027-02-08, false, the third day of the lunar year, by law",
        "2027-04-05, false, Qingming, by law",
        "2027-05-03, true, only two days in May are fixed by law",
        "2027-06-09, false, Dragon Boat, by law",
        "2027-09-15, false, Mid-Autumn, by law",
        "2027-10-04, true, the notice of that year is not out yet"
    })
    void businessDaysAreThoseOfTheNotices(LocalDate date, boolean isBusinessDay, String why) {
        assertThat(calendar.isBusinessDay(date)).as(why).isEqualTo(isBusinessDay);
    }

    @Test
    void businessDaysAreCountedOverHolidays() {
        assertThat(calendar.plusBusinessDays(LocalDate.of(2026, 9, 30), 1)).isEqualTo(LocalDate.of(2026, 10, 8));
        assertThat(calendar.plusBusinessDays(LocalDate.of(2026, 10, 9), 1)).isEqualTo(LocalDate.of(2026, 10, 10));
        assertThat(calendar.onOrAfter(LocalDate.of(2026, 11, 21))).isEqualTo(LocalDate.of(2026, 11, 23));
    }
}
