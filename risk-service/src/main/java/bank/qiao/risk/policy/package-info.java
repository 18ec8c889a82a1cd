/** The limit policy: a decision table held as data, versioned, that turns a grade and facts into a line and a rate. */
@NullMarked
package bank.qiao.risk.policy;

import org.jspecify.annotations.NullMarked;
