/** Business days of the Chinese banking calendar and the dates of a fund order. */
@NullMarked
package bank.qiao.wealth.calendar;

import org.jspecify.annotations.NullMarked;
