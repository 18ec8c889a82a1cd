/** The words, checks and errors that all outside wires have in common. */
@NullMarked
package bank.qiao.outside.wire;

import org.jspecify.annotations.NullMarked;
