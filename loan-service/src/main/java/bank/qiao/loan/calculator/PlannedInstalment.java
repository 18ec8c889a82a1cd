package bank.qiao.loan.calculator;

import bank.qiao.money.Money;
import java.time.LocalDate;

/**
 * One line of a schedule.
 *
 * @param number from 1
 * @param balanceAfter the principal outstanding once this instalment is paid
 */
public record PlannedInstalment(
        int number, LocalDate dueDate, Money principal, Money interest, Money total, Money balanceAfter) {

    PlannedInstalment(int number, LocalDate dueDate, Money principal, Money interest, Money balanceAfter) {
        this(number, dueDate, principal, interest, principal.plus(interest), balanceAfter);
    }
}
