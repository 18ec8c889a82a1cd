package bank.qiao.account.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * Business days: Monday to Friday without statutory holidays, and the weekend days that the State Council's yearly
 * notice makes working days in exchange.
 */
@Component
public class BankingCalendar {

    private final HolidayNotices notices = HolidayNotices.published();

    BankingCalendar() {}

    /** Whether banks settle on that date. */
    public boolean isBusinessDay(LocalDate date) {
        if (notices.covers(date.getYear())) {
            return notices.isWorkingWeekend(date) || (isWeekday(date) && !notices.isHoliday(date));
        }
        return isWeekday(date) && !StatutoryHolidays.isHoliday(date);
    }

    /** The date itself when it is a business day, else the next one. */
    public LocalDate onOrAfter(LocalDate date) {
        LocalDate day = date;
        while (!isBusinessDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /**
     * So many business days later.
     *
     * @param days at least 1
     */
    public LocalDate plusBusinessDays(LocalDate date, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("at least one business day later");
        }
        LocalDate day = date;
        for (int i = 0; i < days; i++) {
            day = onOrAfter(day.plusDays(1));
        }
        return day;
    }

    private static boolean isWeekday(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
