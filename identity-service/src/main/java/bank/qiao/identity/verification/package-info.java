/**
 * Verifications: a customer shows face and voice for one purpose, one subject, on one device, and gets a step-up token
 * for exactly that; unclear cases go to staff.
 */
@ApplicationModule(allowedDependencies = {"customers", "consents", "biometrics", "reviews", "tokens"})
@NullMarked
package bank.qiao.identity.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
