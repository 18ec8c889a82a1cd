package bank.qiao.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** The State Council's yearly notices of holidays and make-up days, as far as they are out; data, not code. */
record HolidayNotices(Set<Integer> years, Set<LocalDate> holidays, Set<LocalDate> workingWeekends) {

    HolidayNotices {
        years = Set.copyOf(years);
        holidays = Set.copyOf(holidays);
        workingWeekends = Set.copyOf(workingWeekends);
    }

    /** Lines of {@code OFF,first,last} and {@code WORK,date}; what begins with # is a comment. */
    static HolidayNotices published() {
        Set<Integer> years = new HashSet<>();
        Set<LocalDate> off = new HashSet<>();
        Set<LocalDate> work = new HashSet<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(HolidayNotices.class.getResourceAsStream("/calendar/holiday-notices.csv")),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] parts = line.split(",", -1);
                LocalDate first = LocalDate.parse(parts[1]);
                years.add(first.getYear());
                if ("OFF".equals(parts[0])) {
                    first.datesUntil(LocalDate.parse(parts[2]).plusDays(1)).forEach(off::add);
                } else {
                    work.add(first);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new HolidayNotices(years, off, work);
    }

    boolean covers(int year) {
        return years.contains(year);
    }

    boolean isHoliday(LocalDate date) {
        return holidays.contains(date);
    }

    boolean isWorkingWeekend(LocalDate date) {
        return workingWeekends.contains(date);
    }
}
