/** Top-ups and withdrawals over REST. */
@NullMarked
package bank.qiao.account.payments.web;

import org.jspecify.annotations.NullMarked;
