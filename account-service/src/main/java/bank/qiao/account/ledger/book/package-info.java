/** The rules of the ledger without any I/O: what a transfer may do, and what it leaves behind. */
@NullMarked
package bank.qiao.account.ledger.book;

import org.jspecify.annotations.NullMarked;
