/** What loan-service and wealth-service say of a customer, over HTTP. */
@NullMarked
package bank.qiao.account.accounts.outside;

import org.jspecify.annotations.NullMarked;
