/** Sessions: login, rotating refresh tokens, revocation. */
@ApplicationModule(allowedDependencies = {"customers", "devices", "otp", "tokens", "verification"})
@NullMarked
package bank.qiao.identity.sessions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
