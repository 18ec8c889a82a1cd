/** A service as small as can be, to see the starter at work over real HTTP. */
@NullMarked
package bank.qiao.web.example;

import org.jspecify.annotations.NullMarked;
