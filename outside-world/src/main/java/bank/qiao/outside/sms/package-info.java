/** The SMS carrier and the telephones that show its messages. */
@NullMarked
package bank.qiao.outside.sms;

import org.jspecify.annotations.NullMarked;
