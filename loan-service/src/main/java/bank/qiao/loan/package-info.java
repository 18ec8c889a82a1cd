/** loan-service: invitations, the credit line, quotes, loans and their repayment, co-lending. */
@NullMarked
package bank.qiao.loan;

import org.jspecify.annotations.NullMarked;
