/** The ledger's answers, handed to the orders that asked. */
@NullMarked
package bank.qiao.wealth.orders.messaging;

import org.jspecify.annotations.NullMarked;
