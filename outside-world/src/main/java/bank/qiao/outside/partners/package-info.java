/** Two partner banks that decide each shared loan by a policy of their own. */
@NullMarked
package bank.qiao.outside.partners;

import org.jspecify.annotations.NullMarked;
