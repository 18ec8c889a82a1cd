/** Tests of the package. */
@NullMarked
package bank.qiao.biometrics.weights;

import org.jspecify.annotations.NullMarked;
