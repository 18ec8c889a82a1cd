/** What runs around methods that carry an annotation. */
@NullMarked
package bank.qiao.web.advice;

import org.jspecify.annotations.NullMarked;
