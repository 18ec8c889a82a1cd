/** Takes credit applications from loan-service. */
@NullMarked
package bank.qiao.risk.decisions.messaging;

import org.jspecify.annotations.NullMarked;
