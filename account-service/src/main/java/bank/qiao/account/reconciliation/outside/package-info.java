/** The card network's daily file, over HTTP. */
@NullMarked
package bank.qiao.account.reconciliation.outside;

import org.jspecify.annotations.NullMarked;
