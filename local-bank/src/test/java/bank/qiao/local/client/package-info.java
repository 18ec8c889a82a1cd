/** Tests of the package of the same name. */
@NullMarked
package bank.qiao.local.client;

import org.jspecify.annotations.NullMarked;
