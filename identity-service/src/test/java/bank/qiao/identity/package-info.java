/** Tests of identity-service. */
@NullMarked
package bank.qiao.identity;

import org.jspecify.annotations.NullMarked;
