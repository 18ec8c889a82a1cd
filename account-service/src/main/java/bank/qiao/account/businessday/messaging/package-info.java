/** What the services say of their end of day. */
@NullMarked
package bank.qiao.account.businessday.messaging;

import org.jspecify.annotations.NullMarked;
