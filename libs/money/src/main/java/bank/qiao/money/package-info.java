/** Money in whole fen, quantities of fund units, and rates. JDK only; nothing here is a floating-point number. */
@NullMarked
package bank.qiao.money;

import org.jspecify.annotations.NullMarked;
