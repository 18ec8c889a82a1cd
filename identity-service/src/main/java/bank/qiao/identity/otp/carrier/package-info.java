/** The SMS carrier over HTTP. */
@NullMarked
package bank.qiao.identity.otp.carrier;

import org.jspecify.annotations.NullMarked;
