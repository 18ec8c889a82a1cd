/** Who is who: customers, their devices and tokens, real names and consents; staff, approvals and the audit record. */
@NullMarked
package bank.qiao.identity;

import org.jspecify.annotations.NullMarked;
