/** Invitations for staff, over HTTP. */
@NullMarked
package bank.qiao.loan.invitations.web;

import org.jspecify.annotations.NullMarked;
