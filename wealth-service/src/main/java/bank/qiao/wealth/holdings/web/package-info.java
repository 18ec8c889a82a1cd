/** REST of holdings and income. */
@NullMarked
package bank.qiao.wealth.holdings.web;

import org.jspecify.annotations.NullMarked;
