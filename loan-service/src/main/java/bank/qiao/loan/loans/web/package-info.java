/** Loans and repayments over HTTP. */
@NullMarked
package bank.qiao.loan.loans.web;

import org.jspecify.annotations.NullMarked;
