/**
 * The double-entry ledger: accounts, transfers, two-phase holds, the journal and the trial balance. Uses no other module
 * of this service.
 */
@NullMarked
package bank.qiao.account.ledger;

import org.jspecify.annotations.NullMarked;
