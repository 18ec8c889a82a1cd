/** Tests of {@code bank.qiao.risk.decisions}. */
@NullMarked
package bank.qiao.risk.decisions;

import org.jspecify.annotations.NullMarked;
