/** Plays the rest of the bank for the integration tests: ledger, business days, customers. */
@NullMarked
package bank.qiao.wealth.bank;

import org.jspecify.annotations.NullMarked;
