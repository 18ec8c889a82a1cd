/** The ledger over REST, for staff. */
@NullMarked
package bank.qiao.account.ledger.web;

import org.jspecify.annotations.NullMarked;
