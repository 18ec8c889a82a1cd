/** The citizen registry over HTTP. */
@NullMarked
package bank.qiao.identity.realname.registry;

import org.jspecify.annotations.NullMarked;
