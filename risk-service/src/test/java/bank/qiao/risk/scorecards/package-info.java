/** Tests of {@code bank.qiao.risk.scorecards}. */
@NullMarked
package bank.qiao.risk.scorecards;

import org.jspecify.annotations.NullMarked;
