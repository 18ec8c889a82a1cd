/**
 * Customers' accounts: opening them when a customer is verified, freezing and closing, entries and statements. Uses the
 * ledger and interest.
 */
@NullMarked
package bank.qiao.account.accounts;

import org.jspecify.annotations.NullMarked;
