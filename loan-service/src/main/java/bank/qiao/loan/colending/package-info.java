/** Who funds a drawdown: a partner bank and we in shares, or we alone; and how repayments are split. */
@NullMarked
package bank.qiao.loan.colending;

import org.jspecify.annotations.NullMarked;
