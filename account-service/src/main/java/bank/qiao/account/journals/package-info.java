/**
 * Postings by hand: asked for by a maker with both legs and a reason, approved by a checker, posted all or none. Uses the
 * ledger.
 */
@NullMarked
package bank.qiao.account.journals;

import org.jspecify.annotations.NullMarked;
