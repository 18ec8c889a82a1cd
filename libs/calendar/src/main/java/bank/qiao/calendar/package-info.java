/** The Chinese banking calendar: which days are business days. Uses no other module. */
@NullMarked
package bank.qiao.calendar;

import org.jspecify.annotations.NullMarked;
