/** Which ledger account a customer's money is in, learnt from account-service. */
@NullMarked
package bank.qiao.wealth.customers;

import org.jspecify.annotations.NullMarked;
