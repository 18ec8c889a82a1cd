/**
 * Control totals: each module says what its books add up to and which account of the general ledger must say the same;
 * the day doesn't close on a difference. Uses no other module.
 */
@NullMarked
package bank.qiao.account.controls;

import org.jspecify.annotations.NullMarked;
