/** Tests of {@code bank.qiao.risk.policy}. */
@NullMarked
package bank.qiao.risk.policy;

import org.jspecify.annotations.NullMarked;
