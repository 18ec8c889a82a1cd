/** The shelf: products of the fund house, their states and their net asset values. */
@NullMarked
package bank.qiao.wealth.products;

import org.jspecify.annotations.NullMarked;
