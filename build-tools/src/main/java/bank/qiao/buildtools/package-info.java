/** What the build itself runs: the formatter of all sources. */
@NullMarked
package bank.qiao.buildtools;

import org.jspecify.annotations.NullMarked;
