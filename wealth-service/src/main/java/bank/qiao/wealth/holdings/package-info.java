/** Units that customers hold, their reservations, and the income they earn. */
@NullMarked
package bank.qiao.wealth.holdings;

import org.jspecify.annotations.NullMarked;
