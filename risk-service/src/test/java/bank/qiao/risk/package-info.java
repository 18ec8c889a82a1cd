/** Tests of {@code bank.qiao.risk}. */
@NullMarked
package bank.qiao.risk;

import org.jspecify.annotations.NullMarked;
