/** The ports of biometrics by networks that run in this process, on the CPU. */
@NullMarked
package bank.qiao.identity.biometrics.engine;

import org.jspecify.annotations.NullMarked;
