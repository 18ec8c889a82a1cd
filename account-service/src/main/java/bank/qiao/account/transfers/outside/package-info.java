/** Who is behind a number, asked of identity-service over HTTP. */
@NullMarked
package bank.qiao.account.transfers.outside;

import org.jspecify.annotations.NullMarked;
