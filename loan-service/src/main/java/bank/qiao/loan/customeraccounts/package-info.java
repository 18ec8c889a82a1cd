/** Which account belongs to which customer, learnt from account-service's events. */
@NullMarked
package bank.qiao.loan.customeraccounts;

import org.jspecify.annotations.NullMarked;
