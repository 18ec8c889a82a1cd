/** REST of the shelf, for customers and staff. */
@NullMarked
package bank.qiao.wealth.products.web;

import org.jspecify.annotations.NullMarked;
