/** The benchmark of the ledger: what it measures is written to docs/benchmarks.md. */
@NullMarked
package bank.qiao.load;

import org.jspecify.annotations.NullMarked;
