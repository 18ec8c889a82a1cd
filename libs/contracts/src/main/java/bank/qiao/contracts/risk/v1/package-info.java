/** Published by risk-service: credit decisions and velocity rules. */
@NullMarked
package bank.qiao.contracts.risk.v1;

import org.jspecify.annotations.NullMarked;
