/**
 * How the ledger is stored: one writer decides in memory, appends to the journal in groups, and writes the account table
 * behind (docs/adr/0012).
 */
@NullMarked
package bank.qiao.account.ledger.journal;

import org.jspecify.annotations.NullMarked;
