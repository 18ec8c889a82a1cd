/**
 * Transfers to other customers and to accounts at other banks: written down with the ids of their postings, posted, and
 * carried on after a crash; limits are decided under the customers' locks. Uses ledger, accounts, cards,
 * payments and velocity.
 */
@NullMarked
package bank.qiao.account.transfers;

import org.jspecify.annotations.NullMarked;
