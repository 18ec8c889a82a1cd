/** Tests of the package. */
@NullMarked
package bank.qiao.biometrics.face;

import org.jspecify.annotations.NullMarked;
