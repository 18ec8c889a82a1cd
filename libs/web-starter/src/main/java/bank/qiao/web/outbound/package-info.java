/** Calls to other services and to the world outside: tokens, time-outs, circuit breakers. */
@NullMarked
package bank.qiao.web.outbound;

import org.jspecify.annotations.NullMarked;
