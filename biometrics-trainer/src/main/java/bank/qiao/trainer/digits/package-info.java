/** Training and measuring of the digit head. */
@NullMarked
package bank.qiao.trainer.digits;

import org.jspecify.annotations.NullMarked;
