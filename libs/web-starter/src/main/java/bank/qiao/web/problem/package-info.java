/** Refusals and failures as RFC 9457 problem documents with stable codes, in Chinese and English. */
@NullMarked
package bank.qiao.web.problem;

import org.jspecify.annotations.NullMarked;
