/** Accounts, entries and statements over REST; balances for the other services. */
@NullMarked
package bank.qiao.account.accounts.web;

import org.jspecify.annotations.NullMarked;
