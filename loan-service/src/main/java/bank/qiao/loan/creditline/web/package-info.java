/** The credit line over HTTP, for customers and staff. */
@NullMarked
package bank.qiao.loan.creditline.web;

import org.jspecify.annotations.NullMarked;
