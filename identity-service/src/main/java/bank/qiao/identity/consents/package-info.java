/** What a customer allows the bank to ask about them, and every change of it. */
@ApplicationModule(allowedDependencies = {"customers"})
@NullMarked
package bank.qiao.identity.consents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
