/** Pictures as they come from strangers: checked, decoded within bounds, turned upright. */
@NullMarked
package bank.qiao.biometrics.picture;

import org.jspecify.annotations.NullMarked;
