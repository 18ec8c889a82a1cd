/** The card network's verification and identity-service, over HTTP. */
@NullMarked
package bank.qiao.account.cards.outside;

import org.jspecify.annotations.NullMarked;
