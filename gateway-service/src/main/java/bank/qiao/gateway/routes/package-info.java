/** Which service answers which path, and what happens on the way there and back. */
@NullMarked
package bank.qiao.gateway.routes;

import org.jspecify.annotations.NullMarked;
