/** The partner banks over HTTP. */
@NullMarked
package bank.qiao.loan.colending.outside;

import org.jspecify.annotations.NullMarked;
