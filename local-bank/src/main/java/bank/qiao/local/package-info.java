/** The whole bank on one machine in one command; see {@code launch}, {@code demo}, {@code client} and {@code walk}. */
@NullMarked
package bank.qiao.local;

import org.jspecify.annotations.NullMarked;
