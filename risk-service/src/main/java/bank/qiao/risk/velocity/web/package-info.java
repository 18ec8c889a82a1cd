/** Velocity rules over REST, for staff. */
@NullMarked
package bank.qiao.risk.velocity.web;

import org.jspecify.annotations.NullMarked;
