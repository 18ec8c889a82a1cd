/** One-time codes by SMS: bound to a purpose, counted, used once. */
@ApplicationModule(allowedDependencies = {"customers"})
@NullMarked
package bank.qiao.identity.otp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
