package bank.qiao.wealth.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.wealth.calendar.PublishedArrangement.Break;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BusinessCalendarTests {

    private final BusinessCalendar calendar =
            new BusinessCalendar(new CalendarSettings(List.of(new PublishedArrangement(
                    2026,
                    List.of(new Break(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-07"))),
                    List.of(LocalDate.parse("2026-10-10"))))));

    @Test
    void aWeekendIsNoBusinessDayUnlessItMakesUpForAHoliday() {
        assertThat(isBusinessDay("2026-11-21")).isFalse();
        assertThat(isBusinessDay("2026-10-10")).isTrue();
        assertThat(isBusinessDay("2026-10-11")).isFalse();
    }

    @Test
    void aPublishedHolidayIsNoBusinessDay() {
        assertThat(isBusinessDay("2026-09-30")).isTrue();
        assertThat(isBusinessDay("2026-10-01")).isFalse();
        assertThat(isBusinessDay("2026-10-07")).isFalse();
        assertThat(isBusinessDay("2026-10-08")).isTrue();
    }

    @Test
    void theLibraryKnowsTheYearsBefore() {
        assertThat(isBusinessDay("2023-10-06")).isFalse();
        assertThat(isBusinessDay("2023-10-07")).isTrue();
    }

    @Test
    void aYearNotPublishedYetHasTheDaysOfTheLaw() {
        assertThat(isBusinessDay("2027-01-01")).as("New Year").isFalse();
        assertThat(isBusinessDay("2027-02-05"))
                .as("New Year's Eve of the lunar year")
                .isFalse();
        assertThat(isBusinessDay("2027-02-08"))
                .as("third day of the lunar year")
                .isFalse();
        assertThat(isBusinessDay("2027-02-09")).isTrue();
        assertThat(isBusinessDay("2027-04-05")).as("Tomb-Sweeping Day").isFalse();
        assertThat(isBusinessDay("2027-06-09")).as("Dragon Boat Festival").isFalse();
        assertThat(isBusinessDay("2027-09-15")).as("Mid-Autumn Festival").isFalse();
        assertThat(isBusinessDay("2027-10-04")).isTrue();
    }

    @Test
    void businessDaysAreCountedOverAHoliday() {
        assertThat(calendar.plusBusinessDays(LocalDate.parse("2026-09-30"), 1)).isEqualTo("2026-10-08");
        assertThat(calendar.plusBusinessDays(LocalDate.parse("2026-10-09"), 1)).isEqualTo("2026-10-10");
        assertThat(calendar.plusBusinessDays(LocalDate.parse("2026-10-03"), 0)).isEqualTo("2026-10-08");
    }

    private boolean isBusinessDay(String date) {
        return calendar.isBusinessDay(LocalDate.parse(date));
    }
}
