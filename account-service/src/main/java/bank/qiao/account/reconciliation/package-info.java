/**
 * The card network's daily file against our entries: what is matched, ours only, theirs only or of another amount. Each
 * break is a case with an owner, mended by a journal. Other modules say what their entries are. Uses journals.
 */
@NullMarked
package bank.qiao.account.reconciliation;

import org.jspecify.annotations.NullMarked;
