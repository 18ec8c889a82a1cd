/** The bank's clock and the end-of-day steps of a service. */
@NullMarked
package bank.qiao.service.businessday;

import org.jspecify.annotations.NullMarked;
