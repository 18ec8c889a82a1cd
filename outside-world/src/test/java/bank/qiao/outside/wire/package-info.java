/** Checks the rules of ID numbers and drawn values. */
@NullMarked
package bank.qiao.outside.wire;

import org.jspecify.annotations.NullMarked;
