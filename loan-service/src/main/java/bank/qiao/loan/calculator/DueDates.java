package bank.qiao.loan.calculator;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** The days on which instalments fall due: the same day each month, the last day where the month is short. */
public final class DueDates {

    private DueDates() {}

    /**
     * @param first the month of the first instalment is taken from here
     * @param dayOfMonth 1 to 31
     * @param instalments above 0
     */
    public static List<LocalDate> monthly(YearMonth first, int dayOfMonth, int instalments) {
        return IntStream.range(0, instalments)
                .mapToObj(number -> inMonth(first.plusMonths(number), dayOfMonth))
                .toList();
    }

    /** The due dates of a loan by its method: all of them, or only the last for {@link RepaymentMethod#BULLET}. */
    public static List<LocalDate> of(RepaymentMethod method, YearMonth first, int dayOfMonth, int instalments) {
        List<LocalDate> monthly = monthly(first, dayOfMonth, instalments);
        return switch (method) {
            case EQUAL_PRINCIPAL, EQUAL_INSTALMENT, INTEREST_ONLY -> monthly;
            case BULLET -> List.of(monthly.getLast());
        };
    }

    private static LocalDate inMonth(YearMonth month, int dayOfMonth) {
        return month.atDay(Math.min(dayOfMonth, month.lengthOfMonth()));
    }
}
