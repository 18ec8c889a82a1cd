package bank.qiao.wealth.calendar;

import com.nlf.calendar.Holiday;
import com.nlf.calendar.Solar;
import com.nlf.calendar.util.HolidayUtil;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Business days of the Chinese banking calendar: statutory holidays and make-up working days included. In a year whose
 * arrangement is not known yet only weekends and the days that the law itself names are off.
 */
@Component
public class BusinessCalendar {

    private static final Set<String> STATUTORY_DAYS = Set.of("01-01", "05-01", "05-02", "10-01", "10-02", "10-03");
    private static final Set<String> STATUTORY_LUNAR_DAYS = Set.of("1-1", "1-2", "1-3", "5-5", "8-15");
    private static final String TOMB_SWEEPING_DAY = "清明";

    private final Map<Integer, PublishedArrangement> arrangements;

    public BusinessCalendar(CalendarSettings settings) {
        arrangements = settings.arrangements().stream()
                .collect(Collectors.toUnmodifiableMap(PublishedArrangement::year, Function.identity()));
    }

    /** Whether banks and fund houses settle on this date. */
    public boolean isBusinessDay(LocalDate date) {
        PublishedArrangement arrangement = arrangements.get(date.getYear());
        if (arrangement != null) {
            return arrangement.isMakeUpDay(date) || (!arrangement.isDayOff(date) && !isWeekend(date));
        }
        return fromLibrary(date).map(Holiday::isWork).orElseGet(() -> !isWeekend(date) && !isStatutoryHoliday(date));
    }

    /** The date itself when it is a business day, else the next one. */
    public LocalDate sameOrNext(LocalDate date) {
        LocalDate day = date;
        while (!isBusinessDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /**
     * The {@code count}-th business day after {@code date}.
     *
     * @param count 0 gives {@link #sameOrNext}
     */
    public LocalDate plusBusinessDays(LocalDate date, int count) {
        LocalDate day = sameOrNext(date);
        for (int i = 0; i < count; i++) {
            day = sameOrNext(day.plusDays(1));
        }
        return day;
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static Optional<Holiday> fromLibrary(LocalDate date) {
        return Optional.ofNullable(HolidayUtil.getHoliday(date.toString()));
    }

    /** The thirteen days of the regulation on public holidays, as amended for 2025. */
    private static boolean isStatutoryHoliday(LocalDate date) {
        Solar solar = Solar.fromYmd(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
        var lunar = solar.getLunar();
        return STATUTORY_DAYS.contains(date.toString().substring(5))
                || STATUTORY_LUNAR_DAYS.contains(lunar.getMonth() + "-" + lunar.getDay())
                || TOMB_SWEEPING_DAY.equals(lunar.getJieQi())
                || isFirstDayOfLunarYear(date.plusDays(1));
    }

    private static boolean isFirstDayOfLunarYear(LocalDate date) {
        var lunar = Solar.fromYmd(date.getYear(), date.getMonthValue(), date.getDayOfMonth())
                .getLunar();
        return lunar.getMonth() == 1 && lunar.getDay() == 1;
    }
}
