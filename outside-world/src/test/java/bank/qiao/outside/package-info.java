/** Drives the outside world over real HTTP, as the bank does. */
@NullMarked
package bank.qiao.outside;

import org.jspecify.annotations.NullMarked;
