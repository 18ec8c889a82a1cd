/** REST of orders. */
@NullMarked
package bank.qiao.wealth.orders.web;

import org.jspecify.annotations.NullMarked;
