/** A fund house: its funds, NAVs, and the confirmation of the orders in the order files. */
@NullMarked
package bank.qiao.outside.fundhouse;

import org.jspecify.annotations.NullMarked;
