/** What other services say about customers. */
@NullMarked
package bank.qiao.identity.customers.messaging;

import org.jspecify.annotations.NullMarked;
