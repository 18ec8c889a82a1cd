/** Keeps what happened on disk, one JSON line each, so that the outside world survives a kill. */
@NullMarked
package bank.qiao.outside.journal;

import org.jspecify.annotations.NullMarked;
