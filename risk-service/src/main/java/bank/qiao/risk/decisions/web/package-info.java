/** Decisions over REST, for staff. */
@NullMarked
package bank.qiao.risk.decisions.web;

import org.jspecify.annotations.NullMarked;
