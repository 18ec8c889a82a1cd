/** The ledger's calls over HTTP between instances and from other services: their bodies, and the way to the owner. */
@NullMarked
package bank.qiao.account.ledger.wire;

import org.jspecify.annotations.NullMarked;
