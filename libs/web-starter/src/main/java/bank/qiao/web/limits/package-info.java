/** How large a request may be. */
@NullMarked
package bank.qiao.web.limits;

import org.jspecify.annotations.NullMarked;
