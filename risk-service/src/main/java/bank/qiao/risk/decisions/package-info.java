/** Assessments and decisions: from a request over Kafka to a stored, replayable decision that is published. */
@NullMarked
package bank.qiao.risk.decisions;

import org.jspecify.annotations.NullMarked;
