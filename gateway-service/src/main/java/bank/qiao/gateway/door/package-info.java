/** Who may come in: access tokens with proof of possession for customers, bearer tokens for staff. */
@NullMarked
package bank.qiao.gateway.door;

import org.jspecify.annotations.NullMarked;
