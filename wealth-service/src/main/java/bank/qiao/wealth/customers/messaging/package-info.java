/** Events of account-service that this module takes. */
@NullMarked
package bank.qiao.wealth.customers.messaging;

import org.jspecify.annotations.NullMarked;
