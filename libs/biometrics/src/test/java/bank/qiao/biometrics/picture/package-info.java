/** Tests of the package. */
@NullMarked
package bank.qiao.biometrics.picture;

import org.jspecify.annotations.NullMarked;
