/** Asks the services that keep money and loans, over HTTP. */
@NullMarked
package bank.qiao.identity.holdings.outside;

import org.jspecify.annotations.NullMarked;
