/** How contract records become Kafka messages and back: CloudEvents headers, JSON payload, trace link. */
@NullMarked
package bank.qiao.service.messages;

import org.jspecify.annotations.NullMarked;
