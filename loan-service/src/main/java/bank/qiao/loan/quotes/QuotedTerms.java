package bank.qiao.loan.quotes;

import bank.qiao.loan.calculator.DayCount;
import bank.qiao.loan.calculator.InterestRate;
import bank.qiao.loan.calculator.RepaymentMethod;
import bank.qiao.money.Money;
import bank.qiao.money.Rate;
import java.time.LocalDate;

/**
 * What a quote was made on.
 *
 * @param quotedOn the bank's date; interest runs from here, also when the money is booked a little after midnight
 */
public record QuotedTerms(
        Money principal,
        int instalments,
        RepaymentMethod method,
        DayCount dayCount,
        Rate dailyRate,
        String grade,
        int repaymentDay,
        LocalDate quotedOn) {

    public InterestRate rate() {
        return InterestRate.daily(dailyRate, dayCount);
    }
}
