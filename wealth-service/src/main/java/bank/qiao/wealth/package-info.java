/** The wealth business: partners' products, suitability, orders and holdings. */
@NullMarked
package bank.qiao.wealth;

import org.jspecify.annotations.NullMarked;
