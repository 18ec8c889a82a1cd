/** Events taken from Kafka, each handled once in effect. */
@NullMarked
package bank.qiao.service.inbox;

import org.jspecify.annotations.NullMarked;
