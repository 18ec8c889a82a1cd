/** The credit bureau. */
@NullMarked
package bank.qiao.outside.bureau;

import org.jspecify.annotations.NullMarked;
