/** Published by identity-service: customers, sessions, consents. Never carries personal data. */
@NullMarked
package bank.qiao.contracts.identity.v1;

import org.jspecify.annotations.NullMarked;
