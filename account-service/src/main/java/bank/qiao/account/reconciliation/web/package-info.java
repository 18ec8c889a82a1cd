/** Reconciliation over REST, for staff. */
@NullMarked
package bank.qiao.account.reconciliation.web;

import org.jspecify.annotations.NullMarked;
