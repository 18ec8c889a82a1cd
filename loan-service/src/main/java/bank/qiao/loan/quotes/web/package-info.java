/** Quotes over HTTP. */
@NullMarked
package bank.qiao.loan.quotes.web;

import org.jspecify.annotations.NullMarked;
