/**
 * The bank's day: the business date, the end of each day, and who has finished it. Which of them are business days
 * the calendar says; the services do
 * their own end-of-day steps.
 */
@NullMarked
package bank.qiao.account.businessday;

import org.jspecify.annotations.NullMarked;
