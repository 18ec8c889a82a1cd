/** What risk-service says of velocity. */
@NullMarked
package bank.qiao.account.velocity.messaging;

import org.jspecify.annotations.NullMarked;
