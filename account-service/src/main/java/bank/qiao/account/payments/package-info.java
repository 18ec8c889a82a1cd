/**
 * Top-ups from bound cards and withdrawals to them: the intent and the hold in the request's transaction, the outside
 * call in a durable task, an unknown outcome resolved by query. Uses ledger, accounts, cards and
 * velocity.
 */
@NullMarked
package bank.qiao.account.payments;

import org.jspecify.annotations.NullMarked;
