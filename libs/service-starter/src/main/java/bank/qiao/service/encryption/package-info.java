/** Personal data at rest: envelope encryption and keyed look-up hashes. */
@NullMarked
package bank.qiao.service.encryption;

import org.jspecify.annotations.NullMarked;
