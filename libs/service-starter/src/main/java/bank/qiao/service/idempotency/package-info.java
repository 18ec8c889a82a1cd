/** Idempotency keys: a repeated POST gets the first answer and changes nothing. */
@NullMarked
package bank.qiao.service.idempotency;

import org.jspecify.annotations.NullMarked;
