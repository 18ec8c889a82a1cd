/** Maker and checker: any service asks, identity-service answers what the checker decided. */
@NullMarked
package bank.qiao.contracts.approval.v1;

import org.jspecify.annotations.NullMarked;
