package bank.qiao.loan.creditline;

import bank.qiao.money.Money;
import bank.qiao.money.Rate;
import java.time.LocalDate;

/**
 * What a drawdown on a line would be agreed on.
 *
 * @param repaymentDay the day of the month for the next loan: that of the customer's other loans, else today's
 */
public record LineTerms(
        Money limit, Money available, Rate dailyRate, String grade, LocalDate validUntil, int repaymentDay) {}
