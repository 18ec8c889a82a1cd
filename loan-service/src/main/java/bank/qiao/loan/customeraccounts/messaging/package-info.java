/** Takes account events. */
@NullMarked
package bank.qiao.loan.customeraccounts.messaging;

import org.jspecify.annotations.NullMarked;
