/** The third-party weights: where they come from, how the build fetches them, and their check before use. */
@NullMarked
package bank.qiao.biometrics.weights;

import org.jspecify.annotations.NullMarked;
