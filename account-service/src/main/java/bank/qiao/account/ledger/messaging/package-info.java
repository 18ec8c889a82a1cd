/** The ledger's commands and answers on Kafka. */
@NullMarked
package bank.qiao.account.ledger.messaging;

import org.jspecify.annotations.NullMarked;
