package bank.qiao.outside.wire;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The text is a reference chosen by the caller: 1 to 64 visible ASCII characters. */
@Pattern(regexp = Reference.SHAPE)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Reference {

    /** The shape as a regular expression. */
    String SHAPE = "[\\x21-\\x7E]{1,64}";

    /** What to say when it isn't. */
    String message() default "must be 1 to 64 visible ASCII characters";

    /** Unused. */
    Class<?>[] groups() default {};

    /** Unused. */
    Class<? extends Payload>[] payload() default {};
}
