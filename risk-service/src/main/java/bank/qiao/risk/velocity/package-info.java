/** The velocity rules of payments out: data, versioned, changed by maker and checker, published for those who keep them. */
@NullMarked
package bank.qiao.risk.velocity;

import org.jspecify.annotations.NullMarked;
