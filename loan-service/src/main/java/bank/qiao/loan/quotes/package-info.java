/** Binding quotes of a drawdown. Uses the calculator and the credit line. */
@NullMarked
package bank.qiao.loan.quotes;

import org.jspecify.annotations.NullMarked;
