/** Tests of the library. */
@NullMarked
package bank.qiao.biometrics;

import org.jspecify.annotations.NullMarked;
