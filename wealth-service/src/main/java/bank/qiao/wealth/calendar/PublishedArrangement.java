package bank.qiao.wealth.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * The arrangement of holidays that the State Council publishes for one year.
 *
 * @param year the year it was published for
 * @param daysOff first and last day of each break, both included; weekends need not be named
 * @param makeUpDays weekend days on which everybody works
 */
public record PublishedArrangement(int year, List<Break> daysOff, List<LocalDate> makeUpDays) {

    public PublishedArrangement {
        daysOff = List.copyOf(daysOff);
        makeUpDays = List.copyOf(makeUpDays);
    }

    /** One break, both days included. */
    public record Break(LocalDate from, LocalDate to) {

        public Break {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("a break ends before it begins: " + from);
            }
        }

        boolean contains(LocalDate date) {
            return !date.isBefore(from) && !date.isAfter(to);
        }
    }

    boolean isDayOff(LocalDate date) {
        return daysOff.stream().anyMatch(pause -> pause.contains(date));
    }

    boolean isMakeUpDay(LocalDate date) {
        return makeUpDays.contains(date);
    }
}
