/** Structured logs, traces, metrics. */
@NullMarked
package bank.qiao.web.observability;

import org.jspecify.annotations.NullMarked;
