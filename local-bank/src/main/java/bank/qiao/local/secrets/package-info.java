/** Keys and passwords of the local bank: made at the first start, kept in one file that only its owner can read. */
@NullMarked
package bank.qiao.local.secrets;

import org.jspecify.annotations.NullMarked;
