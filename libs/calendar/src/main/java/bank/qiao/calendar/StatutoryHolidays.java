package bank.qiao.calendar;

import com.nlf.calendar.Lunar;
import com.nlf.calendar.Solar;
import java.time.LocalDate;

/**
 * The days off that the law itself fixes (2024 revision: thirteen), for years whose notice isn't out yet. Which weekends
 * are worked in exchange only the notice says.
 */
final class StatutoryHolidays {

    private StatutoryHolidays() {}

    static boolean isHoliday(LocalDate date) {
        return isSolarHoliday(date.getMonthValue(), date.getDayOfMonth()) || isLunarHoliday(date);
    }

    private static boolean isSolarHoliday(int month, int day) {
        return switch (month) {
            case 1 -> day == 1;
            case 5 -> day <= 2;
            case 10 -> day <= 3;
            default -> false;
        };
    }

    private static boolean isLunarHoliday(LocalDate date) {
        Lunar lunar = lunar(date);
        Lunar tomorrow = lunar(date.plusDays(1));
        boolean newYearsEve = tomorrow.getMonth() == 1 && tomorrow.getDay() == 1;
        return switch (lunar.getMonth()) {
            case 1 -> lunar.getDay() <= 3;
            case 5 -> lunar.getDay() == 5;
            case 8 -> lunar.getDay() == 15;
            default -> newYearsEve || "清明".equals(lunar.getJieQi());
        };
    }

    private static Lunar lunar(LocalDate date) {
        return Solar.fromYmd(date.getYear(), date.getMonthValue(), date.getDayOfMonth())
                .getLunar();
    }
}
