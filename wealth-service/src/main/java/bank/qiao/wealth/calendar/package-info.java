/** The dates of a fund order, by the Chinese banking calendar. */
@NullMarked
package bank.qiao.wealth.calendar;

import org.jspecify.annotations.NullMarked;
