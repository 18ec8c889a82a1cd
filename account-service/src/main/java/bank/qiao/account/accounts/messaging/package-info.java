/** What identity-service says of customers. */
@NullMarked
package bank.qiao.account.accounts.messaging;

import org.jspecify.annotations.NullMarked;
