/** The bank's day: business date and end of day. */
@NullMarked
package bank.qiao.contracts.operations.v1;

import org.jspecify.annotations.NullMarked;
