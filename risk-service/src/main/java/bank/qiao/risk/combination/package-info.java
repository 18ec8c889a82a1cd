/** Combines the scores that are there, and a rule for each that is not, into a probability of default and a grade. */
@NullMarked
package bank.qiao.risk.combination;

import org.jspecify.annotations.NullMarked;
