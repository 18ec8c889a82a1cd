/** The checkers' inbox: what makers of any service ask for, and what checkers decide. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package bank.qiao.identity.approvals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
