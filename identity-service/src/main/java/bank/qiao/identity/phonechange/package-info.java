/** A customer gets another phone number: a code to the new one, and the face. */
@ApplicationModule(allowedDependencies = {"customers", "otp", "verification"})
@NullMarked
package bank.qiao.identity.phonechange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
