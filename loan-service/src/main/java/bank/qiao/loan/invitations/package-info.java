/** Who may see the credit line: invited by a maker, approved by a checker. */
@NullMarked
package bank.qiao.loan.invitations;

import org.jspecify.annotations.NullMarked;
