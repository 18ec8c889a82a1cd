/** Customers: their state machine, their encrypted personal data, the look-up by phone and ID number. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package bank.qiao.identity.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
