/** The bank's clock over REST, for staff. */
@NullMarked
package bank.qiao.account.businessday.web;

import org.jspecify.annotations.NullMarked;
