/** Long polling: an answer given as soon as the work behind it ends. */
@NullMarked
package bank.qiao.loan.waiting;

import org.jspecify.annotations.NullMarked;
