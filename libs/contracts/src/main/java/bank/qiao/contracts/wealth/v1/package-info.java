/** Published by wealth-service: orders and suitability. */
@NullMarked
package bank.qiao.contracts.wealth.v1;

import org.jspecify.annotations.NullMarked;
