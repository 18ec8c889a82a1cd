/** Plays what stands outside the bank, over real HTTP; shares no code with the bank. */
@NullMarked
package bank.qiao.outside;

import org.jspecify.annotations.NullMarked;
