/** Durable steps outside a request: scheduled in a transaction, run soon after its commit. */
@NullMarked
package bank.qiao.service.tasks;

import org.jspecify.annotations.NullMarked;
