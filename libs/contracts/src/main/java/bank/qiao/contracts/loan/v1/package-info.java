/** Published by loan-service: credit applications, credit lines, loans. */
@NullMarked
package bank.qiao.contracts.loan.v1;

import org.jspecify.annotations.NullMarked;
