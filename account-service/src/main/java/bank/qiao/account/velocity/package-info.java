/**
 * How often and how much a customer may pay out in a while, by the risk service's last word; the modules that pay tell
 * what has gone out. Uses no other module and calls nobody: what it was told is kept here.
 */
@NullMarked
package bank.qiao.account.velocity;

import org.jspecify.annotations.NullMarked;
