/** Registration: a proven phone number becomes a customer with a device and a session. */
@ApplicationModule(allowedDependencies = {"customers", "devices", "otp", "sessions"})
@NullMarked
package bank.qiao.identity.signup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
