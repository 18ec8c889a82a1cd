/** Proofs of a passed verification: demanded for exactly one thing, and used once. */
@NullMarked
package bank.qiao.service.stepups;

import org.jspecify.annotations.NullMarked;
