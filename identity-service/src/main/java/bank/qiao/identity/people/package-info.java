/** Personal data for the bank's other services, each look-up on record. */
@ApplicationModule(allowedDependencies = {"customers"})
@NullMarked
package bank.qiao.identity.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
