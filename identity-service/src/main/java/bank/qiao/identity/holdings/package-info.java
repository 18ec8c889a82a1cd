/** What a customer has at the bank, as the services that keep it say. */
@ApplicationModule(allowedDependencies = {"customers"})
@NullMarked
package bank.qiao.identity.holdings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
