/** What every event and command record has in common. */
@NullMarked
package bank.qiao.contracts;

import org.jspecify.annotations.NullMarked;
