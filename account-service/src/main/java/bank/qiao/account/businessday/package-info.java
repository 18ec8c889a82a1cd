/**
 * The bank's day: the business date, the end of each day, and who has finished it. Uses the calendar; the services do
 * their own end-of-day steps.
 */
@NullMarked
package bank.qiao.account.businessday;

import org.jspecify.annotations.NullMarked;
