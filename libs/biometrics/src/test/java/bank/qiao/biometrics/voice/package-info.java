/** Tests of the package. */
@NullMarked
package bank.qiao.biometrics.voice;

import org.jspecify.annotations.NullMarked;
