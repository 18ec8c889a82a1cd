/** Tests of the package of the same name. */
@NullMarked
package bank.qiao.local.secrets;

import org.jspecify.annotations.NullMarked;
