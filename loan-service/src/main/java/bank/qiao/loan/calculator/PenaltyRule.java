package bank.qiao.loan.calculator;

import java.math.BigDecimal;

/**
 * What late payment costs (domain rule 5).
 *
 * @param multiple of the loan's rate, on overdue principal, from the due day
 * @param graceDays paid by the end of that many days after the due day, nothing is charged
 */
public record PenaltyRule(BigDecimal multiple, int graceDays) {}
