/** Members of staff: password and time-based code, roles. */
@ApplicationModule(allowedDependencies = {"tokens"})
@NullMarked
package bank.qiao.identity.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
