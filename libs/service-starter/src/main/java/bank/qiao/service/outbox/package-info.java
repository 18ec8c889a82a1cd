/** Events written in the transaction of their cause and relayed to Kafka in order. */
@NullMarked
package bank.qiao.service.outbox;

import org.jspecify.annotations.NullMarked;
