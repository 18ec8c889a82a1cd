/** The devices of a customer and the public keys their tokens are bound to. */
@ApplicationModule(allowedDependencies = {"customers", "holdings", "verification"})
@NullMarked
package bank.qiao.identity.devices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
