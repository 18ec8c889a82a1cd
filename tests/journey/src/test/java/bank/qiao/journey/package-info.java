/** The bank as its users see it: over HTTP, through the gateway, with no class of a service. */
@NullMarked
package bank.qiao.journey;

import org.jspecify.annotations.NullMarked;
