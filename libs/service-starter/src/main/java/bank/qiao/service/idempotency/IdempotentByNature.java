package bank.qiao.service.idempotency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Exempts a POST, or a servlet beside Spring MVC, from the {@code Idempotency-Key}: it changes nothing, or its body carries an id that does the same. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface IdempotentByNature {

    /** Why a repetition does no harm. */
    String value();
}
