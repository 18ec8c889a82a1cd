/** How often one caller may call. */
@NullMarked
package bank.qiao.gateway.limits;

import org.jspecify.annotations.NullMarked;
