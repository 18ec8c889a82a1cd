/** Changes that wait for a checker. */
@NullMarked
package bank.qiao.service.approvals;

import org.jspecify.annotations.NullMarked;
