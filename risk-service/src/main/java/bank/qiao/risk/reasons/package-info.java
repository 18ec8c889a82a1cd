/** The texts of reason codes, in Chinese and English, held as data. */
@NullMarked
package bank.qiao.risk.reasons;

import org.jspecify.annotations.NullMarked;
