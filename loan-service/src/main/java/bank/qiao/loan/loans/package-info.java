/** Loans from drawdown to payoff: the saga of paying out, repayments, end of day, the contract. Uses quotes, credit line, co-lending and the calculator. */
@NullMarked
package bank.qiao.loan.loans;

import org.jspecify.annotations.NullMarked;
