/** The card network with the customers' other banks: verification, pull, push, query and daily file. */
@NullMarked
package bank.qiao.outside.cards;

import org.jspecify.annotations.NullMarked;
