package bank.qiao.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankingCalendarTests {

    private final BankingCalendar calendar = new BankingCalendar();

    @ParameterizedTest
    @CsvSource({
        "2023-10-06, false, a holiday of a year that the library knows",
        "2023-10-07, true, a Saturday worked in exchange in a year that the library knows",
        "2024-02-09, true, the eve of the lunar year was no day off by the notice of 2024",
        "2024-02-17, false, the last day of the Spring Festival of 2024",
        "2024-05-11, true, a Saturday worked in exchange",
        "2024-06-10, false, Dragon Boat",
        "2025-01-02, true, New Year on a Wednesday is one day",
        "2025-02-04, false, the last day of the Spring Festival of 2025",
        "2025-10-08, false, National Day and Mid-Autumn together",
        "2025-10-11, true, a Saturday worked in exchange",
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
        assertThat(calendar.plusBusinessDays(LocalDate.of(2026, 10, 3), 0)).isEqualTo(LocalDate.of(2026, 10, 8));
        assertThat(calendar.plusBusinessDays(LocalDate.of(2026, 10, 3), 1)).isEqualTo(LocalDate.of(2026, 10, 9));
        assertThat(calendar.onOrAfter(LocalDate.of(2026, 11, 21))).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @ParameterizedTest
    @CsvSource({"2024, 251", "2025, 248", "2026, 248"})
    void aYearHasAsManyBusinessDaysAsItsNoticeLeaves(int year, int days) {
        LocalDate first = LocalDate.of(year, 1, 1);
        assertThat(first.datesUntil(first.plusYears(1)).filter(calendar::isBusinessDay))
                .hasSize(days);
    }
}
