/** Tests of {@code bank.qiao.risk.sources}. */
@NullMarked
package bank.qiao.risk.sources;

import org.jspecify.annotations.NullMarked;
