/** Measuring of the face pipelines. */
@NullMarked
package bank.qiao.trainer.faces;

import org.jspecify.annotations.NullMarked;
