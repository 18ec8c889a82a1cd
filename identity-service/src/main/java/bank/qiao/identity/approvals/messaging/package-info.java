/** Approval requests as they arrive from the services. */
@NullMarked
package bank.qiao.identity.approvals.messaging;

import org.jspecify.annotations.NullMarked;
