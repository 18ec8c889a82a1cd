/** Takes the ledger's answers. */
@NullMarked
package bank.qiao.loan.loans.messaging;

import org.jspecify.annotations.NullMarked;
