/** A service as small as can be, to try the starter with. */
@NullMarked
package bank.qiao.service.trial;

import org.jspecify.annotations.NullMarked;
