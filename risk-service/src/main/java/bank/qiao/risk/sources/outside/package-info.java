/** HTTP adapters of the sources and the registry: time-out, retry, circuit breaker and bulkhead for each. */
@NullMarked
package bank.qiao.risk.sources.outside;

import org.jspecify.annotations.NullMarked;
