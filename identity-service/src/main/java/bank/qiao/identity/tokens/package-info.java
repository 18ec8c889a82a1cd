/** Signs tokens: access tokens of customers and staff, client credentials of the bank's own services. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package bank.qiao.identity.tokens;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
