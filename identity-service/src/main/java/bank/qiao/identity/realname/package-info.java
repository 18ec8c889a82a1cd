/** Real name: name and resident ID number against the citizen registry. */
@ApplicationModule(allowedDependencies = {"customers", "reviews"})
@NullMarked
package bank.qiao.identity.realname;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
