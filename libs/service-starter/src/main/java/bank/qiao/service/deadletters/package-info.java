/** Messages that could not be handled: kept, shown, replayed. */
@NullMarked
package bank.qiao.service.deadletters;

import org.jspecify.annotations.NullMarked;
