/** Manual review of customers: a watch list named them, or a face or voice left doubt. */
@ApplicationModule(allowedDependencies = {"customers"})
@NullMarked
package bank.qiao.identity.reviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
