/** The card network's pulls, pushes and queries, over HTTP. */
@NullMarked
package bank.qiao.account.payments.outside;

import org.jspecify.annotations.NullMarked;
