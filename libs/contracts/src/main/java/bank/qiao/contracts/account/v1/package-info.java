/** Owned by account-service: accounts, and the commands and answers of the ledger. */
@NullMarked
package bank.qiao.contracts.account.v1;

import org.jspecify.annotations.NullMarked;
