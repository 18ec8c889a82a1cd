/** The hash-chained record of who looked at or changed personal data, one for each service. */
@NullMarked
package bank.qiao.service.audit;

import org.jspecify.annotations.NullMarked;
