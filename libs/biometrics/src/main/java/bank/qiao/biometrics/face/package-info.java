/** Faces: found, judged for quality, aligned, and turned into vectors that can be compared. */
@NullMarked
package bank.qiao.biometrics.face;

import org.jspecify.annotations.NullMarked;
