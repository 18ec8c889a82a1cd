/** Points-based scorecards held as data: one for each source, versioned and effective-dated. */
@NullMarked
package bank.qiao.risk.scorecards;

import org.jspecify.annotations.NullMarked;
