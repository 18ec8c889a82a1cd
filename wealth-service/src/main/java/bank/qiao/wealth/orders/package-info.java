/** Subscriptions and redemptions from the customer's word to units or money. */
@NullMarked
package bank.qiao.wealth.orders;

import org.jspecify.annotations.NullMarked;
