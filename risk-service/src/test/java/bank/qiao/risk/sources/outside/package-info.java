/** Tests of {@code bank.qiao.risk.sources.outside}. */
@NullMarked
package bank.qiao.risk.sources.outside;

import org.jspecify.annotations.NullMarked;
