/** The last word of each customer on each consent, as identity-service publishes it. */
@NullMarked
package bank.qiao.risk.consents;

import org.jspecify.annotations.NullMarked;
