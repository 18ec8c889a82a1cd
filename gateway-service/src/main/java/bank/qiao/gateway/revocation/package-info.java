/** Sessions that ended before their tokens expire, learned over Kafka. */
@NullMarked
package bank.qiao.gateway.revocation;

import org.jspecify.annotations.NullMarked;
