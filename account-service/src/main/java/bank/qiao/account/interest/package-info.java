/**
 * Interest on demand deposits: accrued by the day on the balance at its end, settled by the quarter, paid the day after,
 * booked as payable meanwhile; an account that is closed gets it before. Uses the ledger and controls.
 */
@NullMarked
package bank.qiao.account.interest;

import org.jspecify.annotations.NullMarked;
