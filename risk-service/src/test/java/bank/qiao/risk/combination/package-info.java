/** Tests of {@code bank.qiao.risk.combination}. */
@NullMarked
package bank.qiao.risk.combination;

import org.jspecify.annotations.NullMarked;
