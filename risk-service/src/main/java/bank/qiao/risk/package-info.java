/** risk-service: turns what four outside sources say of an applicant into a credit line with reasons, replayably. */
@NullMarked
package bank.qiao.risk;

import org.jspecify.annotations.NullMarked;
