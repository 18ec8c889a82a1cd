/**
 * A client of the bank as an app or a browser of the staff would be: HTTP only, proofs of possession, codes from the SMS
 * inbox. It prints nothing; whoever wants to see the calls gives a {@link bank.qiao.local.client.CallListener}.
 */
@NullMarked
package bank.qiao.local.client;

import org.jspecify.annotations.NullMarked;
