/** Freezes over REST, for staff. */
@NullMarked
package bank.qiao.account.freezes.web;

import org.jspecify.annotations.NullMarked;
