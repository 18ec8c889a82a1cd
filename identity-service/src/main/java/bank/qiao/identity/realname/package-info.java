/** Real name: name, resident ID number and face against the citizen registry. */
@ApplicationModule(allowedDependencies = {"customers", "reviews", "consents", "biometrics"})
@NullMarked
package bank.qiao.identity.realname;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
