/**
 * Freezes of accounts, whole or an amount, by order of a court or for fraud: asked for by a maker, approved by a checker,
 * made in the ledger. A frozen account still receives. Uses accounts and the ledger.
 */
@NullMarked
package bank.qiao.account.freezes;

import org.jspecify.annotations.NullMarked;
