/** Constraints on what comes in a request. */
@NullMarked
package bank.qiao.web.validation;

import org.jspecify.annotations.NullMarked;
