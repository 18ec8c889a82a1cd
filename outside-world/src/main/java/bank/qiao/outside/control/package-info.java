/** Makes a system slow, refusing, failing, forgetful of its answer or gone, and remembers what it was asked. */
@NullMarked
package bank.qiao.outside.control;

import org.jspecify.annotations.NullMarked;
