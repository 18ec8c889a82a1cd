/** The hash-chained record of who looked at or changed personal data. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package bank.qiao.identity.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
