/** The trainer of what this project trains itself, and the measurement of error rates. */
@NullMarked
package bank.qiao.trainer;

import org.jspecify.annotations.NullMarked;
