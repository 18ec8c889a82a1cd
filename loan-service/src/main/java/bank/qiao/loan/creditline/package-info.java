/** Applications for a credit line, the line itself and its headroom. Uses invitations. */
@NullMarked
package bank.qiao.loan.creditline;

import org.jspecify.annotations.NullMarked;
