/** Tests of the package of the same name. */
@NullMarked
package bank.qiao.local.launch;

import org.jspecify.annotations.NullMarked;
