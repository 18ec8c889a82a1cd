/** The contract of a loan as a numbered PDF. */
@NullMarked
package bank.qiao.loan.loans.contract;

import org.jspecify.annotations.NullMarked;
