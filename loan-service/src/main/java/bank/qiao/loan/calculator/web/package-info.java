/** The calculator over HTTP, for anyone; nothing is stored. */
@NullMarked
package bank.qiao.loan.calculator.web;

import org.jspecify.annotations.NullMarked;
