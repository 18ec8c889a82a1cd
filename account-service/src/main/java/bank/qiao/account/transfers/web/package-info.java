/** Transfers over REST. */
@NullMarked
package bank.qiao.account.transfers.web;

import org.jspecify.annotations.NullMarked;
