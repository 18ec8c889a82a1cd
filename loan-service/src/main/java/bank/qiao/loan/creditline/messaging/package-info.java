/** Takes risk-service's decisions. */
@NullMarked
package bank.qiao.loan.creditline.messaging;

import org.jspecify.annotations.NullMarked;
