package bank.qiao.calendar;

import com.nlf.calendar.Holiday;
import com.nlf.calendar.util.HolidayUtil;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Business days: Monday to Friday without statutory holidays, and the weekend days that the State Council's yearly
 * notice makes working days in exchange. A year whose notice isn't out yet has the days off that the law names.
 */
public final class BankingCalendar {

    private final HolidayNotices notices = HolidayNotices.published();

    /** Whether banks and fund houses settle on that date. */
    public boolean isBusinessDay(LocalDate date) {
        if (notices.covers(date.getYear())) {
            return notices.isWorkingWeekend(date) || (isWeekday(date) && !notices.isHoliday(date));
        }
        return fromLibrary(date)
                .map(Holiday::isWork)
                .orElseGet(() -> isWeekday(date) && !StatutoryHolidays.isHoliday(date));
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
     * So many business days after the first one on or after the date.
     *
     * @param days 0 gives {@link #onOrAfter}
     */
    public LocalDate plusBusinessDays(LocalDate date, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("business days are counted forward");
        }
        LocalDate day = onOrAfter(date);
        for (int i = 0; i < days; i++) {
            day = onOrAfter(day.plusDays(1));
        }
        return day;
    }

    private static boolean isWeekday(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The library's own list of holidays and make-up days ends with 2023. */
    private static Optional<Holiday> fromLibrary(LocalDate date) {
        return Optional.ofNullable(HolidayUtil.getHoliday(date.toString()));
    }
}
