/** The fund house behind one interface: net asset values, order files, confirmation files. */
@NullMarked
package bank.qiao.wealth.fundhouse;

import org.jspecify.annotations.NullMarked;
