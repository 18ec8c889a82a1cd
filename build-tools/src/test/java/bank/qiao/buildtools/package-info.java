/** Tests of the formatter run. */
@NullMarked
package bank.qiao.buildtools;

import org.jspecify.annotations.NullMarked;
