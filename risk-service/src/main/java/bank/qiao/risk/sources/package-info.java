/** The four outside sources of domain rule 6: asked only with consent, in parallel, in bounded time, answers kept. */
@NullMarked
package bank.qiao.risk.sources;

import org.jspecify.annotations.NullMarked;
