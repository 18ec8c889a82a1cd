/** Account-service: each sub-package is one module; what a module shows to the others is public in its own package. */
@NullMarked
package bank.qiao.account;

import org.jspecify.annotations.NullMarked;
