/** Error rates with their confidence, curves and the document. */
@NullMarked
package bank.qiao.trainer.report;

import org.jspecify.annotations.NullMarked;
