/** Manual review of customers that a watch list named. */
@ApplicationModule(allowedDependencies = {"customers", "audit"})
@NullMarked
package bank.qiao.identity.reviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
