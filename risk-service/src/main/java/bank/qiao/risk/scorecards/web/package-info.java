/** Scorecards over REST, for staff. */
@NullMarked
package bank.qiao.risk.scorecards.web;

import org.jspecify.annotations.NullMarked;
